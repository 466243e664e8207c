package sources.wipo_st96;

import java.util.Map;
import java.util.Optional;
import kaiwu.formats.WipoMark;
import kaiwu.formats.XmlElement;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.Problem;
import kaiwu.spi.Sink;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.Section;

/** One {@code GIApplication} of ST.96: a geographical indication applied for or registered. */
final class GiApplication {

    /** The standard's words for sorts of indications, in the short forms that registers use. */
    private static final Map<String, String> TYPES = Map.of(
            "Geographical Indication", "GI",
            "Protected Geographical Indication", "PGI",
            "Protected Designation of Origin", "PDO",
            "Traditional Specialty Guaranteed", "TSG",
            "Appellation of Origin", "AO");

    private static final Map<String, EventCategory> STATES = Map.of(
            "Filing", EventCategory.FILED,
            "Published", EventCategory.APPLICATION_PUBLISHED,
            "Registered", EventCategory.GRANTED);

    private final XmlElement document;
    private final XmlElement data;
    private final Sink sink;

    private GiApplication(XmlElement document, Sink sink) {
        this.document = document;
        this.data = document.at("GIData");
        this.sink = sink;
    }

    /** The draft; a document without office or name is rejected and gives none. */
    static Optional<RecordDraft> draft(XmlElement document, Sink sink) {
        GiApplication application = new GiApplication(document, sink);
        String office = application.data.attribute("officeCode");
        if (!office.matches("[A-Z]{2}")
                || application.data.all("GINameBag/GINameText").isEmpty()) {
            sink.problem(Problem.rejected("no-name", "GIData", "the document has no office or no name"));
            return Optional.empty();
        }
        return Optional.of(application.fill(new RecordDraft("gi", office)));
    }

    private RecordDraft fill(RecordDraft draft) {
        draft.number(NumberRole.APPLICATION, told("ApplicationNumber/ApplicationNumberText"));
        draft.number(NumberRole.REGISTRATION, data.text("RegistrationNumber"));
        draft.number(NumberRole.OTHER, data.text("RecordIdentifier"));
        data.all("GINameBag/GINameText").forEach(name -> draft.title(name.attribute("languageCode"), name.text()));
        data.all("GINameBag/GINameTranslationText").forEach(name -> draft.fact("translation", name.text()));
        data.all("GINameBag/GINameTransliterationText").forEach(name -> draft.fact("transliteration", name.text()));
        life(draft);
        product(draft);
        for (XmlElement text : data.descendants("FeatureDescription")) {
            text.children().stream()
                    .filter(part -> part.name().endsWith("DescriptionText"))
                    .forEach(part -> draft.passage(Section.DESCRIPTION, part.attribute("languageCode"), part.text()));
        }
        data.descendants("GeographicRegionDescriptionText").forEach(area -> draft.fact("area", area.text()));
        draft.fact("giType", TYPES.getOrDefault(data.text("GICategory"), data.text("GICategory")))
                .fact("officeStatus", data.text("GIStatusCategory"))
                .fact("originCountry", document.text("ContractingPartyOriginCode"))
                .fact("webPage", data.text("WebURI"));
        parties(draft);
        return draft;
    }

    private void life(RecordDraft draft) {
        Optional<PartialDate> filed = sink.date("ApplicationDate", told("ApplicationDate"));
        Optional<PartialDate> registered = sink.date("RegistrationDate", data.text("RegistrationDate"));
        draft.happened(DateRole.FILED, EventCategory.FILED, filed)
                .date(DateRole.GRANTED, registered)
                .date(DateRole.EXPIRES, sink.date("ExpiryDate", data.text("ExpiryDate")));
        EventCategory state = STATES.getOrDefault(data.text("GIStatusCategory"), EventCategory.OTHER);
        for (XmlElement issue : document.descendants("GIPublication")) {
            Optional<PartialDate> day = sink.date("PublicationDate", issue.text("PublicationDate"));
            draft.fact("gazette", issue.text("PublicationIdentifier"));
            if (day.isPresent()) {
                draft.date(DateRole.APPLICATION_PUBLISHED, day);
                draft.event(EventCategory.APPLICATION_PUBLISHED, day, "", issue.text("PublicationIdentifier"));
            }
        }
        if (registered.isPresent() || state == EventCategory.GRANTED) {
            draft.event(EventCategory.GRANTED, registered, "", "");
        } else if (state == EventCategory.FILED && filed.isEmpty()) {
            draft.event(EventCategory.FILED, Optional.empty(), "", "");
        }
    }

    private void product(RecordDraft draft) {
        for (XmlElement place : data.descendants("GoodsServicesClassification")) {
            switch (place.text("ClassificationKindCode")) {
                case "Nice" -> draft.classified("nice", WipoMark.niceClass(place.text("ClassNumber")), false);
                case "Combined Nomenclature" ->
                    draft.classified("combinednomenclature", place.text("NationalClassNumber"), false);
                default -> {}
            }
        }
        data.descendants("GoodsServicesDescriptionText").forEach(goods -> draft.fact("productType", goods.text()));
        data.at("ProductIndicationBag")
                .all("ProductCategory")
                .forEach(category -> draft.fact("productCategory", category.text()));
    }

    private void parties(RecordDraft draft) {
        document.all("ApplicantBag/Applicant").forEach(party -> Contact.add(draft, PartyRole.APPLICANT, party));
        document.all("RepresentativeBag/Representative").forEach(party -> Contact.add(draft, PartyRole.AGENT, party));
        document.descendants("AuthorizedUser").forEach(party -> Contact.add(draft, PartyRole.OTHER, party));
    }

    /** What stands at the indication, or else at the application. */
    private String told(String path) {
        String text = data.text(path);
        return text.isEmpty() ? document.text(path) : text;
    }
}
