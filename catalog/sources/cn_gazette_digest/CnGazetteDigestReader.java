package sources.cn_gazette_digest;

import java.util.Optional;
import kaiwu.formats.ChineseAddress;
import kaiwu.formats.Row;
import kaiwu.formats.TableReader;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.Probe;
import kaiwu.spi.Problem;
import kaiwu.spi.Sink;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.RecordDraft;
import sources.ChinesePublication;

/**
 * A digest made from the Chinese patent gazette: publication number, month of filing, sort and region of the first
 * applicant, section of the IPC or class of Locarno. Stateless.
 */
public final class CnGazetteDigestReader implements TableReader {

    @Override
    public boolean recognises(Probe probe) {
        return probe.header().size() == 5
                && probe.hasColumns("authorization_notice_id", "filing_date", "patentee", "address")
                && (probe.hasColumns("IPC") || probe.hasColumns("LOC"));
    }

    @Override
    public void read(Row row, Sink sink) {
        String number = row.get("authorization_notice_id");
        Optional<ChinesePublication> found = ChinesePublication.find(number);
        if (found.isEmpty()) {
            sink.problem(Problem.rejected(
                    "no-number", "authorization_notice_id", "no publication number: '" + number + "'"));
            return;
        }
        Optional<PartialDate> filedIn = sink.date("filing_date", row.get("filing_date"));
        RecordDraft draft = found.get()
                .draft(Optional.empty())
                .date(DateRole.FILED, filedIn)
                .event(EventCategory.FILED, filedIn, "", "申请")
                .classified("ipc", row.get("IPC"), false)
                .classified("locarno", row.get("LOC"), false)
                .fact("applicantType", row.get("patentee"))
                .fact("region", region(row.get("address")));
        sink.record(draft);
    }

    /** The name a province or country is counted under; the source's own word where that is unknown. */
    private static String region(String word) {
        String known = ChineseAddress.of(word).region();
        return known.isEmpty() ? word : known;
    }
}
