package kaiwu.kernel.law;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time as a law gives it. Immutable. Written like ISO 8601 with {@code WD} for working days: {@code P20WD}, {@code
 * P15D}, {@code P3M}, {@code P20Y}, {@code PT24H}.
 *
 * @param amount zero or more
 * @param unit what is counted
 */
public record Period(int amount, Unit unit) implements RuleValue {

    private static final Pattern FORM = Pattern.compile("P(?:([0-9]{1,6})(WD|D|M|Y)|T([0-9]{1,6})(H))");

    /** What a period counts. */
    public enum Unit {
        HOURS("H"),
        WORKING_DAYS("WD"),
        DAYS("D"),
        MONTHS("M"),
        YEARS("Y");

        private final String letter;

        Unit(String letter) {
            this.letter = letter;
        }
    }

    public Period {
        if (amount < 0) {
            throw new IllegalArgumentException("a period cannot be negative: " + amount);
        }
    }

    public static Period hours(int amount) {
        return new Period(amount, Unit.HOURS);
    }

    public static Period workingDays(int amount) {
        return new Period(amount, Unit.WORKING_DAYS);
    }

    public static Period days(int amount) {
        return new Period(amount, Unit.DAYS);
    }

    public static Period months(int amount) {
        return new Period(amount, Unit.MONTHS);
    }

    public static Period years(int amount) {
        return new Period(amount, Unit.YEARS);
    }

    /**
     * Reads a period as {@link #toString} writes it.
     *
     * @throws IllegalArgumentException when the text is anything else
     */
    public static Period parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("no period (P20WD, P15D, P3M, P20Y, PT24H): " + text);
        }
        String letter = form.group(2) == null ? form.group(4) : form.group(2);
        String amount = form.group(1) == null ? form.group(3) : form.group(1);
        for (Unit unit : Unit.values()) {
            if (unit.letter.equals(letter)) {
                return new Period(Integer.parseInt(amount), unit);
            }
        }
        throw new IllegalStateException(text);
    }

    @Override
    public String toString() {
        return (unit == Unit.HOURS ? "PT" : "P") + amount + unit.letter;
    }
}
