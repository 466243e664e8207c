package kaiwu.kernel.law;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of money, exact, in hundredths of the currency's unit (fen). Immutable. Written in whole units with two decimals
 * where it has any: {@code 900}, {@code 45.50}.
 *
 * @param fen may be negative, as what is taken off is
 */
public record Money(long fen) implements RuleValue, Comparable<Money> {

    public static final Money ZERO = new Money(0);

    /**
     * Reads whole units with at most two decimals.
     *
     * @throws IllegalArgumentException when the text is anything else
     */
    public static Money parse(String text) {
        if (!text.matches("-?[0-9]{1,15}(\\.[0-9]{1,2})?")) {
            throw new IllegalArgumentException("no amount of money (900 or 45.50): " + text);
        }
        return new Money(new BigDecimal(text).movePointRight(2).longValueExact());
    }

    public static Money ofYuan(long yuan) {
        return new Money(Math.multiplyExact(yuan, 100L));
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(fen, other.fen));
    }

    public Money times(long count) {
        return new Money(Math.multiplyExact(fen, count));
    }

    /** This share of the amount, rounded to whole fen. */
    public Money times(Percent share, RoundingMode rounding) {
        return new Money(BigDecimal.valueOf(fen)
                .multiply(share.value())
                .movePointLeft(2)
                .setScale(0, rounding)
                .longValueExact());
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    @Override
    public String toString() {
        BigDecimal units = BigDecimal.valueOf(fen, 2);
        return fen % 100 == 0 ? units.setScale(0, RoundingMode.UNNECESSARY).toPlainString() : units.toPlainString();
    }
}
