package sources.wipo_st96;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaiwu.formats.XmlElement;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordDraft;

/** Somebody as ST.96 names them: {@code PublicationContact} or {@code Contact} with a name of one of four shapes. */
final class Contact {

    private Contact() {}

    /** Adds the party under a role; nothing happens when it has no name. */
    static void add(RecordDraft draft, PartyRole role, XmlElement party) {
        XmlElement contact =
                party.at("PublicationContact").exists() ? party.at("PublicationContact") : party.at("Contact");
        String address = Stream.of("CityName", "GeographicRegionName", "PostalCode")
                .map(contact::text)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        String country = contact.text("CountryCode");
        draft.party(
                role,
                name(contact.at("Name")),
                country.isEmpty() ? party.text("ResidenceCountryCode") : country,
                address);
    }

    /** A name: {@code Family, Given} for a person in parts. */
    static String name(XmlElement name) {
        XmlElement person = name.at("PersonName/PersonStructuredName");
        if (person.exists()) {
            String given = (person.text("FirstName") + " " + person.text("MiddleName")).strip();
            return Stream.of(person.text("LastName"), given, person.text("NameSuffix"))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(", "));
        }
        return Stream.of(
                        name.text("PersonName/PersonFullName"),
                        name.text("OrganizationName/OrganizationStandardName"),
                        name.text("EntityName"))
                .filter(whole -> !whole.isEmpty())
                .findFirst()
                .orElse("");
    }
}
