package sources.cn_cpc;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kaiwu.formats.Row;
import kaiwu.formats.TableReader;
import kaiwu.formats.st36.PatentSymbols;
import kaiwu.spi.Probe;
import kaiwu.spi.Problem;
import kaiwu.spi.Sink;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.Section;
import sources.ChinesePublication;

/** Chinese publications with title, English keywords, abstract and CPC subgroups, in two layouts of one cell. Stateless. */
public final class CnCpcReader implements TableReader {

    private static final Pattern LABELLED = Pattern.compile(
            "Title:\\s*(?<title>.*?)\\nKeywords:\\s*(?<keywords>.*?)\\nAbstract:\\s*(?<abstract>.*)", Pattern.DOTALL);
    private static final Pattern SEPARATED = Pattern.compile(
            "(?<title>.*?)\\s*\\[SEP]\\s*(?<keywords>.*?)\\s*\\[SEP]\\s*(?<abstract>.*)", Pattern.DOTALL);
    private static final Pattern SYMBOL = Pattern.compile("\"([^\"]+)\"");

    @Override
    public boolean recognises(Probe probe) {
        return probe.hasColumns("publication_number", "text", "labels", "n_labels");
    }

    @Override
    public void read(Row row, Sink sink) {
        Optional<ChinesePublication> publication =
                ChinesePublication.orReject("publication_number", row.get("publication_number"), sink);
        if (publication.isEmpty()) {
            return;
        }
        RecordDraft draft = publication.get().draft(Optional.empty());
        text(row.get("text"), draft, sink);
        classes(row.get("labels"), draft, sink);
        sink.record(draft);
    }

    private static void text(String text, RecordDraft draft, Sink sink) {
        String unix = text.replace("\r\n", "\n");
        Matcher labelled = LABELLED.matcher(unix);
        Matcher separated = SEPARATED.matcher(unix);
        Matcher parts = labelled.matches() ? labelled : separated;
        if (parts != labelled && !separated.matches()) {
            sink.problem(Problem.valueLost("bad-text", "text", "neither of the two layouts: '" + text + "'"));
            return;
        }
        draft.title("zh", parts.group("title")).passage(Section.ABSTRACT, "zh", parts.group("abstract"));
        String keywords = parts.group("keywords");
        if (parts == labelled) {
            for (String keyword : keywords.split(";", -1)) {
                draft.fact("keywords", keyword);
            }
        } else {
            draft.fact("keywords", keywords);
        }
    }

    private static void classes(String labels, RecordDraft draft, Sink sink) {
        Matcher label = SYMBOL.matcher(labels);
        while (label.find()) {
            Optional<String> symbol = PatentSymbols.ipc(label.group(1));
            symbol.ifPresent(found -> draft.classified("cpc", found, false));
            if (symbol.isEmpty()) {
                sink.problem(Problem.valueLost("bad-class", "labels", "no CPC symbol: '" + label.group(1) + "'"));
            }
        }
    }
}
