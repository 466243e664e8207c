package sources.us_cce_renewals;

import java.util.Optional;
import kaiwu.formats.Row;
import kaiwu.formats.TableReader;
import kaiwu.formats.Tables;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.Probe;
import kaiwu.spi.Problem;
import kaiwu.spi.Sink;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.Relation;
import kaiwu.spi.record.RelationType;

/**
 * Renewals of copyright in books, transcribed from the Catalog of Copyright Entries (17 U.S.C. 304(a) as it stood to 1991).
 * One row is the renewal of one original registration; one renewal number may cover several originals and then stands on
 * several rows.
 */
public final class UsCceRenewals implements TableReader {

    @Override
    public boolean recognises(Probe probe) {
        return probe.hasColumns("entry_id", "oreg", "odat", "id", "claimants")
                && (probe.hasColumns("rdat") || probe.hasColumns("dreg"));
    }

    @Override
    public Tables.Quoting quoting() {
        return Tables.Quoting.NONE;
    }

    @Override
    public void read(Row row, Sink sink) {
        if (row.get("id").isBlank()) {
            sink.problem(
                    Problem.rejected("no-number", "id", "the entry has no renewal number: " + row.get("entry_id")));
            return;
        }
        RecordDraft draft = new RecordDraft("copyright", "US");
        Optional<PartialDate> renewed = sink.date("rdat", either(row, "rdat", "dreg"));
        draft.published("", renewed);
        draft.number(NumberRole.REGISTRATION, row.get("id"));
        draft.title("en", either(row, "title", "titl"));
        draft.party(PartyRole.AUTHOR, either(row, "author", "auth"));
        claimants(row.get("claimants"), draft);
        draft.date(DateRole.RENEWED, renewed).event(EventCategory.RENEWED, renewed, "", "");
        original(row, draft);
        draft.fact("workType", "book")
                .fact("newMatter", row.get("new_matter"))
                .fact("catalogueVolume", volume(row))
                .fact("seeAlso", row.get("see_also_ren"))
                .fact("seeAlso", row.get("see_also_reg"));
        sink.record(draft);
    }

    private static String either(Row row, String early, String late) {
        String value = row.get(early);
        return value.isEmpty() ? row.get(late) : value;
    }

    /** {@code name|capacity||name|capacity}, the capacity as the Catalog abbreviates it: A author, W widow, C child, … */
    private static void claimants(String cell, RecordDraft draft) {
        for (String claimant : cell.split("\\|\\|", -1)) {
            String[] part = claimant.split("\\|", 2);
            draft.party(PartyRole.OWNER, part[0]);
            if (part.length == 2) {
                draft.fact("claimantRole", part[1].replace("|", ""));
            }
        }
    }

    private static void original(Row row, RecordDraft draft) {
        draft.fact("originalNumber", row.get("oreg"));
        PartialDate.find(row.get("odat")).ifPresent(date -> draft.fact("originalDate", date.toString()));
        draft.relation(new Relation(RelationType.RENEWS, "copyright", "US", row.get("oreg"), ""));
    }

    private static String volume(Row row) {
        return row.get("volume").isEmpty() ? "" : "v.%s p.%s".formatted(row.get("volume"), row.get("page"));
    }
}
