package sources.us_trademark;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kaiwu.formats.XmlElement;
import kaiwu.formats.XmlReader;
import kaiwu.spi.Probe;
import kaiwu.spi.Problem;
import kaiwu.spi.Sink;
import sources.UsMarkEvents;

/**
 * Trademarks of the USPTO, in the three forms it publishes: the daily file ({@code case-file}), and the answers of Trademark
 * Status and Document Retrieval in ST.66 and ST.96 ({@code TransactionData}). One reader, since the numbers and
 * the codes of events are the same.
 */
public final class UsTrademark implements XmlReader {

    private final UsMarkEvents events = UsMarkEvents.load();

    @Override
    public boolean recognises(Probe probe) {
        return probe.root().equals("trademark-applications-daily")
                || probe.root().endsWith("Transaction") && probe.opening().contains("urn:us:gov:doc:uspto:trademark")
                || probe.root().equals("Transaction")
                        && probe.opening().contains("http://www.wipo.int/standards/XMLSchema/Trademark/1")
                        && probe.opening().contains(">US<");
    }

    @Override
    public Set<String> documentElements() {
        return Set.of("case-file", "TransactionData");
    }

    @Override
    public void read(XmlElement document, Sink sink) {
        if (document.name().equals("case-file")) {
            sink.record(new CaseFile(document, sink, events).draft());
        } else {
            List<XmlElement> marks = new ArrayList<>(document.descendants("TradeMark"));
            marks.addAll(document.descendants("Trademark"));
            boolean single = marks.size() == 1;
            marks.forEach(mark -> sink.record(new TsdrAnswer(mark, single ? document : mark, sink, events).draft()));
            if (marks.isEmpty()) {
                sink.problem(Problem.rejected("no-mark", "TransactionData", "the answer holds no mark"));
            }
        }
    }
}
