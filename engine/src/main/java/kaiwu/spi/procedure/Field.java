package kaiwu.spi.procedure;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kaiwu.kernel.Bilingual;

/**
 * Something to fill in. Immutable.
 *
 * @param id a name in camel case
 * @param name its label
 * @param type what can be filled in
 * @param required whether it must be
 * @param many whether several may stand there, one a line
 * @param choices for {@link Type#CHOICE}: by id
 * @param longest for texts: how many characters at most
 * @param pattern for texts: what they look like, beside the words of {@code about}
 * @param about what to write there
 * @param party for {@link Type#ACCOUNT}: the role its holder has in the case from then on
 * @param open whether it may stand in the gazette and on pages that everybody reads
 * @param later whether its day may lie in the future, for a date
 */
public record Field(
        String id,
        Bilingual name,
        Type type,
        boolean required,
        boolean many,
        Map<String, Bilingual> choices,
        int longest,
        Optional<Pattern> pattern,
        Optional<Bilingual> about,
        Optional<String> party,
        boolean open,
        boolean later) {

    /** What can be filled in, and as which JSON value it is kept. */
    public enum Type {
        /** One line; a JSON string. */
        TEXT,
        /** Several lines; a JSON string. */
        PROSE,
        /** A day; a JSON string in ISO form. */
        DATE,
        /** A whole number from 0; a JSON number. */
        NUMBER,
        /** An amount in yuan with at most two decimals; a JSON number of fen. */
        MONEY,
        /** One of the choices; its id as a JSON string. */
        CHOICE,
        /** Yes or nothing; a JSON boolean. */
        YES,
        /** The id of a record; a JSON string. */
        RIGHT,
        /** The id of an account; a JSON string. */
        ACCOUNT,
        /** The SHA-256 of a file, in hex; a JSON string. */
        HASH
    }
}
