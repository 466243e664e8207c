package sources.us_bq;

import java.util.List;
import java.util.Optional;
import kaiwu.formats.Json;
import kaiwu.formats.JsonReader;
import kaiwu.spi.Probe;
import kaiwu.spi.Sink;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.Section;
import sources.BqPublication;

/**
 * Answers of a query to Google Patents Public Data: publication number, English abstract, numbers of the documents cited, as
 * JSON lines or as an array. Stateless.
 */
public final class UsBqReader implements JsonReader {

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
        Optional<RecordDraft> begun = BqPublication.begin(first(document, NUMBER_KEYS), sink);
        if (begun.isPresent()) {
            RecordDraft draft = begun.get();
            draft.title("en", first(document, TITLE_KEYS));
            draft.passage(Section.ABSTRACT, "en", first(document, ABSTRACT_KEYS));
            BqPublication.citations(draft, document.text("Citations"), sink);
            sink.record(draft);
        }
    }

    private static String first(Json document, List<String> keys) {
        return keys.stream()
                .map(document::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
