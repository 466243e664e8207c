package sources.dpma_trademark;

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

/** German trade marks (Markengesetz) as DPMAregister answers in ST.66: whole entries with their records. */
public final class DpmaTrademark implements XmlReader {

    @Override
    public boolean recognises(Probe probe) {
        return probe.root().equals("Transaction")
                && probe.opening().contains("register.dpma.de/standards/XMLSchema/DE-TM-Register");
    }

    @Override
    public Set<String> documentElements() {
        return Set.of("TradeMark");
    }

    @Override
    public void read(XmlElement mark, Sink sink) {
        WipoMark common = new WipoMark(mark, "trademark", "DE", sink);
        RecordDraft draft = common.fill(Map.of());
        Optional<PartialDate> ended = common.date("TerminationDate");
        if (ended.isPresent()) {
            draft.event(EventCategory.LAPSED, ended, "", mark.text("MarkCurrentStatusCode"));
        }
        sink.record(draft);
    }
}
