package sources.in_gi;

import java.util.Optional;
import kaiwu.formats.Row;
import kaiwu.formats.TableReader;
import kaiwu.spi.Probe;
import kaiwu.spi.Sink;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.RecordDraft;

/**
 * A list of the geographical indications registered in India: place in the list, name, kind of goods and up to eight states.
 * It gives neither dates nor the numbers of the registry.
 */
public final class InGi implements TableReader {

    @Override
    public boolean recognises(Probe probe) {
        return probe.hasColumns("S.No", "Geographical Indications", "Goods", "State");
    }

    @Override
    public void read(Row row, Sink sink) {
        RecordDraft draft = new RecordDraft("gi", "IN");
        draft.number(NumberRole.OTHER, number(row));
        draft.title("en", row.get("Geographical Indications"));
        draft.event(EventCategory.GRANTED, Optional.empty(), "", "");
        draft.fact("productType", row.get("Goods")).fact("originCountry", "IN");
        for (int place = 3; place < row.size(); place++) {
            draft.fact("region", row.get(place));
        }
        sink.record(draft);
    }

    /** The serial in the list, which has given out 29 twice, with the name. */
    private static String number(Row row) {
        String serial = row.get("S.No");
        return serial.isEmpty() ? "" : serial + "-" + row.get("Geographical Indications");
    }
}
