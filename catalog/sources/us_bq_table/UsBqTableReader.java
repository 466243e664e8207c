package sources.us_bq_table;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kaiwu.formats.Row;
import kaiwu.formats.TableReader;
import kaiwu.spi.Probe;
import kaiwu.spi.Problem;
import kaiwu.spi.Sink;
import kaiwu.spi.record.Citation;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.Section;
import sources.PatentKinds;
import sources.UsPatent;

/** Answers of a query to Google Patents Public Data as a table: number, abstract, at times description and claims. Stateless. */
public final class UsBqTableReader implements TableReader {

    private static final Pattern NUMBER = Pattern.compile("([A-Z]{2})-([A-Z]{0,3}\\d+[A-Z]?)-([A-Z]\\d?)");
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
        draft.title("en", row.get("Title"));
        draft.passage(Section.ABSTRACT, "en", row.get("Abstract"));
        draft.passage(Section.CLAIMS, "en", row.get("Claim"));
        draft.passage(Section.DESCRIPTION, "en", row.get("Description"));
        for (String cited : row.get("Citations").split("\\s*,\\s*")) {
            Matcher cites = NUMBER.matcher(cited);
            if (cites.matches()) {
                draft.cites(new Citation(cites.group(1), cites.group(2), cites.group(3), Optional.empty(), "", "", ""));
            }
        }
        sink.record(draft);
    }
}
