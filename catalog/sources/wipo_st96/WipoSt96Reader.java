package sources.wipo_st96;

import java.util.Set;
import kaiwu.formats.XmlElement;
import kaiwu.formats.XmlReader;
import kaiwu.spi.Probe;
import kaiwu.spi.Sink;

/**
 * Documents in the XML of WIPO ST.96: patent publications and design applications of any office. Stateless.
 */
public final class WipoSt96Reader implements XmlReader {

    private static final String NAMESPACE = "http://www.wipo.int/standards/XMLSchema/ST96/";

    @Override
    public boolean recognises(Probe probe) {
        return probe.namespace().startsWith(NAMESPACE) && documentElements().contains(probe.root());
    }

    @Override
    public Set<String> documentElements() {
        return Set.of("PatentPublication", "DesignApplication");
    }

    @Override
    public void read(XmlElement document, Sink sink) {
        if (document.name().equals("PatentPublication")) {
            PatentPublication.draft(document, sink).ifPresent(sink::record);
        } else {
            DesignApplication.readEach(document, sink);
        }
    }
}
