package kaiwu.spi;

import java.util.List;

/**
 * A word that stands in the names of owners, and what it does there. Immutable.
 *
 * @param type what it does
 * @param word what all its forms stand for; for {@link Type#SHORT} the long name
 * @param countries ST.3 codes of where a legal form or place belongs; empty when it is nowhere in particular
 * @param forms how it is written, in capital letters without points
 * @param mark how sure it is
 */
public record NameWord(Type type, String word, List<String> countries, List<String> forms, Mark mark) {

    public NameWord {
        countries = List.copyOf(countries);
        forms = List.copyOf(forms);
    }

    /** What a word does in a name. */
    public enum Type {
        /** A legal form: says what a body is, not which. */
        LEGAL,
        /** A legal form that is an ordinary word too; one at the end of a name only. */
        WEAK,
        /** A country, province or city. */
        REGION,
        /** A task that makes a company of its own in a group. */
        FUNCTION,
        /** The business. */
        DESCRIPTIVE,
        /** A word that only bodies bear. */
        BODY,
        /** Says nothing. */
        STOP,
        /** A family name. */
        SURNAME,
        /** A given name. */
        GIVEN,
        /** A short name; {@link NameWord#word} is the long one. */
        SHORT
    }
}
