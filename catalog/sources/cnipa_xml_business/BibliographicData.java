package sources.cnipa_xml_business;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kaiwu.formats.ChineseAddress;
import kaiwu.formats.XmlElement;
import kaiwu.formats.st36.PatentSymbols;
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
import sources.ChinesePublication;
import sources.ChineseText;

/** The element {@code BibliographicData} of one document. */
record BibliographicData(XmlElement data, ChinesePublication publication, Sink sink) {

    void fill(RecordDraft draft) {
        application(draft);
        titles(draft);
        parties(draft);
        classes(draft);
        priorities(draft);
        citations(draft);
        related(draft);
        draft.fact("gazette", data.text("PublicAvailabilityDate/GazetteReference/GazetteNumber"));
    }

    private void application(RecordDraft draft) {
        PrintedId id = PrintedId.of(data.all("ApplicationReference"), "ApplicationReference", sink);
        draft.number(NumberRole.APPLICATION, "CN", id.number(), "", id.date())
                .date(DateRole.FILED, id.date())
                .event(EventCategory.FILED, id.date(), "", "申请");
    }

    private void titles(RecordDraft draft) {
        for (XmlElement title : data.all("InventionTitle")) {
            String lang = title.attribute("lang");
            draft.title(lang.isEmpty() ? "zh" : lang, ChineseText.line(title));
        }
    }

    private void parties(RecordDraft draft) {
        for (XmlElement applicant : data.all("Parties/ApplicantDetails/Applicant")) {
            party(draft, PartyRole.APPLICANT, applicant);
        }
        for (XmlElement owner : data.all("AssigneeDetails/Assignee")) {
            party(draft, PartyRole.OWNER, owner);
        }
        for (XmlElement inventor : data.all("Parties/InventorDetails/Inventor")) {
            draft.party(publication.maker(), inventor.text("AddressBook/Name"));
        }
        for (XmlElement agent : data.all("Parties/AgentDetails/Agent")) {
            draft.party(PartyRole.AGENT, agent.text("Agency/AddressBook/OrganizationName"));
            draft.party(PartyRole.AGENT, agent.text("AddressBook/Name"));
        }
        for (XmlElement examiner : data.all("ExaminerDetails/Examiner")) {
            draft.party(PartyRole.EXAMINER, examiner.text("Name"));
        }
    }

    /** The printed address is one text; its parts are filled with noughts where they are unknown. */
    private static void party(RecordDraft draft, PartyRole role, XmlElement party) {
        XmlElement book = party.at("AddressBook");
        ChineseAddress address = ChineseAddress.of(book.text("Address/Text"));
        String country = book.text("Address/WIPOST3Code");
        draft.party(role, book.text("Name"), country.isEmpty() ? address.country() : country, address.printed());
        if (role == PartyRole.APPLICANT) {
            draft.fact("region", address.region());
        }
    }

    private void classes(RecordDraft draft) {
        List<String> printed = new ArrayList<>();
        data.all("ClassificationIPCRDetails/ClassificationIPCR").forEach(each -> printed.add(each.text("Text")));
        for (XmlElement old : data.all("ClassificationIPC/*")) {
            if (old.attribute("dataFormat").equals("original")) {
                printed.add(old.text());
            }
        }
        boolean main = true;
        for (String text : printed) {
            Optional<String> symbol = PatentSymbols.ipc(text);
            if (symbol.isPresent()) {
                draft.classified("ipc", symbol.get(), main);
                main = false;
            } else {
                sink.problem(Problem.valueLost("bad-class", "ClassificationIPCR", "no IPC symbol: '" + text + "'"));
            }
        }
    }

    private void priorities(RecordDraft draft) {
        for (XmlElement priority : data.all("PriorityDetails/Priority")) {
            if (!priority.attribute("dataFormat").equals("standard")) {
                PrintedId id = PrintedId.read(priority, "Priority", sink);
                draft.priority(id.office(), id.number(), id.date()).date(DateRole.PRIORITY, id.date());
            }
        }
    }

    private void citations(RecordDraft draft) {
        for (XmlElement citation : data.all("ReferencesCited/Citation")) {
            String by = citation.attribute("srepPhase").equals("SEA") ? "search" : citation.attribute("srepPhase");
            List<XmlElement> references = citation.all("*/PublicationReference");
            if (references.isEmpty()) {
                draft.cites(new Citation("", "", "", Optional.empty(), citation.text(), "", by));
            } else {
                PrintedId id = PrintedId.of(references, "Citation", sink);
                draft.cites(new Citation(id.office(), id.number(), id.kind(), id.date(), "", "", by));
            }
        }
    }

    private void related(RecordDraft draft) {
        for (XmlElement earlier : data.all("RelatedDocuments/RelatedPublicationDoc/DocumentID")) {
            PrintedId id = PrintedId.read(earlier, "RelatedPublicationDoc", sink);
            String number = id.office() + id.number() + id.kind();
            draft.number(NumberRole.PUBLICATION, id.office(), number, id.kind(), id.date())
                    .date(DateRole.APPLICATION_PUBLISHED, id.date())
                    .event(EventCategory.APPLICATION_PUBLISHED, id.date(), "", "申请公布");
        }
        for (XmlElement parent : data.all("RelatedDocuments/Division/DocumentsRelation/ParentDocument/DocumentID")) {
            PrintedId id = PrintedId.read(parent, "Division", sink);
            draft.relation(new Relation(RelationType.DIVISION_OF, publication.kind(), id.office(), id.number(), ""));
        }
        PrintedId international = PrintedId.of(data.all("PCTOrRegionalApplicationData"), "PCT", sink);
        draft.relation(new Relation(RelationType.NATIONAL_PHASE_OF, "invention", "WO", international.number(), ""));
        Optional<PartialDate> enteredOn = sink.date("NationalStageEntryDate", data.text("NationalStageEntryDate/Date"));
        enteredOn.ifPresent(day -> draft.event(EventCategory.OTHER, enteredOn, "", "PCT申请进入国家阶段"));
    }
}
