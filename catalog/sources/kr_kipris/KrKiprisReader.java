package sources.kr_kipris;

import java.util.List;
import java.util.Set;
import kaiwu.formats.XmlElement;
import kaiwu.formats.XmlReader;
import kaiwu.spi.Probe;
import kaiwu.spi.Problem;
import kaiwu.spi.Sink;

/**
 * Answers of KIPRIS Plus, the data service of the Korean office: patents and utility models, designs, marks, as many in one
 * answer as were asked for. An empty answer and an error answer have no document. Stateless.
 */
public final class KrKiprisReader implements XmlReader {

    private static final String GOODS = "trademarkDesignationGoodstInfo";
    private static final Set<String> DOCUMENTS = Set.of("PatentUtilityInfo", "DesignInfo", "TradeMarkInfo", GOODS);
    private static final Set<String> FRAME = Set.of(
            "response",
            "applicant",
            "applicant_id",
            "header",
            "resultCode",
            "resultMsg",
            "body",
            "items",
            "TotalSearchCount",
            "totalCount");

    @Override
    public boolean recognises(Probe probe) {
        boolean answer = List.of("response", "responseData").contains(probe.root())
                && probe.inner().containsAll(List.of("header", "resultCode", "resultMsg"));
        return answer && (probe.inner().stream().anyMatch(DOCUMENTS::contains) || FRAME.containsAll(probe.inner()));
    }

    @Override
    public Set<String> documentElements() {
        return DOCUMENTS;
    }

    @Override
    public void read(XmlElement document, Sink sink) {
        switch (document.name()) {
            case "PatentUtilityInfo" -> KiprisPatent.read(document, sink);
            case "DesignInfo" -> KiprisDesign.read(document, sink);
            case "TradeMarkInfo" -> KiprisMark.read(document, sink);
            default ->
                sink.problem(Problem.rejected(
                        "no-number", GOODS, "goods without the number of their mark: the answer does not repeat it"));
        }
    }
}
