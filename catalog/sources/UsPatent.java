package sources;

import java.util.Comparator;
import java.util.Optional;
import kaiwu.formats.XmlElement;
import kaiwu.formats.st36.AddressBook;
import kaiwu.formats.st36.DocumentId;
import kaiwu.formats.st36.PatentClasses;
import kaiwu.formats.st36.PatentTexts;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.Problem;
import kaiwu.spi.Sink;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.Relation;
import kaiwu.spi.record.RelationType;

/**
 * What grants and published applications of the USPTO have in common in its XML of 2005 and later (DTD 4.0 to 4.7).
 *
 * <p>Tags changed with the versions and both spellings are read: {@code parties} and {@code us-parties}, {@code applicant} and
 * {@code us-applicant}. Designs carry kind {@code design}, everything else {@code invention}; plant patents, reissues and
 * statutory invention registrations say so in the fact {@code documentType}.
 */
public final class UsPatent {

    private UsPatent() {}

    /**
     * Begins a draft with all that both have; a document without a publication number is rejected.
     *
     * @param document the root element
     * @param bibliographic its bibliographic part
     * @return empty when the document was rejected
     */
    public static Optional<RecordDraft> begin(XmlElement document, XmlElement bibliographic, Sink sink) {
        DocumentId publication =
                DocumentId.read(bibliographic.at("publication-reference/document-id"), "publication-reference", sink);
        if (!publication.exists()) {
            sink.problem(Problem.rejected("no-number", "publication-reference", "the document has no number"));
            return Optional.empty();
        }
        XmlElement reference = bibliographic.at("application-reference");
        String type = reference.attribute("appl-type");
        RecordDraft draft = new RecordDraft(kind(publication, type, bibliographic), "US");
        draft.published(publication.kind(), publication.date());
        draft.fact("documentType", documentType(publication, type));
        DocumentId application = DocumentId.read(reference.at("document-id"), "application-reference", sink);
        draft.number(NumberRole.APPLICATION, "US", application.number(), "", application.date());
        draft.number(NumberRole.PUBLICATION, "US", publication.number(), publication.kind(), publication.date());
        draft.happened(DateRole.FILED, EventCategory.FILED, application.date());
        draft.title("en", bibliographic.text("invention-title"));
        classes(draft, bibliographic, sink);
        priorities(draft, bibliographic, sink);
        parties(draft, bibliographic);
        international(draft, bibliographic, sink);
        PatentTexts.addTo(draft, document, "en");
        for (XmlElement figure : document.all("drawings/figure/img")) {
            draft.media("drawing", figure.attribute("file"), "");
        }
        return Optional.of(draft);
    }

    private static String kind(DocumentId publication, String type, XmlElement bibliographic) {
        boolean design = type.equals("design")
                || publication.kind().startsWith("S")
                || publication.number().startsWith("D")
                || bibliographic.at("classification-locarno").exists();
        return design ? "design" : "invention";
    }

    private static String documentType(DocumentId publication, String type) {
        boolean plain =
                type.isEmpty() || type.equals("sir") || publication.kind().startsWith("E");
        return plain ? documentType(publication.kind()) : type;
    }

    /** The sort of United States document that a kind code of ST.16 names, in the words of the office. */
    public static String documentType(String kindCode) {
        return switch (kindCode.isEmpty() ? ' ' : kindCode.charAt(0)) {
            case 'S' -> "design";
            case 'P' -> "plant";
            case 'E' -> "reissue";
            case 'H' -> "statutory invention registration";
            default -> "utility";
        };
    }

    private static void classes(RecordDraft draft, XmlElement bibliographic, Sink sink) {
        XmlElement locarno = bibliographic.at("classification-locarno/main-classification");
        PatentClasses.locarnoText(draft, locarno.text(), true, sink);
        PatentClasses.ipcr(draft, bibliographic.all("classifications-ipcr/classification-ipcr"), sink);
        PatentClasses.oldIpc(
                draft, bibliographic.at("classification-ipc"), draft.kind().equals("design"), sink);
        for (XmlElement symbol : bibliographic.at("classifications-cpc").descendants("classification-cpc")) {
            PatentClasses.structured(draft, "cpc", symbol, sink);
        }
        PatentClasses.uspc(draft, bibliographic.at("classification-national"), sink);
    }

