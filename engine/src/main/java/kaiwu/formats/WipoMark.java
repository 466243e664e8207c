package kaiwu.formats;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.Sink;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.Section;

/**
 * A trademark in the terms of WIPO ST.66 ({@code TradeMark}) and ST.96 ({@code Trademark}), which share most of their words:
 * what every office's file in these standards says in the same way. What an office adds, its own source reads.
 */
public final class WipoMark {

    private final XmlElement mark;
    private final Sink sink;
    private final RecordDraft draft;

    /**
     * @param mark the element {@code TradeMark} or {@code Trademark}
     * @param kind id of the kind of the draft to fill
     * @param office ST.3 code when the element itself names none
     */
    public WipoMark(XmlElement mark, String kind, String office, Sink sink) {
        this.mark = mark;
        this.sink = sink;
        String named = mark.text("RegistrationOfficeCode");
        this.draft = new RecordDraft(kind, named.length() == 2 ? named : office);
    }

    /**
     * Fills and returns the draft.
     *
     * @param events category of each code of the mark's history; another code is some other event
     */
    public RecordDraft fill(Map<String, EventCategory> events) {
        party("Applicant", PartyRole.APPLICANT);
        party("Holder", PartyRole.OWNER);
        return fillWithoutApplicants(code -> events.getOrDefault(code, EventCategory.OTHER));
    }

    /** The same for an office whose files say in words of their own who applies for a mark and who owns it. */
    public RecordDraft fillWithoutApplicants(Function<String, EventCategory> events) {
        numbersAndDates();
        words();
        goods();
        mark.descendants("CategoryCode").forEach(code -> draft.classified("vienna", code.text(), false));
        party("Representative", PartyRole.AGENT);
        history(events);
        draft.fact("markCategory", first(mark, "KindMark", "MarkCategory"))
                .fact("markFeature", first(mark, "MarkFeature", "MarkFeatureCategory"))
                .fact("officeStatus", mark.text("MarkCurrentStatusCode"))
                .fact("officeStatusDate", mark.text("MarkCurrentStatusDate"))
                .fact("disclaimer", mark.descendant("MarkDisclaimerText").text())
                .fact("filingLanguage", mark.text("ApplicationLanguageCode"))
                .fact("secondLanguage", mark.text("SecondLanguageCode"));
        images();
        return draft;
    }

    /** The date under one of the mark's own children, its time zone cut off ({@code 1995-02-07-05:00}). */
    public Optional<PartialDate> date(String name) {
        return day(name, mark.text(name), sink);
    }

    /** A date as these standards write it, its time and its time zone cut off. */
    public static Optional<PartialDate> day(String name, String text, Sink sink) {
        return sink.date(name, text.length() > 10 ? text.substring(0, 10) : text);
    }

    private void numbersAndDates() {
        String application = mark.at("ApplicationNumber/ApplicationNumberText").exists()
                ? mark.text("ApplicationNumber/ApplicationNumberText")
                : mark.text("ApplicationNumber");
        draft.number(NumberRole.APPLICATION, application);
        draft.number(NumberRole.REGISTRATION, mark.text("RegistrationNumber"));
        draft.number(NumberRole.OTHER, mark.text("InternationalRegistrationNumber"));
        Optional<PartialDate> filed = date("ApplicationDate");
        Optional<PartialDate> registered = date("RegistrationDate");
        draft.published("", date("MarkCurrentStatusDate"))
                .date(DateRole.FILED, filed)
                .date(DateRole.GRANTED, registered)
                .date(DateRole.EXPIRES, date("ExpiryDate"))
                .date(DateRole.ENDED, date("TerminationDate"));
        filed.ifPresent(day -> draft.event(EventCategory.FILED, filed, "", ""));
        for (XmlElement publication : mark.descendants("Publication")) {
            Optional<PartialDate> day = day(publication.text("PublicationDate"));
            if (day.isPresent()) {
                boolean before = registered.isEmpty() || day.get().compareTo(registered.get()) < 0;
                draft.event(
                        before ? EventCategory.APPLICATION_PUBLISHED : EventCategory.GRANT_PUBLISHED,
                        day,
                        publication.text("PublicationSection"),
                        publication.text("PublicationIdentifier"));
                draft.date(before ? DateRole.APPLICATION_PUBLISHED : DateRole.GRANTED, day);
            }
        }
        registered.ifPresent(day -> draft.event(EventCategory.GRANTED, registered, "", ""));
    }

