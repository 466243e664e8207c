package kaiwu.spi;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kaiwu.spi.record.NumberRole;

/** How an office writes its numbers: the many spellings of one number lead to one. */
public interface NumberForms {

    /**
     * The uniform spelling of a number, used in record ids and look-ups.
     *
     * @param kind id of the kind of right, since an office may number kinds apart
     * @param role what is numbered
     * @param raw as a source or a person writes it
     * @return empty when the text cannot be such a number of this office (for example {@code 2.02E+12})
     */
    Optional<String> normalise(String kind, NumberRole role, String raw);

    /**
     * The roles that draw on the same series of numbers as this one: a grant may be numbered like its publication, and a mark
     * may have one number for its whole life. As far as nothing more is known, only the role itself.
     */
    default Set<NumberRole> seriesOf(String kind, NumberRole role, String raw) {
        return Set.of(role);
    }

    /**
     * Everything the text may be among this office's numbers, whatever it numbers; also what it would be but for its check
     * digit. Empty where the office's forms are not known: then any text may be one.
     */
    default List<NumberReading> read(String office, String typed) {
        return List.of();
    }

    /** For offices without a folder: letters and numerals in upper case, inner separators as one hyphen. */
    static NumberForms plain() {
        return (kind, role, raw) -> {
            StringBuilder uniform = new StringBuilder(raw.length());
            boolean separated = false;
            for (int c : raw.strip().toUpperCase(Locale.ROOT).codePoints().toArray()) {
                if (isWritten(c)) {
                    uniform.append(separated ? "-" : "").appendCodePoint(c);
                    separated = false;
                } else {
                    separated = true;
                }
            }
            while (!uniform.isEmpty() && "-.".indexOf(uniform.charAt(0)) >= 0) {
                uniform.deleteCharAt(0);
            }
            while (!uniform.isEmpty() && "-.".indexOf(uniform.charAt(uniform.length() - 1)) >= 0) {
                uniform.setLength(uniform.length() - 1);
            }
            return uniform.isEmpty() ? Optional.empty() : Optional.of(uniform.toString());
        };
    }

    /** Letters, digits and numerals such as {@code Ⅱ}, which lists of heritage count by. */
    private static boolean isWritten(int c) {
        return Character.isLetterOrDigit(c)
                || c == '.'
                || Character.getType(c) == Character.LETTER_NUMBER
                || Character.getType(c) == Character.OTHER_NUMBER;
    }
}
