package sources.us_bq_table;

import java.util.List;
import java.util.Optional;
import kaiwu.formats.Row;
import kaiwu.formats.TableReader;
import kaiwu.spi.Probe;
import kaiwu.spi.Sink;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.Section;
import sources.BqPublication;

/** Answers of a query to Google Patents Public Data as a table: number, abstract, at times description and claims. Stateless. */
public final class UsBqTableReader implements TableReader {

    private static final List<String> NUMBER_COLUMNS =
            List.of("publication_number", "Publication_Number", "PublicationNumber");

    @Override
    public boolean recognises(Probe probe) {
        return NUMBER_COLUMNS.stream().anyMatch(probe.header()::contains) && probe.hasColumns("Abstract");
    }

    @Override
    public void read(Row row, Sink sink) {
        String number = NUMBER_COLUMNS.stream()
                .map(row::get)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        Optional<RecordDraft> begun = BqPublication.begin(number, sink);
        if (begun.isPresent()) {
            RecordDraft draft = begun.get();
            draft.title("en", row.get("Title"));
            draft.passage(Section.ABSTRACT, "en", row.get("Abstract"));
            draft.passage(Section.CLAIMS, "en", row.get("Claim"));
            draft.passage(Section.DESCRIPTION, "en", row.get("Description"));
            BqPublication.citations(draft, row.get("Citations"), sink);
            sink.record(draft);
        }
    }
}