    /** The words of the mark; where the file tells only its significant ones, those. */
    private void words() {
        List<XmlElement> all = mark.descendants("MarkVerbalElementText");
        (all.isEmpty() ? mark.descendants("MarkSignificantVerbalElementText") : all)
                .forEach(words -> draft.title(words.attribute("languageCode"), words.text()));
    }

    private void goods() {
        for (XmlElement described : mark.descendants("ClassDescription")) {
            String number = described.text("ClassNumber");
            draft.classified("nice", niceClass(number), false);
            for (XmlElement goods : described.children()) {
                if (goods.name().startsWith("GoodsServicesDescription")) {
                    String prefix = number.isEmpty() ? "" : niceClass(number) + ": ";
                    if (!goods.text().isEmpty()) {
                        draft.passage(Section.GOODS, goods.attribute("languageCode"), prefix + goods.text());
                    }
                }
            }
        }
        for (XmlElement place : mark.descendants("GoodsServicesClassification")) {
            if (place.text("ClassificationKindCode").equals("Nice")) {
                draft.classified("nice", niceClass(place.text("ClassNumber")), false);
            }
            draft.classified("usclass", place.text("NationalClassNumber"), false);
        }
        mark.descendants("DomesticClassNumbers").forEach(us -> draft.classified("usclass", us.text(), false));
    }

    /** {@code 009} and {@code 9} are class 9. */
    public static String niceClass(String number) {
        return number.replaceFirst("^0+(?=\\d)", "");
    }

    private void party(String element, PartyRole role) {
        mark.descendants(element).forEach(party -> draft.party(role, name(party), country(party), address(party)));
    }

    /** Where somebody is, as these standards describe them, two letters; empty when not told. */
    public static String country(XmlElement party) {
        String country = first(party, "FormattedAddressCountryCode", "CountryCode", "AddressCounty");
        return country.length() == 2 ? country : "";
    }

    /** The name of somebody as these standards describe them; empty when there is none. */
    public static String name(XmlElement party) {
        String whole = first(
                party,
                "FreeFormatNameLine",
                "EntityName",
                "OrganizationStandardName",
                "OrganizationName",
                "PersonFullName");
        return whole.isEmpty() ? (first(party, "FirstName") + " " + first(party, "LastName")).strip() : whole;
    }

    /** The address of somebody as these standards describe them, in one line; empty when not told. */
    public static String address(XmlElement party) {
        XmlElement address = party.descendant("FormattedAddress");
        if (!address.exists()) {
            address = party.descendant("PostalStructuredAddress");
        }
        StringBuilder line = new StringBuilder();
        for (XmlElement part : address.children()) {
            if (!part.text().isEmpty()
                    && part.children().isEmpty()
                    && part.text().length() > 2) {
                line.append(line.isEmpty() ? "" : ", ").append(part.text());
            }
        }
        return line.toString();
    }

    /** Events stand newest first in the files, those of a day in no order; a life is told oldest first. */
    private void history(Function<String, EventCategory> events) {
        List<XmlElement> oldestFirst = mark.descendants("MarkEvent").reversed().stream()
                .sorted(Comparator.comparing(event -> event.text("MarkEventDate")))
                .toList();
        for (XmlElement event : oldestFirst) {
            String code = event.descendant("MarkEventCode").text();
            String words = first(event, "MarkEventDescriptionText", "MarkEventInternalDescriptionText");
            draft.event(events.apply(code), day(event.text("MarkEventDate")), code, words);
        }
    }

    private void images() {
        for (String element : List.of("MarkImageURI", "MarkImageFilename", "ImageFileName")) {
            for (XmlElement image : mark.descendants(element)) {
                if (!image.text().startsWith("No image")) {
                    draft.media("image", image.text(), "");
                }
            }
        }
    }

    /** The text of the first of these elements that has one. */
    private static String first(XmlElement within, String... elements) {
        return Stream.of(elements)
                .map(element -> within.descendant(element).text())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private Optional<PartialDate> day(String text) {
        return day("date", text, sink);
    }
}
