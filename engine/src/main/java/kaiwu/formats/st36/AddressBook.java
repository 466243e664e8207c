package kaiwu.formats.st36;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kaiwu.formats.XmlElement;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordDraft;

/**
 * Somebody as ST.36 names them in {@code addressbook}: an organisation, a person in parts, or a name in one piece. Immutable.
 *
 * @param name {@code Family, Given} for a person in parts; empty when there is none
 * @param country ST.3 code of the address, else of residence; empty when the file says {@code omitted} or {@code unknown}
 * @param address its parts from street to post code, separated by commas
 */
public record AddressBook(String name, String country, String address) {

    private static final List<String> ADDRESS_PARTS = List.of(
            "text",
            "address-1",
            "address-2",
            "address-3",
            "pobox",
            "room",
            "building",
            "street",
            "city",
            "county",
            "state",
            "postcode");

    /** Reads a party: its own {@code addressbook}, or itself when it has none. */
    public static AddressBook read(XmlElement party) {
        XmlElement book = party.at("addressbook").exists() ? party.at("addressbook") : party;
        XmlElement address = book.at("address");
        String country = country(address.text("country"));
        return new AddressBook(
                name(book), country.isEmpty() ? country(party.text("residence/country")) : country, address(address));
    }

    /** Adds the party to a draft under a role; nothing happens when it has no name. */
    public void addTo(RecordDraft draft, PartyRole role) {
        draft.party(role, name, country, address);
    }

    private static String name(XmlElement book) {
        if (!book.text("orgname").isEmpty()) {
            return book.text("orgname");
        }
        if (book.text("last-name").isEmpty()) {
            return book.text("name");
        }
        StringBuilder name = new StringBuilder(book.text("last-name"));
        String given = (book.text("first-name") + " " + book.text("middle-name")).strip();
        if (!given.isEmpty()) {
            name.append(", ").append(given);
        }
        if (!book.text("suffix").isEmpty()) {
            name.append(", ").append(book.text("suffix"));
        }
        return name.toString();
    }

    private static String address(XmlElement address) {
        List<String> parts = new ArrayList<>();
        for (String part : ADDRESS_PARTS) {
            String text = address.text(part);
            if (!text.isEmpty()) {
                parts.add(text);
            }
        }
        return String.join(", ", parts);
    }

    private static String country(String text) {
        String code = text.toUpperCase(Locale.ROOT);
        return code.matches("[A-Z]{2}") ? code : "";
    }
}
