package kaiwu.spi.record;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.PartialDate;

/**
 * A value of a version that is not as its source says, because the source is known to be wrong there. What the source says
 * stays beside it, and with the original bytes. Immutable.
 *
 * @param field {@code publishedOn}, or one of {@code number}, {@code date}, {@code event}, {@code title}, {@code party}, {@code
 *     class} and {@code fact}, a point, and which: {@code number.APPLICATION}, {@code date.RENEWED}, {@code event.GRANTED} (the
 *     date of that event), {@code title.zh}, {@code party.OWNER} (its name), {@code class.ipc} (its symbol), {@code fact.region}
 * @param said what the source says there
 * @param corrected what stands there instead
 * @param ground how it is known: law, evidence, reasoning
 * @param by who says so
 * @param since since when
 */
public record Correction(String field, String said, String corrected, Bilingual ground, String by, LocalDate since) {

    private static final Set<String> NAMED = Set.of("number", "date", "event", "title", "party", "class", "fact");

    /**
     * @throws IllegalArgumentException when there is no such field, or a value cannot stand in it
     */
    public Correction {
        switch (part(field)) {
            case "publishedOn", "date", "event" -> {
                mustBeDate(said);
                mustBeDate(corrected);
            }
            default -> {
                if (said.isBlank() || corrected.isBlank()) {
                    throw new IllegalArgumentException("a value that is wrong or right is not blank: " + field);
                }
            }
        }
        switch (part(field)) {
            case "number" -> mustBeOneOf(NumberRole.values(), field);
            case "date" -> mustBeOneOf(DateRole.values(), field);
            case "event" -> mustBeOneOf(EventCategory.values(), field);
            case "party" -> mustBeOneOf(PartyRole.values(), field);
            default -> {
                if (!field.equals("publishedOn")
                        && (!NAMED.contains(part(field)) || name(field).isBlank())) {
                    throw new IllegalArgumentException("no field that can be corrected: '" + field + "'");
                }
            }
        }
        if (said.equals(corrected)) {
            throw new IllegalArgumentException("nothing is corrected: '" + said + "'");
        }
    }

    /** What comes before the point: {@code date}. */
    public String part() {
        return part(field);
    }

    /** What comes after the point: {@code RENEWED}; empty when there is none. */
    public String name() {
        return name(field);
    }

    /** Whether this is the value that stands in the field instead of a wrong one. */
    public boolean isOf(String wantedField, String value) {
        return field.equals(wantedField) && corrected.equals(value);
    }

    private static String part(String field) {
        int point = field.indexOf('.');
        return point < 0 ? field : field.substring(0, point);
    }

    private static String name(String field) {
        int point = field.indexOf('.');
        return point < 0 ? "" : field.substring(point + 1);
    }

    private static void mustBeDate(String text) {
        if (PartialDate.find(text).filter(date -> date.toString().equals(text)).isEmpty()) {
            throw new IllegalArgumentException("a date is written 1971-06-16, 1971-06 or 1971, not '" + text + "'");
        }
    }

    private static void mustBeOneOf(Enum<?>[] words, String field) {
        if (Arrays.stream(words).noneMatch(word -> word.name().equals(name(field)))) {
            throw new IllegalArgumentException("'" + field + "' ends in none of " + Arrays.toString(words));
        }
    }
}
