package sources.us_bq;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kaiwu.formats.Json;
import kaiwu.formats.JsonReader;
import kaiwu.spi.Probe;
import kaiwu.spi.Problem;
import kaiwu.spi.Sink;
import kaiwu.spi.record.Citation;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.Section;
import sources.PatentKinds;
import sources.UsPatent;

/**
 * Answers of a query to Google Patents Public Data: publication number, English abstract, numbers of the documents cited, as
 * JSON lines or as an array. Numbers are {@code US-2004215390-A1}: for applications of the United States the zero after the
 * year is lost. Stateless.
 */
public final class UsBqReader implements JsonReader {

    private static final Pattern NUMBER = Pattern.compile("([A-Z]{2})-([A-Z]{0,3}\\d+[A-Z]?)-([A-Z]\\d?)");
    private static final List<String> NUMBER_KEYS = List.of("publication_number", "Publication_Number");
    private static final List<String> ABSTRACT_KEYS = List.of("abstract_en", "Abstract", "abstract");

    /** None of the real answers has a title; a query that asks for one gives it under these. */
    private static final List<String> TITLE_KEYS = List.of("title_en", "Title", "title");

    @Override
    public boolean recognises(Probe probe) {
        boolean json = probe.form() == Probe.Form.JSON || probe.form() == Probe.Form.JSON_LINES;
        return json
                && probe.keys().contains("Citations")
                && probe.keys().stream().anyMatch(NUMBER_KEYS::contains)
                && probe.keys().stream().anyMatch(ABSTRACT_KEYS::contains);
    }

    @Override
    public void read(Json document, Sink sink) {
        String number = first(document, NUMBER_KEYS);
        Matcher parts = NUMBER.matcher(number);
        if (!parts.matches()) {
            sink.problem(Problem.rejected(
                    "no-number",
                    "publication_number",
                    "no publication number of the form US-7654321-B2: '" + number + "'"));
            return;
        }
        String office = parts.group(1);
        String kindCode = parts.group(3);
        RecordDraft draft = new RecordDraft(PatentKinds.of(office, kindCode), office);
        draft.published(kindCode, Optional.empty());
        draft.number(NumberRole.PUBLICATION, office, parts.group(2), kindCode, Optional.empty());
        PatentKinds.event(office, kindCode, parts.group(2))
                .ifPresent(event -> draft.event(event, Optional.empty(), kindCode, ""));
        if (office.equals("US")) {
            draft.fact("documentType", UsPatent.documentType(kindCode));
        }
        draft.title("en", first(document, TITLE_KEYS));
        draft.passage(Section.ABSTRACT, "en", first(document, ABSTRACT_KEYS));
        citations(draft, document.text("Citations"), sink);
        sink.record(draft);
    }

    private static String first(Json document, List<String> keys) {
        return keys.stream()
                .map(document::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The list repeats itself: each number counts once. */
    private static void citations(RecordDraft draft, String list, Sink sink) {
        Set<String> numbers = new LinkedHashSet<>(List.of(list.split("\\s*,\\s*")));
        for (String number : numbers) {
            Matcher parts = NUMBER.matcher(number);
            if (parts.matches()) {
                draft.cites(new Citation(parts.group(1), parts.group(2), parts.group(3), Optional.empty(), "", "", ""));
            } else if (!number.isBlank()) {
                sink.problem(Problem.valueLost("bad-citation", "Citations", "no publication number: '" + number + "'"));
            }
        }
    }
}
