package kaiwu.kernel;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The one spelling of a number in canonical JSON: that of ECMAScript's Number-to-String, as RFC 8785 (3.2.2.3) asks. Rests on
 * {@link Double#toString} giving the shortest digits that read back to the same double, but never fewer than two.
 */
final class CanonicalNumber {

    private CanonicalNumber() {}

    static String render(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("JSON has no number " + number);
        }
        if (number == 0) {
            return "0";
        }
        BigDecimal shortest = shortest(Math.abs(number));
        String digits = shortest.unscaledValue().toString();
        int point = digits.length() - shortest.scale();
        return (number < 0 ? "-" : "") + spell(digits, point);
    }

    private static BigDecimal shortest(double number) {
        BigDecimal digits = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        BigDecimal oneDigit = digits.precision() == 2 ? digits.round(new MathContext(1)) : digits;
        return oneDigit.doubleValue() == number ? oneDigit.stripTrailingZeros() : digits;
    }

    /** @param point how many of the digits stand before the decimal point; may be negative or beyond the digits */
    private static String spell(String digits, int point) {
        int count = digits.length();
        if (count <= point && point <= 21) {
            return digits + "0".repeat(point - count);
        }
        if (0 < point && point <= 21) {
            return digits.substring(0, point) + "." + digits.substring(point);
        }
        if (-6 < point && point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        int exponent = point - 1;
        String mantissa = count == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        return mantissa + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }
}
