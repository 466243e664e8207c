package sources.us_application;

import java.util.Optional;
import kaiwu.formats.RootReader;
import kaiwu.formats.XmlElement;
import kaiwu.formats.st36.AddressBook;
import kaiwu.formats.st36.DocumentId;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.Sink;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.Relation;
import kaiwu.spi.record.RelationType;
import sources.UsPatent;
import sources.UsRelations;

/**
 * Published applications of the USPTO: the weekly full text in XML, DTD 4.0 (2005) to 4.7, many documents in one file (35
 * U.S.C. 122(b)). Stateless.
 */
public final class UsApplicationReader implements RootReader {

    @Override
    public String root() {
        return "us-patent-application";
    }

    @Override
    public void read(XmlElement document, Sink sink) {
        XmlElement bibliographic = document.at("us-bibliographic-data-application");
        UsPatent.begin(document, bibliographic, sink).ifPresent(draft -> {
            published(draft, bibliographic, sink);
            UsRelations.addTo(
                    draft,
                    bibliographic.at("us-related-documents"),
                    bibliographic.text("application-reference/document-id/doc-number"),
                    sink);
            relatedPublications(draft, bibliographic, sink);
            XmlElement correspondence = bibliographic.at("parties/correspondence-address");
            AddressBook.read(correspondence).addTo(draft, PartyRole.AGENT);
            sink.record(draft);
        });
    }

    private static void published(RecordDraft draft, XmlElement bibliographic, Sink sink) {
        XmlElement publication = bibliographic.at("publication-reference/document-id");
        Optional<PartialDate> day = sink.date("publication-reference", publication.text("date"));
        draft.date(DateRole.APPLICATION_PUBLISHED, day);
        draft.event(EventCategory.APPLICATION_PUBLISHED, day, publication.text("kind"), "");
    }

    /** Other publications of the same or a parent application, which the file does not tell apart. */
    private static void relatedPublications(RecordDraft draft, XmlElement bibliographic, Sink sink) {
        for (XmlElement id : bibliographic.all("us-related-documents/related-publication/document-id")) {
            DocumentId other = DocumentId.read(id, "related-publication", sink);
            draft.relation(new Relation(
                    RelationType.REFERS_TO, draft.kind(), other.country(), other.number(), "related publication"));
        }
    }
}
