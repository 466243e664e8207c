package sources.wipo_st96;

import java.util.Map;
import java.util.Set;
import kaiwu.formats.WipoMark;
import kaiwu.formats.XmlElement;
import kaiwu.formats.XmlReader;
import kaiwu.spi.Probe;
import kaiwu.spi.Problem;
import kaiwu.spi.Sink;

/**
 * Documents in the XML of WIPO ST.96: patent publications, design applications, trademarks and geographical indications of
 * any office. Stateless.
 */
public final class WipoSt96Reader implements XmlReader {

    private static final String NAMESPACE = "http://www.wipo.int/standards/XMLSchema/ST96/";
    private static final Set<String> ROOTS =
            Set.of("PatentPublication", "DesignApplication", "TrademarkApplication", "GIApplication");

    @Override
    public boolean recognises(Probe probe) {
        return probe.namespace().startsWith(NAMESPACE) && ROOTS.contains(probe.root());
    }

    @Override
    public Set<String> documentElements() {
        return Set.of("PatentPublication", "DesignApplication", "Trademark", "GIApplication");
    }

    @Override
    public void read(XmlElement document, Sink sink) {
        switch (document.name()) {
            case "PatentPublication" -> PatentPublication.draft(document, sink).ifPresent(sink::record);
            case "DesignApplication" -> DesignApplication.readEach(document, sink);
            case "GIApplication" -> GiApplication.draft(document, sink).ifPresent(sink::record);
            default -> mark(document, sink);
        }
    }

    private static void mark(XmlElement document, Sink sink) {
        if (document.text("RegistrationOfficeCode").matches("[A-Z]{2}")) {
            sink.record(new WipoMark(document, "trademark", "", sink).fill(Map.of()));
        } else {
            sink.problem(Problem.rejected("no-office", "RegistrationOfficeCode", "the mark is of no office"));
        }
    }
}
