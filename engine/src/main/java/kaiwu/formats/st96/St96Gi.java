package kaiwu.formats.st96;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaiwu.kernel.LangText;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.NumberRef;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.Party;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordVersion;
import kaiwu.spi.record.Section;

/**
 * A geographical indication as ST.96 {@code GIApplication}: numbers, dates, names, product, area, who applied.
 *
 * <p>The schema demands a description, an area and an applicant; where the record tells none, the element stands there empty
 * and so says nothing. The language of the data is that of the first name, or English where no name tells its own.
 */
final class St96Gi {

    /** The short forms of registers, in the standard's words. */
    private static final Map<String, String> CATEGORIES = Map.of(
            "PDO", "Protected Designation of Origin",
            "PGI", "Protected Geographical Indication",
            "TSG", "Traditional Specialty Guaranteed",
            "AO", "Appellation of Origin");

    private St96Gi() {}

    /** Writes the record; empty when it has no name or no office of the standard's list. */
    static Optional<String> render(RecordVersion record) {
        if (record.titles().isEmpty() || !Codes.isOffice(record.id().office())) {
            return Optional.empty();
        }
        MarkUp out = new MarkUp();
        out.root("gin:GIApplication", "GeographicalIndication", "gin", "xmlns:tmk", MarkUp.space("Trademark"));
        out.date("com:ApplicationDate", record.date(DateRole.FILED));
        data(out, record);
        applicants(out, Parties.of(record, PartyRole.APPLICANT, PartyRole.OWNER));
        Representatives.write(out, Parties.of(record, PartyRole.AGENT));
        out.close("gin:GIApplication");
        return Optional.of(out.toString());
    }

    private static void data(MarkUp out, RecordVersion record) {
        String lang = Codes.language(record.titles().getFirst().lang());
        out.open(
                "gin:GIData", "com:officeCode", record.id().office(), "com:languageCode", lang.isEmpty() ? "en" : lang);
        numbers(out, record);
        names(out, record);
        product(out, record);
        described(out, record);
        area(out, record);
        out.text("gin:GICategory", CATEGORIES.getOrDefault(first(record, "giType"), "Geographical Indication"));
        number(record, NumberRole.OTHER).ifPresent(other -> out.text("com:RecordIdentifier", other.number()));
        gazettes(out, record);
        out.text("gin:GIStatusCategory", status(record));
        out.date("com:ExpiryDate", record.date(DateRole.EXPIRES));
        out.close("gin:GIData");
    }

    /** An application number stands only with its date, for the schema demands both. */
    private static void numbers(MarkUp out, RecordVersion record) {
        Optional<NumberRef> application = number(record, NumberRole.APPLICATION);
        if (application.isPresent() && record.date(DateRole.FILED).isPresent()) {
            out.open("com:ApplicationNumber")
                    .text("com:ApplicationNumberText", application.get().number())
                    .close("com:ApplicationNumber");
            out.date("com:ApplicationDate", record.date(DateRole.FILED));
        }
        Optional<NumberRef> registration = number(record, NumberRole.REGISTRATION);
        if (registration.isPresent()) {
            out.text("com:RegistrationNumber", registration.get().number());
            out.date("com:RegistrationDate", record.date(DateRole.GRANTED));
        }
    }

    private static Optional<NumberRef> number(RecordVersion record, NumberRole role) {
        return record.numbers().stream().filter(number -> number.role() == role).findFirst();
    }

    private static void names(MarkUp out, RecordVersion record) {
        out.open("gin:GINameBag");
        for (LangText name : record.titles()) {
            out.text("gin:GINameText", name.text(), "com:languageCode", Codes.language(name.lang()));
        }
        facts(record, "transliteration").forEach(name -> out.text("gin:GINameTransliterationText", name));
        facts(record, "translation").forEach(name -> out.text("gin:GINameTranslationText", name));
        out.close("gin:GINameBag");
    }

    private static void product(MarkUp out, RecordVersion record) {
        String words = Stream.of(
                        facts(record, "productType").stream(),
                        facts(record, "productCategory").stream(),
                        Stream.of(Goods.words(record)))
                .flatMap(all -> all)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("; "));
        out.open("gin:ProductIndicationBag");
        Goods.write(out, Goods.classes(record), words);
        out.close("gin:ProductIndicationBag");
    }

    private static void described(MarkUp out, RecordVersion record) {
        String text = record.passages().stream()
                .filter(passage -> passage.section() == Section.DESCRIPTION || passage.section() == Section.SUMMARY)
                .map(passage -> passage.text())
                .collect(Collectors.joining("\n"));
        out.open("gin:FeatureDescriptionBag").open("gin:FeatureDescription");
        out.demanded("gin:FeatureDescriptionText", text);
        out.close("gin:FeatureDescription").close("gin:FeatureDescriptionBag");
    }

    /** The area, or the regions, or at least the countries of origin. */
    private static void area(MarkUp out, RecordVersion record) {
        List<String> told = Stream.of("area", "region", "originCountry")
                .map(field -> facts(record, field))
                .filter(values -> !values.isEmpty())
                .findFirst()
                .orElse(List.of(""));
        out.open("gin:GeographicRegionDescriptionBag").open("gin:GeographicRegionDescription");
        told.forEach(place -> out.demanded("gin:GeographicRegionDescriptionText", place));
        out.close("gin:GeographicRegionDescription").close("gin:GeographicRegionDescriptionBag");
    }

    private static void gazettes(MarkUp out, RecordVersion record) {
        List<String> gazettes = facts(record, "gazette");
        if (!gazettes.isEmpty()) {
            out.open("gin:GIPublicationBag");
            for (String gazette : gazettes) {
                out.open("gin:GIPublication").text("com:PublicationIdentifier", gazette);
                if (gazettes.size() == 1) {
                    out.date("com:PublicationDate", record.date(DateRole.APPLICATION_PUBLISHED));
                }
                out.close("gin:GIPublication");
            }
            out.close("gin:GIPublicationBag");
        }
    }

    /** Where the last event that the standard has a word for led; empty when there is none. */
    private static String status(RecordVersion record) {
        return record.events().reversed().stream()
                .map(event -> switch (event.category()) {
                    case FILED -> "Filing";
                    case APPLICATION_PUBLISHED -> "Published";
                    case GRANTED, GRANT_PUBLISHED, RENEWED, RESTORED -> "Registered";
                    case REFUSED, WITHDRAWN, LAPSED, EXPIRED, REVOKED, SURRENDERED -> "Ended";
                    default -> "";
                })
                .filter(status -> !status.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static void applicants(MarkUp out, List<Party> applicants) {
        out.open("gin:ApplicantBag");
        for (Party applicant : applicants) {
            out.open("gin:Applicant");
            Parties.publicationContact(out, applicant);
            out.close("gin:Applicant");
        }
        if (applicants.isEmpty()) {
            out.open("gin:Applicant").open("com:Contact").demanded("com:ContactText", "");
            out.close("com:Contact").close("gin:Applicant");
        }
        out.close("gin:ApplicantBag");
    }

    private static List<String> facts(RecordVersion record, String field) {
        return record.facts().getOrDefault(field, List.of());
    }

    private static String first(RecordVersion record, String field) {
        return facts(record, field).stream().findFirst().orElse("");
    }
}
