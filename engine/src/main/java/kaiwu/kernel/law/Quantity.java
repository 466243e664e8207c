package kaiwu.kernel.law;

import java.math.BigDecimal;

/**
 * A plain number that a law gives: pieces, pages, times. Immutable; {@code 3} and {@code 3.0} are one value.
 *
 * @param value exact
 */
public record Quantity(BigDecimal value) implements RuleValue, Comparable<Quantity> {

    public Quantity {
        value = oneForm(value);
    }

    public static Quantity of(long value) {
        return new Quantity(BigDecimal.valueOf(value));
    }

    /** @throws IllegalArgumentException when the text is no number in plain digits */
    public static Quantity parse(String text) {
        if (!text.matches("[0-9]{1,15}(\\.[0-9]{1,6})?")) {
            throw new IllegalArgumentException("no plain number: " + text);
        }
        return new Quantity(new BigDecimal(text));
    }

    /** The same number in the one form in which equal numbers are equal. */
    static BigDecimal oneForm(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    @Override
    public int compareTo(Quantity other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
