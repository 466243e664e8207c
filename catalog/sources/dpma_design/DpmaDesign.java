package sources.dpma_design;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kaiwu.formats.WipoMark;
import kaiwu.formats.XmlElement;
import kaiwu.formats.XmlReader;
import kaiwu.formats.st36.PatentClasses;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.Probe;
import kaiwu.spi.Problem;
import kaiwu.spi.Sink;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordDraft;

/** Designs of the German register in ST.86: each design of an application is a record. Stateless. */
public final class DpmaDesign implements XmlReader {

    /** How the office words what it enters,. */
    private static final Map<String, EventCategory> ENTRIES = Map.of(
            "Design Registered", EventCategory.GRANT_PUBLISHED,
            "Cancellation Expiry Term Of Protection", EventCategory.EXPIRED,
            "Cancellation Expiry Maximum Term Of Protection", EventCategory.EXPIRED,
            "Cancellation Renunciation", EventCategory.SURRENDERED);

    @Override
    public boolean recognises(Probe probe) {
        return probe.root().equals("Transaction")
                && probe.opening().contains("register.dpma.de/standards/XMLSchema/DE-Design-Register");
    }

    @Override
    public Set<String> documentElements() {
        return Set.of("DesignApplication");
    }

    @Override
    public void read(XmlElement application, Sink sink) {
        List<XmlElement> designs = application.all("DesignDetails/Design");
        if (designs.isEmpty()) {
            sink.problem(Problem.rejected("no-design", "DesignDetails", "the application holds no design"));
        }
        designs.forEach(design -> sink.record(draft(application, design, sink)));
    }

    private static RecordDraft draft(XmlElement application, XmlElement design, Sink sink) {
        RecordDraft draft = new RecordDraft("design", "DE");
        draft.number(NumberRole.REGISTRATION, design.text("DesignIdentifier"));
        draft.number(NumberRole.APPLICATION, application.text("DesignApplicationNumber"));
        draft.number(NumberRole.OTHER, design.text("RegistrationNumber"));
        draft.title("de", design.text("DesignTitle"));
        draft.happened(
                DateRole.FILED,
                EventCategory.FILED,
                sink.date("DesignApplicationDate", application.text("DesignApplicationDate")));
        draft.happened(
                DateRole.GRANTED,
                EventCategory.GRANTED,
                sink.date("RegistrationDate", design.text("RegistrationDate")));
        for (XmlElement product : design.descendants("ClassDescription")) {
            PatentClasses.locarnoText(draft, product.text("ClassNumber").replace(" ", ""), false, sink);
        }
        for (XmlElement claim : design.all("PriorityDetails/Priority")) {
            draft.priority(
                    claim.text("PriorityCountryCode"),
                    claim.text("PriorityNumber"),
                    sink.date("PriorityDate", claim.text("PriorityDate")));
        }
        party(draft, PartyRole.OWNER, design, application, "ApplicantDetails/Applicant");
        party(draft, PartyRole.AGENT, design, application, "RepresentativeDetails/Representative");
        design.descendants("Designer").forEach(maker -> draft.party(PartyRole.DESIGNER, WipoMark.name(maker)));
        entries(draft, design.at("DE_ST86Extension"), sink);
        design.all("DesignRepresentationSheetDetails/DesignRepresentationSheet/ViewDetails/View/ViewFilename")
                .forEach(view -> draft.media("image", view.text(), ""));
        return draft.fact("designNumber", design.text("DesignIdentifier"))
                .fact("designCount", application.text("TotalDesign"));
    }

    /** A party of the design, or else of the whole application. */
    private static void party(
            RecordDraft draft, PartyRole role, XmlElement design, XmlElement application, String path) {
        List<XmlElement> own = design.all(path);
        for (XmlElement party : own.isEmpty() ? application.all(path) : own) {
            String country = party.descendant("AddressState").text();
            draft.party(
                    role,
                    WipoMark.name(party),
                    country.length() == 2 ? country : WipoMark.country(party),
                    party.descendant("AddressCity").text());
        }
    }

    private static void entries(RecordDraft draft, XmlElement own, Sink sink) {
        Optional<PartialDate> cancelled = sink.date("CancellationDate", own.text("CancellationDate"));
        draft.date(DateRole.ENDED, cancelled);
        draft.fact("officeStatus", own.text("DesignStatus"));
        for (XmlElement entry : own.descendants("DesignRecord")) {
            String words = entry.descendant("LegalStatus").text();
            if (!words.isEmpty()) {
                draft.event(
                        ENTRIES.getOrDefault(words, EventCategory.OTHER),
                        sink.date(
                                "RecordFilingDate",
                                entry.descendant("RecordFilingDate").text()),
                        "",
                        words);
            }
            draft.fact("gazette", entry.descendant("PublicationIdentifier").text());
        }
    }
}
