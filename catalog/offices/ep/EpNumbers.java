package offices.ep;

import java.util.Optional;
import java.util.regex.MatchResult;
import kaiwu.spi.NumberTable;
import kaiwu.spi.TabledNumbers;
import kaiwu.spi.record.NumberRole;

/**
 * Numbers of the European Patent Office. Thread-safe.
 *
 * <p>An application has two digits of the year, six of series, a dot and a check digit ({@code 98400796.3}): the digits
 * times 1, 2, 1, 2, …, the digits of the products added, and what is missing to the next ten. Uniform carries the check
 * digit; a spelling without it gets it, a wrong one makes the text no number. The form of the EPO's data services ({@code
 * EP19980400796}) leads to the same. A publication has seven digits with leading zeros, which do not count.
 */
public final class EpNumbers implements TabledNumbers {

    private static final NumberTable TABLE = NumberTable.forKinds("invention")
            .roles(NumberRole.APPLICATION)
            .checked("(?:EP)?(\\d{8})\\.?(\\d)?[A-Z]?", EpNumbers::checked)
            .checked("(?:EP)?(?:19|20)(\\d{2}0\\d{6})[A-Z]?", EpNumbers::fromEpodoc)
            .roles(NumberRole.PUBLICATION, NumberRole.REGISTRATION)
            .row("(?:EP)?-?0*([1-9]\\d{0,6})(?:-?[A-Z]\\d?)?", EpNumbers::sevenDigits)
            .build();

    @Override
    public NumberTable table() {
        return TABLE;
    }

    private static Optional<NumberTable.Spelt> checked(MatchResult number) {
        return spelt(number.group(1), Optional.ofNullable(number.group(2)));
    }

    private static Optional<NumberTable.Spelt> fromEpodoc(MatchResult number) {
        return spelt(number.group(1).substring(0, 2) + number.group(1).substring(3), Optional.empty());
    }

    /** A zero stands for a check digit in some specifications of the nineties: it is taken for none. */
    private static Optional<NumberTable.Spelt> spelt(String digits, Optional<String> written) {
        String fits = checkDigit(digits);
        Optional<String> digit = written.filter(d -> d.equals(fits) || !d.equals("0"));
        return Optional.of(NumberTable.Spelt.checked(digits + "." + fits, fits, digit));
    }

    private static Optional<String> sevenDigits(MatchResult number) {
        return Optional.of("0".repeat(7 - number.group(1).length()) + number.group(1));
    }

    private static String checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int product = (digits.charAt(i) - '0') * (1 + i % 2);
            sum += product / 10 + product % 10;
        }
        return Integer.toString((10 - sum % 10) % 10);
    }
}
