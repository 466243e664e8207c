package sources.cnipa_xml_business;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kaiwu.formats.XmlElement;
import kaiwu.formats.XmlReader;
import kaiwu.spi.Probe;
import kaiwu.spi.Sink;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.Section;
import sources.ChinesePublication;
import sources.ChineseText;

/**
 * Published Chinese patent documents in the form of the office's own XSD, root {@code business:PatentDocumentAndRelated}.
 * Numbers stand twice, as printed ({@code original}) and normed ({@code standard}); the printed ones are read. Stateless.
 */
public final class CnipaXmlBusinessReader implements XmlReader {

    @Override
    public boolean recognises(Probe probe) {
        return probe.root().equals("PatentDocumentAndRelated")
                && probe.namespace().contains("sipo.gov.cn");
    }

    @Override
    public Set<String> documentElements() {
        return Set.of("PatentDocumentAndRelated");
    }

    @Override
    public void read(XmlElement document, Sink sink) {
        XmlElement data = document.at("BibliographicData");
        PrintedId id = PrintedId.of(data.all("PublicationReference"), "PublicationReference", sink);
        Optional<ChinesePublication> found =
                ChinesePublication.orReject("PublicationReference", id.number() + id.kind(), sink);
        if (found.isEmpty()) {
            return;
        }
        ChinesePublication publication = found.get();
        RecordDraft draft = publication.draft(id.date());
        new BibliographicData(data, publication, sink).fill(draft);
        texts(document, draft);
        sink.record(draft);
    }

    private static void texts(XmlElement document, RecordDraft draft) {
        List<String> claims = ChineseText.claims(document.at("Claims"));
        List<XmlElement> figures = document.all("Drawings/Figure");
        draft.passage(Section.ABSTRACT, "zh", ChineseText.paragraphs(document.at("Abstract")))
                .passage(Section.CLAIMS, "zh", String.join("\n", claims))
                .passage(Section.DESCRIPTION, "zh", ChineseText.paragraphs(document.at("Description")))
                .fact("claimCount", claims.isEmpty() ? "" : String.valueOf(claims.size()))
                .fact("figureCount", figures.isEmpty() ? "" : String.valueOf(figures.size()));
        for (XmlElement figure : figures) {
            draft.media("drawing", figure.at("Image").attribute("file"), figure.attribute("figureLabels"));
        }
    }
}
