package kaiwu.formats.st96;

import java.util.List;
import java.util.Locale;
import kaiwu.spi.record.Party;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordVersion;

/** Names of people in ST.96. Since a record does not say who is a person and who a body, all are entities. */
final class Parties {

    private Parties() {}

    static List<Party> of(RecordVersion record, PartyRole... roles) {
        List<PartyRole> wanted = List.of(roles);
        return record.parties().stream()
                .filter(party -> wanted.contains(party.role()))
                .toList();
    }

    /** A {@code PublicationContact}: name and country; the address, if any, as one line of the city. */
    static void publicationContact(MarkUp out, Party party) {
        out.open("com:PublicationContact");
        name(out, party.name());
        out.text("com:CityName", party.address());
        out.text("com:CountryCode", Codes.country(party.country()));
        out.close("com:PublicationContact");
    }

    static void contact(MarkUp out, Party party) {
        out.open("com:Contact");
        name(out, party.name());
        out.close("com:Contact");
    }

    static void name(MarkUp out, String name) {
        out.open("com:Name").text("com:EntityName", name).close("com:Name");
    }

    /** Position in a list as the standard writes it: {@code 001}. */
    static String sequence(int position) {
        return String.format(Locale.ROOT, "%03d", position);
    }
}
