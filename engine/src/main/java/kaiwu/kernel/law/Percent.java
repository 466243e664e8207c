package kaiwu.kernel.law;

import java.math.BigDecimal;

/**
 * A share in hundredths, exact. Immutable; {@code 5} and {@code 5.0} are one value. Written without the sign: {@code 85},
 * {@code 12.5}.
 *
 * @param value hundredths; may be above 100, as five times an amount is 500
 */
public record Percent(BigDecimal value) implements RuleValue, Comparable<Percent> {

    public static final Percent HUNDRED = of(100);

    public Percent {
        if (value.signum() < 0) {
            throw new IllegalArgumentException("a share cannot be negative: " + value);
        }
        value = Quantity.oneForm(value);
    }

    public static Percent of(long hundredths) {
        return new Percent(BigDecimal.valueOf(hundredths));
    }

    /** @throws IllegalArgumentException when the text is no plain number of hundredths */
    public static Percent parse(String text) {
        return new Percent(Quantity.parse(text).value());
    }

    /** What is left of the whole when this share is taken off; the share must not be above 100. */
    public Percent rest() {
        return new Percent(HUNDRED.value.subtract(value));
    }

    @Override
    public int compareTo(Percent other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
