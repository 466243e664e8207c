package sources.us_trademark;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaiwu.formats.CountryNames;
import kaiwu.formats.XmlElement;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.Sink;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.Relation;
import kaiwu.spi.record.RelationType;
import kaiwu.spi.record.Section;
import sources.UsMarkEvents;
import sources.UsMarkOwners;

/** One {@code case-file} of the trademark daily XML, version 2.0. Its transaction date is the date of the version. */
final class CaseFile {

    private final XmlElement file;
    private final XmlElement header;
    private final Sink sink;
    private final UsMarkEvents codes;
    private final RecordDraft draft = new RecordDraft("trademark", "US");

    CaseFile(XmlElement file, Sink sink, UsMarkEvents codes) {
        this.file = file;
        this.header = file.at("case-file-header");
        this.sink = sink;
        this.codes = codes;
    }

    RecordDraft draft() {
        draft.published("", sink.date("transaction-date", file.text("transaction-date")));
        draft.number(NumberRole.APPLICATION, file.text("serial-number"));
        String registration = file.text("registration-number");
        draft.number(NumberRole.REGISTRATION, registration.matches("0*") ? "" : registration);
        draft.title("en", header.text("mark-identification"));
        dates();
        statements();
        classes();
        events();
        owners();
        draft.party(PartyRole.AGENT, header.text("attorney-name"));
        draft.fact("officeStatus", header.text("status-code"))
                .fact(
                        "officeStatusDate",
                        day("status-date").map(PartialDate::toString).orElse(""))
                .fact("drawingCode", header.text("mark-drawing-code"))
                .fact(
                        "markFeature",
                        header.text("standard-characters-claimed-in").equals("T") ? "standard characters" : "")
                .fact(
                        "registerName",
                        header.text("supplemental-register-in").equals("T") ? "supplemental" : "principal");
        categories();
        file.all("prior-registration-applications/prior-registration-application")
                .forEach(prior -> draft.relation(new Relation(
                        RelationType.REFERS_TO, "trademark", "US", prior.text("number"), "prior registration")));
        return draft;
    }

    private void dates() {
        draft.date(DateRole.FILED, day("filing-date"))
                .date(DateRole.APPLICATION_PUBLISHED, day("published-for-opposition-date"))
                .date(DateRole.GRANTED, day("registration-date"))
                .date(DateRole.RENEWED, day("renewal-date"))
                .date(DateRole.ENDED, day("cancellation-date").or(() -> day("abandonment-date")));
        draft.event(EventCategory.FILED, day("filing-date"), "", "");
        if (day("registration-date").isPresent()) {
            draft.event(EventCategory.GRANTED, day("registration-date"), "", "");
        }
    }

    private Optional<PartialDate> day(String field) {
        return sink.date(field, header.text(field));
    }

    /** Statements carry their type in a code: {@code GS} goods and services with the class, {@code PM} pseudo mark, … */
    private void statements() {
        for (XmlElement statement : file.all("case-file-statements/case-file-statement")) {
            String type = statement.text("type-code");
            String text = statement.text("text");
            if (type.startsWith("GS") && type.length() >= 5) {
                draft.passage(Section.GOODS, "en", type.substring(2, 5).replaceFirst("^0+(?=\\d)", "") + ": " + text);
            } else if (type.startsWith("PM")) {
                draft.fact("keywords", text);
            } else if (type.startsWith("DM")) {
                draft.fact("markDescription", text);
            } else if (type.startsWith("D0") || type.startsWith("D1")) {
                draft.fact("disclaimer", text);
            } else if (type.startsWith("TR")) {
                draft.fact("translation", text);
            } else if (type.startsWith("CC")) {
                draft.fact("coloursClaimed", text);
            }
        }
    }

    private void classes() {
        for (XmlElement place : file.all("classifications/classification")) {
            place.all("international-code")
                    .forEach(code -> draft.classified("nice", code.text().replaceFirst("^0+(?=\\d)", ""), false));
            place.all("us-code").forEach(code -> draft.classified("usclass", code.text(), false));
            used("firstUseOn", place.text("first-use-anywhere-date"));
            used("firstUseInCommerceOn", place.text("first-use-in-commerce-date"));
        }
        file.all("design-searches/design-search")
                .forEach(design -> draft.classified("usdesigncode", dotted(design.text("code")), false));
    }

    /** {@code 260921} is category 26, division 09, section 21. */
    private static String dotted(String code) {
        return code.matches("\\d{6}")
                ? code.substring(0, 2) + "." + code.substring(2, 4) + "." + code.substring(4)
                : code;
    }

    private void used(String field, String text) {
        sink.date(field, text).ifPresent(day -> draft.fact(field, day.toString()));
    }

    /** The file tells the newest first. */
    private void events() {
        List<XmlElement> events = file.all("case-file-event-statements/case-file-event-statement");
        for (XmlElement event : events.reversed()) {
            String code = event.text("code");
            EventCategory category = codes.category(code);
            if (category != EventCategory.FILED) {
                draft.event(
                        category, sink.date("event date", event.text("date")), code, event.text("description-text"));
            }
        }
    }

    private void owners() {
        UsMarkOwners owners = new UsMarkOwners();
        for (XmlElement owner : file.all("case-file-owners/case-file-owner")) {
            String country = owner.text("country");
            String code = country.isEmpty()
                    ? (owner.text("state").isEmpty() ? "" : "US")
                    : CountryNames.find(country).orElse("");
            owners.add(owner.text("party-type"), owner.text("party-name"), code, address(owner));
        }
        owners.addTo(draft);
    }

    private static String address(XmlElement owner) {
        StringBuilder line = new StringBuilder();
        for (String part : List.of("address-1", "address-2", "city", "state", "postcode")) {
            if (!owner.text(part).isEmpty()) {
                line.append(line.isEmpty() ? "" : ", ").append(owner.text(part));
            }
        }
        return line.toString();
    }

    private void categories() {
        Map.of(
                        "trademark-in", "trademark",
                        "service-mark-in", "service mark",
                        "collective-trademark-in", "collective trademark",
                        "collective-service-mark-in", "collective service mark",
                        "collective-membership-mark-in", "collective membership mark",
                        "certification-mark-in", "certification mark")
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByValue())
                .filter(flag -> header.text(flag.getKey()).equals("T"))
                .forEach(flag -> draft.fact("markCategory", flag.getValue()));
    }
}
