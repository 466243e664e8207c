package sources.wipo_st96;

import java.util.Optional;
import kaiwu.formats.XmlElement;
import kaiwu.formats.st36.PatentClasses;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.Problem;
import kaiwu.spi.Sink;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.Section;

/** One {@code DesignApplication} of ST.96: each of its designs is a record of its own. */
final class DesignApplication {

    private DesignApplication() {}

    static void readEach(XmlElement document, Sink sink) {
        String office = document.text("RegistrationOfficeCode");
        if (!office.matches("[A-Z]{2}") || document.all("DesignBag/Design").isEmpty()) {
            sink.problem(
                    Problem.rejected("no-design", "DesignApplication", "no office or no design in the application"));
            return;
        }
        for (XmlElement design : document.all("DesignBag/Design")) {
            sink.record(draft(document, design, office, sink));
        }
    }

    private static RecordDraft draft(XmlElement document, XmlElement design, String office, Sink sink) {
        RecordDraft draft = new RecordDraft("design", office);
        XmlElement publication = design.at("PublicationBag/Publication");
        Optional<PartialDate> published = sink.date("PublicationDate", publication.text("PublicationDate"));
        draft.published("", published);
        Optional<PartialDate> filed = sink.date("ApplicationDate", document.text("ApplicationDate"));
        Optional<PartialDate> registered = sink.date("RegistrationDate", design.text("RegistrationDate"));
        draft.number(
                NumberRole.APPLICATION, office, document.text("ApplicationNumber/ApplicationNumberText"), "", filed);
        draft.number(NumberRole.REGISTRATION, office, design.text("RegistrationNumber"), "", registered);
        draft.number(NumberRole.PUBLICATION, office, publication.text("PublicationIdentifier"), "", published);
        draft.happened(DateRole.FILED, EventCategory.FILED, filed);
        draft.happened(DateRole.GRANTED, EventCategory.GRANTED, registered);
        draft.date(DateRole.EXPIRES, sink.date("ExpiryDate", design.text("ExpiryDate")));
        design.all("DesignTitleText").forEach(title -> draft.title(title.attribute("languageCode"), title.text()));
        design.all("DesignDescriptionText")
                .forEach(text -> draft.passage(Section.DESCRIPTION, text.attribute("languageCode"), text.text()));
        design.all("DesignClaim/DesignClaimTextBag/DesignClaimText")
                .forEach(text -> draft.passage(Section.CLAIMS, text.attribute("languageCode"), text.text()));
        XmlElement locarno = design.at("DesignClassificationBag/LocarnoClassificationBag");
        locarno.all("LocarnoClassificationText")
                .forEach(text -> PatentClasses.locarnoText(draft, text.text(), false, sink));
        for (XmlElement place : locarno.all("LocarnoClassification")) {
            String subclass = place.text("LocarnoSubclassBag/LocarnoSubclass");
            PatentClasses.locarnoText(draft, place.text("LocarnoClass") + "-" + subclass, false, sink);
        }
        for (XmlElement claim : design.all("PriorityBag/Priority")) {
            draft.priority(
                    claim.text("PriorityCountryCode"),
                    claim.text("ApplicationNumber/ApplicationNumberText"),
                    sink.date("Priority", claim.text("PriorityApplicationFilingDate")));
        }
        parties(draft, document, design);
        design.at("DesignRepresentationBag")
                .descendants("FileName")
                .forEach(file -> draft.media("image", file.text(), ""));
        draft.fact("designNumber", design.text("DesignIdentifier"));
        draft.fact("designCount", document.text("DesignTotalQuantity"));
        draft.fact("officeStatus", design.text("DesignCurrentStatusCategory"));
        draft.fact("officeStatusDate", design.text("DesignCurrentStatusDate"));
        return draft;
    }

    private static void parties(RecordDraft draft, XmlElement document, XmlElement design) {
        document.all("ApplicantBag/Applicant").forEach(party -> Contact.add(draft, PartyRole.APPLICANT, party));
        design.all("ApplicantBag/Applicant").forEach(party -> Contact.add(draft, PartyRole.APPLICANT, party));
        design.all("DesignerBag/Designer").forEach(party -> Contact.add(draft, PartyRole.DESIGNER, party));
        design.all("RepresentativeBag/Representative").forEach(party -> Contact.add(draft, PartyRole.AGENT, party));
        document.all("RepresentativeBag/Representative").forEach(party -> Contact.add(draft, PartyRole.AGENT, party));
    }
}
