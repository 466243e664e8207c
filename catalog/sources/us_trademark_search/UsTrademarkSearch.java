package sources.us_trademark_search;

import java.util.Optional;
import kaiwu.formats.Row;
import kaiwu.formats.TableReader;
import kaiwu.spi.Probe;
import kaiwu.spi.Sink;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordDraft;

/**
 * Marks as the USPTO's search page lists them: serial number, words, state, classes, owners. It gives no date; goods are cut
 * short by the site and therefore not taken.
 */
public final class UsTrademarkSearch implements TableReader {

    @Override
    public boolean recognises(Probe probe) {
        return probe.hasColumns("Serial", "Wordmark", "Status", "Class", "Owners");
    }

    @Override
    public void read(Row row, Sink sink) {
        RecordDraft draft = new RecordDraft("trademark", "US");
        draft.number(NumberRole.APPLICATION, row.get("Serial"));
        draft.title("en", row.get("Wordmark"));
        for (String symbol : row.get("Class").split(",", -1)) {
            draft.classified("nice", niceOrNothing(symbol.strip()), false);
        }
        for (String owner : row.get("Owners").split("\\s*\\|\\s*|\\s*;\\s*(?=[^)]*(?:\\(|$))", -1)) {
            owner(owner, draft);
        }
        EventCategory led = row.get("Status").contains("Registered") ? EventCategory.GRANTED : EventCategory.FILED;
        draft.event(led, Optional.empty(), "", row.get("Status"));
        draft.fact("officeStatus", row.get("Status")).fact("drawingCode", row.get("drawing_code"));
        draft.media("image", row.get("image_url"), "");
        sink.record(draft);
    }

    /** Classes above 45 are those of the United States before it took up Nice. */
    private static String niceOrNothing(String symbol) {
        String plain = symbol.replaceFirst("^0+(?=\\d)", "");
        return plain.matches("[1-9]|[1-3]\\d|4[0-5]") ? plain : "";
    }

    /** {@code NVIDIA Corporation (CORPORATION; DELAWARE, USA)}: the bracket says what the owner is and whence. */
    private static void owner(String words, RecordDraft draft) {
        int bracket = words.lastIndexOf(" (");
        String name = bracket > 0 ? words.substring(0, bracket) : words;
        draft.party(PartyRole.OWNER, name, words.endsWith("USA)") ? "US" : "", "");
    }
}
