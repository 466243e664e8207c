package sources.tcm_prescriptions;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import kaiwu.formats.TextReader;
import kaiwu.spi.Probe;
import kaiwu.spi.Problem;
import kaiwu.spi.Sink;
import kaiwu.spi.record.RecordDraft;

/**
 * Prescriptions of Chinese medicine, one a line: what they are for, a tab, the herbs. They have no number and no name; a
 * number is given to each by its words, so that a line that repeats is one record. Herbs and indication are read by permission
 * only; that such knowledge is on record, and how many herbs it combines, is public.
 */
public final class TcmPrescriptions implements TextReader {

    private static final Pattern WORDS = Pattern.compile("[\\p{IsHan}a-zA-Z0-9（）()、·\\- ]+");

    @Override
    public boolean recognises(Probe probe) {
        if (probe.form() != Probe.Form.TABLE && probe.form() != Probe.Form.TEXT) {
            return false;
        }
        List<String> lines = probe.opening().lines().limit(50).toList();
        return lines.size() >= 20
                && lines.stream().limit(lines.size() - 1L).allMatch(TcmPrescriptions::isPrescription)
                && lines.stream().filter(TcmPrescriptions::hasSeveralHerbs).count() > lines.size() / 2
                && lines.stream().anyMatch(TcmPrescriptions::hasNoneOrSeveralSymptoms);
    }

    private static boolean hasSeveralHerbs(String line) {
        return line.indexOf(' ', line.indexOf('\t') + 1) > 0;
    }

    /** What tells prescriptions from a table of one herb or one symptom a line. */
    private static boolean hasNoneOrSeveralSymptoms(String line) {
        int tab = line.indexOf('\t');
        return tab == 0 || tab > 0 && line.lastIndexOf(' ', tab) > 0;
    }

    private static boolean isPrescription(String line) {
        int tab = line.indexOf('\t');
        return tab >= 0
                && line.indexOf('\t', tab + 1) < 0
                && (tab == 0 || areWords(line.substring(0, tab)))
                && (tab + 1 == line.length() || areWords(line.substring(tab + 1).strip()));
    }

    /** Whether these are Chinese words with single blanks between them. */
    private static boolean areWords(String text) {
        return WORDS.matcher(text).matches() && text.equals(text.strip()) && !text.contains("  ");
    }

    @Override
    public Predicate<String> beginsDocument() {
        return line -> true;
    }

    @Override
    public void read(String line, Sink sink) {
        String[] part = line.strip().split("\t", -1);
        String herbs = part.length > 1 ? part[1].strip() : line.startsWith("\t") ? part[0].strip() : "";
        String indication = part.length > 1 ? part[0].strip() : line.startsWith("\t") ? "" : part[0].strip();
        if (herbs.isEmpty()) {
            sink.problem(Problem.rejected("no-herbs", "line", "a prescription without herbs"));
            return;
        }
        RecordDraft draft = new RecordDraft("traditionalknowledge", "CN");
        draft.unnumbered(indication + "\t" + herbs);
        List<String> each = List.of(herbs.split(" +"));
        draft.fact("kindOfKnowledge", "中医药方剂").fact("ingredientCount", String.valueOf(each.size()));
        each.forEach(herb -> draft.fact("ingredients", herb));
        for (String symptom : indication.split(" +")) {
            draft.fact("indication", symptom);
        }
        sink.record(draft);
    }
}
