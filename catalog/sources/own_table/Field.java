package sources.own_table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kaiwu.formats.FormatException;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.Section;

/**
 * A place in a record that a column fills, as a mapping writes it: {@code number.application}, {@code title.zh}, {@code
 * party.inventor.country}. Immutable.
 *
 * @param parts its words, the first being what it is
 */
record Field(List<String> parts) {

    private static final String FORMS = """
            kind, office, kindCode, published, number.ROLE, date.ROLE, title.LANG, text.SECTION.LANG, party.ROLE, \
            party.ROLE.country, party.ROLE.address, class.SCHEME, priority.number, priority.office, priority.date, \
            cites.number, cites.text, media.ROLE, fact.NAME""";

    /**
     * Understands a field's name.
     *
     * @throws FormatException {@code bad-mapping} when there is no such field
     */
    static Field parse(String text) throws FormatException {
        Field field = new Field(List.of(text.split("\\.")));
        if (!field.exists()) {
            throw Mapping.fault("there is no field '" + text + "'; fields are " + FORMS);
        }
        return field;
    }

    /** Whether its first word is this. */
    boolean is(String what) {
        return parts.getFirst().equals(what);
    }

    /** The word after the first, or empty. */
    String second() {
        return parts.size() > 1 ? parts.get(1) : "";
    }

    /** The third word, or empty. */
    String third() {
        return parts.size() > 2 ? parts.get(2) : "";
    }

    /** The enumeration's value that the second word names. */
    <E extends Enum<E>> E role(Class<E> type) {
        return Enum.valueOf(type, upper(second()));
    }

    private boolean exists() {
        return switch (parts.getFirst()) {
            case "kind", "office", "kindCode", "published" -> parts.size() == 1;
            case "number" -> parts.size() == 2 && names(NumberRole.class);
            case "date" -> parts.size() == 2 && names(DateRole.class);
            case "title" -> parts.size() == 2 && second().matches("[a-z]{2}");
            case "text" -> parts.size() == 3 && names(Section.class) && third().matches("[a-z]{2}");
            case "party" ->
                names(PartyRole.class)
                        && (parts.size() == 2
                                || parts.size() == 3
                                        && List.of("country", "address").contains(third()));
            case "class", "media", "fact" -> parts.size() == 2;
            case "priority" ->
                parts.size() == 2 && List.of("number", "office", "date").contains(second());
            case "cites" -> parts.size() == 2 && List.of("number", "text").contains(second());
            default -> false;
        };
    }

    private <E extends Enum<E>> boolean names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .anyMatch(each -> each.name().equals(upper(second())));
    }

    private static String upper(String word) {
        return word.replace('-', '_').toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return String.join(".", parts);
    }
}
