package kaiwu.spi;

import java.util.Set;
import kaiwu.spi.record.NumberRole;

/**
 * What an office makes of a text somebody typed: one of its numbers. Immutable.
 *
 * @param office ST.3 code
 * @param kinds ids of the kinds of right it may number; empty where nothing is known of the office's forms
 * @param roles what it may number; empty where nothing is known
 * @param uniform the number in its uniform spelling; with the right check digit where the text has a wrong one
 * @param check what there is to say of its check digit
 * @param digit the check digit that fits, which the uniform spelling may leave out; empty where numbers have none
 */
public record NumberReading(
        String office, Set<String> kinds, Set<NumberRole> roles, String uniform, Check check, String digit) {

    /** A check digit catches a slip of the pen: it follows from the other digits. */
    public enum Check {
        /** Numbers of this form have none, or its reckoning is not public. */
        NONE,
        /** The text leaves it out; the uniform spelling has it. */
        LACKING,
        FITS,
        /** The text is no number; the uniform spelling is what it would be with the digit that fits. */
        WRONG
    }

    /** Whether the text is such a number as it stands. */
    public boolean holds() {
        return check != Check.WRONG;
    }
}
