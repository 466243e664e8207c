package sources.eu_trademark;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kaiwu.formats.WipoMark;
import kaiwu.formats.XmlElement;
import kaiwu.formats.XmlReader;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.Probe;
import kaiwu.spi.Sink;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.RecordDraft;

/** European Union trade marks (Regulation (EU) 2017/1001) in the office's EM-TM XML: one mark a file, goods in 23 languages. */
public final class EuTrademark implements XmlReader {

    /** The office's words for states that end an application or mark, and what led there. */
    private static final Map<String, EventCategory> ENDS = Map.of(
            "Application withdrawn", EventCategory.WITHDRAWN,
            "Application refused", EventCategory.REFUSED,
            "Registration surrendered", EventCategory.SURRENDERED,
            "Registration cancelled", EventCategory.REVOKED,
            "Registration expired", EventCategory.LAPSED);

    @Override
    public boolean recognises(Probe probe) {
        return probe.root().equals("Transaction") && probe.namespace().equals("http://euipo.europa.eu/trademark/data");
    }

    @Override
    public Set<String> documentElements() {
        return Set.of("TradeMark");
    }

    @Override
    public void read(XmlElement mark, Sink sink) {
        WipoMark common = new WipoMark(mark, "trademark", "EM", sink);
        RecordDraft draft = common.fill(Map.of());
        String status = mark.text("MarkCurrentStatusCode");
        Optional<PartialDate> since = common.date("MarkCurrentStatusDate");
        EventCategory end = ENDS.get(status);
        if (end != null) {
            draft.event(end, since, "", status);
        }
        sink.record(draft);
    }
}
