package sources.lantern_list;

import java.util.Optional;
import kaiwu.formats.Row;
import kaiwu.formats.TableReader;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.Probe;
import kaiwu.spi.Problem;
import kaiwu.spi.Sink;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordDraft;

/** The Lantern List of the Simulated Country: one row an element of heritage. Thread-safe. */
public final class LanternListReader implements TableReader {

    @Override
    public boolean recognises(Probe probe) {
        return probe.hasColumns("no", "name", "class", "keeper", "listed");
    }

    @Override
    public void read(Row row, Sink sink) {
        String number = row.get("no");
        if (number.isEmpty()) {
            sink.problem(Problem.rejected("no-number", "no", "row " + row.number() + " has no item number"));
            return;
        }
        Optional<PartialDate> listed = sink.date("listed", row.get("listed"));
        sink.record(new RecordDraft("heritage", "ZZ")
                .number(NumberRole.REGISTRATION, number)
                .title("en", row.get("name"))
                .classified("ich", row.get("class"), true)
                .party(PartyRole.CUSTODIAN, row.get("keeper"))
                .date(DateRole.GRANTED, listed)
                .event(EventCategory.GRANTED, listed, "", "listed")
                .fact("itemNumber", number)
                .fact("region", row.get("place")));
    }
}
