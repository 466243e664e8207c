package sources;

import java.util.List;
import java.util.Optional;
import kaiwu.formats.XmlElement;
import kaiwu.formats.st36.DocumentId;
import kaiwu.formats.st36.PartyForms;
import kaiwu.formats.st36.PatentTexts;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.Problem;
import kaiwu.spi.Sink;
import kaiwu.spi.record.Citation;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.Relation;
import kaiwu.spi.record.RelationType;
import kaiwu.spi.record.Section;

/**
 * One {@code exchange-document} of the EPO, as DOCDB delivers it and OPS answers with it: bibliography, abstract and family of
 * one publication of any office.
 */
public final class ExchangeDocument {

    private ExchangeDocument() {}

    /** A draft of all it tells; a document whose office or number is missing is rejected and gives none. */
    public static Optional<RecordDraft> draft(XmlElement document, Sink sink) {
        XmlElement bib = document.at("bibliographic-data");
        DocumentId publication = DocumentId.of(bib.all("publication-reference"), "publication-reference", sink);
        String office = document.attribute("country").isEmpty() ? publication.country() : document.attribute("country");
        String number =
                document.attribute("doc-number").isEmpty() ? publication.number() : document.attribute("doc-number");
        String kindCode = document.attribute("kind").isEmpty() ? publication.kind() : document.attribute("kind");
        if (!office.matches("[A-Z]{2}") || number.isEmpty()) {
            sink.problem(Problem.rejected(
                    "no-number", "exchange-document", "no office or number: '" + office + "' '" + number + "'"));
            return Optional.empty();
        }
        Optional<PartialDate> published =
                publication.date().or(() -> sink.date("date-publ", document.attribute("date-publ")));
        RecordDraft draft = publication(office, number, kindCode, published);
        application(draft, office, DocumentId.of(bib.all("application-reference"), "application-reference", sink));
        bib.all("invention-title").forEach(title -> draft.title(lang(title), title.text()));
        priorities(draft, bib.all("priority-claims/priority-claim"), sink);
        ExchangeClasses.addTo(draft, bib, sink);
        PartyForms.addTo(draft, PartyRole.APPLICANT, bib.all("parties/applicants/applicant"));
        PartyForms.addTo(draft, PatentKinds.maker(draft.kind()), bib.all("parties/inventors/inventor"));
        bib.all("references-cited/citation").forEach(citation -> draft.cites(citation(citation, sink)));
        for (XmlElement text : document.all("abstract")) {
            draft.passage(Section.ABSTRACT, lang(text), PatentTexts.paragraphs(text));
        }
        draft.fact("familyId", document.attribute("family-id"));
        family(draft, document, publication, sink);
        return Optional.of(draft);
    }

    /** A draft that begins with a publication and what its kind code says about it. */
    public static RecordDraft publication(
            String office, String number, String kindCode, Optional<PartialDate> published) {
        RecordDraft draft = new RecordDraft(PatentKinds.of(office, kindCode), office).published(kindCode, published);
        draft.number(NumberRole.PUBLICATION, office, number, kindCode, published);
        PatentKinds.event(office, kindCode, number).ifPresent(event -> {
            draft.date(PatentKinds.dateOf(event), published);
            draft.event(event, published, kindCode, "");
        });
        return draft;
    }

    /** Adds the application; one under another office (an international one, for example) is a relation. */
    public static void application(RecordDraft draft, String office, DocumentId application) {
        boolean own = application.country().isEmpty() || application.country().equals(office);
        if (own) {
            draft.number(NumberRole.APPLICATION, office, application.number(), "", application.date());
        } else {
            draft.relation(new Relation(
                    RelationType.NATIONAL_PHASE_OF, draft.kind(), application.country(), application.number(), ""));
        }
        draft.happened(DateRole.FILED, EventCategory.FILED, application.date());
    }

    /** Adds priorities, each once though it stands there in two or three forms, and their earliest date. */
    public static void priorities(RecordDraft draft, List<XmlElement> claims, Sink sink) {
        boolean docdb =
                claims.stream().anyMatch(claim -> claim.attribute("data-format").equals("docdb"));
        Optional<PartialDate> earliest = Optional.empty();
        for (XmlElement claim : claims) {
            if (!docdb || claim.attribute("data-format").equals("docdb")) {
                DocumentId earlier = DocumentId.of(List.of(claim), "priority-claim", sink);
                draft.priority(earlier.country(), earlier.number(), earlier.date());
                boolean sooner = earlier.date().isPresent()
                        && (earliest.isEmpty() || earlier.date().get().compareTo(earliest.get()) < 0);
                earliest = sooner ? earlier.date() : earliest;
            }
        }
        draft.date(DateRole.PRIORITY, earliest);
    }

    private static Citation citation(XmlElement citation, Sink sink) {
        String citedBy = citation.attribute("cited-by").isEmpty()
                ? citation.attribute("cited-phase")
                : citation.attribute("cited-by");
        String category = citation.text("category");
        if (citation.at("nplcit").exists()) {
            return new Citation("", "", "", Optional.empty(), citation.text("nplcit/text"), category, citedBy);
        }
        DocumentId cited = DocumentId.of(citation.all("patcit"), "citation", sink);
        String name = citation.text("patcit/document-id/name");
        return new Citation(cited.country(), cited.number(), cited.kind(), cited.date(), name, category, citedBy);
    }

    private static void family(RecordDraft draft, XmlElement document, DocumentId own, Sink sink) {
        for (XmlElement member : document.all("patent-family/family-member")) {
            DocumentId other = DocumentId.of(member.all("publication-reference"), "family-member", sink);
            boolean same =
                    other.country().equals(own.country()) && other.number().equals(own.number());
            if (other.exists() && !same) {
                draft.relation(new Relation(
                        RelationType.SAME_MATTER_AS,
                        PatentKinds.of(other.country(), other.kind()),
                        other.country(),
                        other.number(),
                        other.kind()));
            }
        }
    }

    /** {@code ol} stands for an original language that is not told. */
    private static String lang(XmlElement element) {
        return element.attribute("lang").equals("ol") ? "" : element.attribute("lang");
    }
}
