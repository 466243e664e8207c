package sources.marec;

import java.util.Optional;
import kaiwu.formats.XmlElement;
import kaiwu.formats.st36.DocumentId;
import kaiwu.spi.Sink;
import kaiwu.spi.record.Citation;
import kaiwu.spi.record.RecordDraft;

/** References of a MAREC document: patents and literature, with the category and stage of each. */
final class MarecCitations {

    private MarecCitations() {}

    static void addTo(RecordDraft draft, XmlElement technical, XmlElement searchReport, Sink sink) {
        for (XmlElement patent : technical.all("citations/patent-citations/patcit")) {
            patent(draft, patent, patent, sink);
        }
        for (XmlElement text : technical.all("citations/non-patent-citations/nplcit")) {
            draft.cites(literature(text, text));
        }
        for (XmlElement citation : searchReport.all("srep-for-pub/srep-citations/citation")) {
            if (citation.at("patcit").exists()) {
                patent(draft, citation.at("patcit"), citation, sink);
            } else {
                draft.cites(literature(citation.at("nplcit"), citation));
            }
        }
    }

    private static void patent(RecordDraft draft, XmlElement patent, XmlElement told, Sink sink) {
        DocumentId cited = DocumentId.of(java.util.List.of(patent), "patcit", sink);
        draft.cites(new Citation(
                cited.country(),
                cited.number(),
                cited.kind(),
                cited.date(),
                patent.text("document-id/name"),
                category(patent, told),
                stage(patent)));
    }

    private static Citation literature(XmlElement text, XmlElement told) {
        String words = text.text("text").isEmpty() ? text.text() : text.text("text");
        return new Citation("", "", "", Optional.empty(), words, category(text, told), stage(text));
    }

    private static String category(XmlElement reference, XmlElement told) {
        String own =
                reference.attribute("category") + reference.at("sources/source").attribute("category");
        String inner = reference.text("category");
        return own.isEmpty() ? (inner.isEmpty() ? told.text("category") : inner) : own;
    }

    private static String stage(XmlElement reference) {
        String code =
                reference.attribute("source") + reference.at("sources/source").attribute("name");
        return switch (code) {
            case "SEA", "ISR", "" -> "search";
            case "APP" -> "applicant";
            case "EXA" -> "examiner";
            case "OPP" -> "opponent";
            default -> code;
        };
    }
}