    /** Foreign priorities (35 U.S.C. 119(a)) and provisional applications (119(e)). */
    private static void priorities(RecordDraft draft, XmlElement bibliographic, Sink sink) {
        for (XmlElement claim : bibliographic.all("priority-claims/priority-claim")) {
            priority(draft, DocumentId.read(claim, "priority-claim", sink));
        }
        for (XmlElement id : bibliographic.all("us-related-documents/us-provisional-application/document-id")) {
            priority(draft, DocumentId.read(id, "us-provisional-application", sink));
        }
        draft.date(DateRole.PRIORITY, earliest(bibliographic, sink));
    }

    private static void priority(RecordDraft draft, DocumentId earlier) {
        draft.priority(earlier.country(), earlier.number(), earlier.date());
    }

    private static Optional<PartialDate> earliest(XmlElement bibliographic, Sink sink) {
        var foreign = bibliographic.all("priority-claims/priority-claim/date").stream();
        var provisional =
                bibliographic.all("us-related-documents/us-provisional-application/document-id/date").stream();
        return java.util.stream.Stream.concat(foreign, provisional)
                .flatMap(date -> PartialDate.find(date.text()).stream())
                .min(Comparator.naturalOrder());
    }

    private static void parties(RecordDraft draft, XmlElement bibliographic) {
        for (String group : new String[] {"us-parties", "parties"}) {
            XmlElement parties = bibliographic.at(group);
            for (XmlElement applicant : parties.all("us-applicants/us-applicant")) {
                AddressBook.read(applicant).addTo(draft, PartyRole.APPLICANT);
            }
            for (XmlElement applicant : parties.all("applicants/applicant")) {
                AddressBook book = AddressBook.read(applicant);
                book.addTo(draft, PartyRole.APPLICANT);
                if (applicant.attribute("app-type").equals("applicant-inventor")) {
                    book.addTo(draft, PatentKinds.maker(draft.kind()));
                }
            }
            for (XmlElement inventor : parties.all("inventors/*")) {
                AddressBook.read(inventor).addTo(draft, PatentKinds.maker(draft.kind()));
            }
            for (XmlElement agent : parties.all("agents/agent")) {
                AddressBook.read(agent).addTo(draft, PartyRole.AGENT);
            }
        }
        for (XmlElement assignee : bibliographic.all("assignees/assignee")) {
            AddressBook.read(assignee).addTo(draft, PartyRole.OWNER);
        }
    }

    private static void international(RecordDraft draft, XmlElement bibliographic, Sink sink) {
        XmlElement filing = bibliographic.at("pct-or-regional-filing-data");
        nationalPhase(draft, DocumentId.read(filing.at("document-id"), "pct-or-regional-filing-data", sink), "");
        for (String entry : new String[] {"us-371c124-date", "us-371c12-date"}) {
            Optional<PartialDate> day = sink.date(entry, filing.text(entry + "/date"));
            day.ifPresent(d -> draft.event(EventCategory.OTHER, day, "371", "35 U.S.C. 371(c) requirements fulfilled"));
        }
        XmlElement published = bibliographic.at("pct-or-regional-publishing-data/document-id");
        nationalPhase(
                draft,
                DocumentId.read(published, "pct-or-regional-publishing-data", sink),
                "international publication");
    }

    private static void nationalPhase(RecordDraft draft, DocumentId international, String text) {
        if (international.exists()) {
            draft.relation(new Relation(
                    RelationType.NATIONAL_PHASE_OF,
                    draft.kind(),
                    international.country(),
                    international.number(),
                    text));
        }
    }
}
