package kaiwu.formats.st36;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kaiwu.formats.XmlElement;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordDraft;

/**
 * The same people in several spellings, as DOCDB, OPS and MAREC give them: as printed ({@code original}), in mixed letters
 * ({@code intermediate, docdba}) and made uniform ({@code docdb, epodoc, epo}). One spelling is taken, the one nearest to
 * print; where it lacks the country and the uniform one knows a single one, that counts for all.
 */
public final class PartyForms {

    private static final List<String> NEAREST_FIRST =
            List.of("original", "docdba", "intermediate", "", "docdb", "epo", "epodoc");

    /** {@code SHINETSU CHEMICAL CO [JP]}. */
    private static final Pattern WITH_COUNTRY = Pattern.compile("(.*?)\\s*\\[([A-Z]{2})]");

    private PartyForms() {}

    /** Adds the parties of one role. */
    public static void addTo(RecordDraft draft, PartyRole role, List<XmlElement> parties) {
        List<AddressBook> chosen = NEAREST_FIRST.stream()
                .map(form -> books(parties, form))
                .filter(books -> !books.isEmpty())
                .findFirst()
                .orElse(List.of());
        Set<String> countries = parties.stream()
                .map(PartyForms::book)
                .map(AddressBook::country)
                .filter(country -> !country.isEmpty())
                .collect(Collectors.toSet());
        Function<AddressBook, String> country = book -> book.country().isEmpty() && countries.size() == 1
                ? countries.iterator().next()
                : book.country();
        chosen.forEach(book -> draft.party(role, book.name(), country.apply(book), book.address()));
    }

    private static List<AddressBook> books(List<XmlElement> parties, String form) {
        return parties.stream()
                .filter(party -> form(party).equals(form))
                .map(PartyForms::book)
                .filter(book -> !book.name().isEmpty())
                .toList();
    }

    private static String form(XmlElement party) {
        return party.attribute("data-format") + party.attribute("format");
    }

    private static AddressBook book(XmlElement party) {
        XmlElement named = party.at(party.name() + "-name");
        AddressBook book = AddressBook.read(party);
        String name = named.exists() ? named.text("name") : book.name();
        Matcher joined = WITH_COUNTRY.matcher(name);
        return joined.matches()
                ? new AddressBook(joined.group(1), joined.group(2), book.address())
                : new AddressBook(name.replaceFirst(",$", ""), book.country(), book.address());
    }
}
