package sources.us_markdown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaiwu.formats.TextReader;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.Probe;
import kaiwu.spi.Problem;
import kaiwu.spi.Sink;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.Section;

/**
 * United States patents as text files of a web site: a head of {@code key: value} lines between two lines of hyphens, then
 * the description. The head looks like YAML but is none: its values have colons and line breaks without quotes. Stateless.
 */
public final class UsMarkdownReader implements TextReader {

    private static final String FENCE = "---";
    private static final List<String> KEYS =
            List.of("title", "abstract", "url", "owner", "number", "owner_city", "owner_country", "publication_date");

    @Override
    public boolean recognises(Probe probe) {
        String start = probe.opening().stripLeading();
        return start.startsWith(FENCE)
                && start.contains("\ntitle:")
                && start.contains("\nurl: http://patft.uspto.gov/")
                && start.contains("\nnumber:");
    }

    @Override
    public void read(String document, Sink sink) {
        String text = document.strip();
        int end = text.indexOf("\n" + FENCE, FENCE.length());
        if (end < 0) {
            sink.problem(Problem.rejected("no-head", "head", "the head does not end: no second line of hyphens"));
            return;
        }
        Map<String, String> head = head(text.substring(FENCE.length(), end));
        String number = head.getOrDefault("number", "");
        if (number.isEmpty()) {
            sink.problem(Problem.rejected("no-number", "number", "the head names no number"));
            return;
        }
        sink.record(draft(head, number, paragraphs(text.substring(end + 1 + FENCE.length())), sink));
    }

    /** A line that does not begin with one of the eight keys belongs to the value before it. */
    private static Map<String, String> head(String lines) {
        Map<String, StringBuilder> values = new LinkedHashMap<>();
        StringBuilder open = new StringBuilder();
        for (String line : (Iterable<String>) lines.lines()::iterator) {
            int colon = line.indexOf(':');
            String key = colon < 0 ? "" : line.substring(0, colon);
            if (KEYS.contains(key) && !values.containsKey(key)) {
                open = new StringBuilder(line.substring(colon + 1).strip());
                values.put(key, open);
            } else if (!line.isBlank()) {
                open.append('\n').append(line.strip());
            }
        }
        return values.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, value -> value.getValue().toString()));
    }

    private static RecordDraft draft(Map<String, String> head, String number, String description, Sink sink) {
        RecordDraft draft = new RecordDraft("invention", "US");
        draft.number(NumberRole.PUBLICATION, number);
        Optional<PartialDate> filed = sink.date("publication_date", head.getOrDefault("publication_date", ""));
        draft.date(DateRole.FILED, filed);
        draft.event(EventCategory.FILED, filed, "", "");
        draft.event(EventCategory.GRANTED, Optional.empty(), "", "");
        draft.title("en", head.getOrDefault("title", ""));
        draft.passage(Section.ABSTRACT, "en", head.getOrDefault("abstract", ""));
        draft.passage(Section.DESCRIPTION, "en", description);
        draft.party(
                PartyRole.OWNER,
                head.getOrDefault("owner", ""),
                head.getOrDefault("owner_country", ""),
                head.getOrDefault("owner_city", ""));
        draft.fact("documentType", number.startsWith("RE") ? "reissue" : "utility");
        return draft;
    }

    private static String paragraphs(String body) {
        return Stream.of(body.split("\n\\s*\n"))
                .map(paragraph -> paragraph.strip().replaceAll("\\s+", " "))
                .filter(paragraph -> !paragraph.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
