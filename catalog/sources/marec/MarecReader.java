package sources.marec;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kaiwu.formats.XmlElement;
import kaiwu.formats.XmlReader;
import kaiwu.formats.st36.DocumentId;
import kaiwu.formats.st36.PartyForms;
import kaiwu.formats.st36.PatentClasses;
import kaiwu.formats.st36.PatentTexts;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.Probe;
import kaiwu.spi.Problem;
import kaiwu.spi.Sink;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.Relation;
import kaiwu.spi.record.RelationType;
import sources.PatentKinds;

/**
 * Patents of several offices in the one mark-up of the Alexandria and MAREC collections ({@code patent-document}, after
 * ST.36): bibliography from DOCDB, full text from the offices. Stateless.
 */
public final class MarecReader implements XmlReader {

    @Override
    public boolean recognises(Probe probe) {
        return probe.root().equals("patent-document")
                && !probe.attributes().getOrDefault("country", "").isEmpty();
    }

    @Override
    public Set<String> documentElements() {
        return Set.of("patent-document");
    }

    @Override
    public void read(XmlElement document, Sink sink) {
        String office = document.attribute("country");
        String number = document.attribute("doc-number") + document.attribute("docnumber");
        if (!office.matches("[A-Z]{2}") || number.isEmpty()) {
            sink.problem(Problem.rejected(
                    "no-number", "patent-document", "no office or number: '" + office + "' '" + number + "'"));
            return;
        }
        String kindCode = document.attribute("kind");
        Optional<PartialDate> published =
                sink.date("date", document.attribute("date") + document.attribute("date-published"));
        RecordDraft draft = new RecordDraft(PatentKinds.of(office, kindCode), office).published(kindCode, published);
        XmlElement bib = document.at("bibliographic-data");
        XmlElement technical = bib.at("technical-data").exists() ? bib.at("technical-data") : bib;
        DocumentId application = DocumentId.of(bib.all("application-reference"), "application-reference", sink);
        draft.number(NumberRole.APPLICATION, office, application.number(), "", application.date());
        draft.number(NumberRole.PUBLICATION, office, number, kindCode, published);
        draft.happened(DateRole.FILED, EventCategory.FILED, application.date());
        PatentKinds.event(office, kindCode, number).ifPresent(event -> {
            draft.date(PatentKinds.dateOf(event), published);
            draft.event(event, published, kindCode, "");
        });
        technical.all("invention-title").forEach(title -> draft.title(title.attribute("lang"), title.text()));
        priorities(draft, bib, application, sink);
        classes(draft, technical, sink);
        parties(draft, bib.at("parties"));
        related(draft, bib, sink);
        MarecCitations.addTo(draft, technical, document.at("search-report-data"), sink);
        MarecLegalStatus.addTo(draft, document.at("legal-status"), sink);
        draft.fact("familyId", document.attribute("family-id"));
        bib.all("international-convention-data/designated-states/ep-contracting-states/country")
                .forEach(state -> draft.fact("designatedStates", state.text()));
        PatentTexts.addTo(draft, document, document.attribute("lang"));
        for (XmlElement image : document.at("drawings").descendants("img")) {
            draft.media("drawing", image.attribute("file"), "");
        }
        sink.record(draft);
    }

    /** The collection counts a United States application itself among its priorities; that one says nothing. */
    private static void priorities(RecordDraft draft, XmlElement bib, DocumentId application, Sink sink) {
        Optional<PartialDate> earliest = Optional.empty();
        for (XmlElement claim : bib.all("priority-claims/priority-claim")) {
            DocumentId earlier = claim.at("document-id").exists()
                    ? DocumentId.of(List.of(claim), "priority-claim", sink)
                    : DocumentId.read(claim, "priority-claim", sink);
            boolean itself = earlier.number().equals(application.number())
                    && earlier.country().equals(application.country());
            if (earlier.exists() && !itself) {
                draft.priority(earlier.country(), earlier.number(), earlier.date());
                boolean sooner = earlier.date().isPresent()
                        && (earliest.isEmpty() || earlier.date().get().compareTo(earliest.get()) < 0);
                earliest = sooner ? earlier.date() : earliest;
            }
        }
        draft.date(DateRole.PRIORITY, earliest);
    }

    private static void classes(RecordDraft draft, XmlElement technical, Sink sink) {
        PatentClasses.ipcr(draft, technical.all("classifications-ipcr/classification-ipcr"), sink);
        PatentClasses.oldIpc(
                draft, technical.at("classification-ipc"), draft.kind().equals("design"), sink);
        for (XmlElement symbol : technical.all("classification-ecla/classification-symbol")) {
            if (symbol.attribute("scheme").equals("EC")) {
                draft.classified("ecla", symbol.text().replace(" ", ""), false);
            }
        }
        for (XmlElement national : technical.all("classification-national")) {
            if (national.attribute("country").equals("US")) {
                PatentClasses.uspc(draft, national, sink);
            }
        }
    }

    private static void parties(RecordDraft draft, XmlElement parties) {
        PartyForms.addTo(draft, PartyRole.APPLICANT, parties.all("applicants/applicant"));
        PartyForms.addTo(draft, PartyRole.INVENTOR, parties.all("inventors/inventor"));
        PartyForms.addTo(draft, PartyRole.OWNER, parties.all("assignees/assignee"));
        PartyForms.addTo(draft, PartyRole.AGENT, parties.all("agents/agent"));
        PartyForms.addTo(draft, PartyRole.AGENT, parties.all("correspondence-address"));
    }

    private static void related(RecordDraft draft, XmlElement bib, Sink sink) {
        for (XmlElement relation : bib.all("related-documents/relation")) {
            DocumentId parent = DocumentId.of(relation.all("parent-doc"), "parent-doc", sink);
            String word = relation.attribute("type");
            RelationType type = word.startsWith("division")
                    ? RelationType.DIVISION_OF
                    : word.startsWith("continuation") ? RelationType.CONTINUATION_OF : RelationType.REFERS_TO;
            if (parent.exists()) {
                draft.relation(new Relation(type, draft.kind(), parent.country(), parent.number(), word));
            }
        }
        DocumentId filing =
                DocumentId.of(bib.all("international-convention-data/pct-or-regional-filing-data"), "pct-filing", sink);
        if (filing.exists()) {
            draft.relation(
                    new Relation(RelationType.NATIONAL_PHASE_OF, draft.kind(), filing.country(), filing.number(), ""));
        }
    }
}
