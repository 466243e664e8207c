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
            .row("(?:EP)?(\\d{8})\\.?(\\d)?", EpNumbers::checked)
            .row("(?:EP)?(?:19|20)(\\d{2}0\\d{6})[A-Z]?", EpNumbers::fromEpodoc)
            .roles(NumberRole.PUBLICATION, NumberRole.REGISTRATION)
            .row("(?:EP)?-?0*([1-9]\\d{0,6})(?:-?[A-Z]\\d?)?", EpNumbers::sevenDigits)
            .build();

    @Override
    public NumberTable table() {
        return TABLE;
    }

    private static Optional<String> checked(MatchResult number) {
        String digits = number.group(1);
        String check = checkDigit(digits);
        String written = number.group(2);
        boolean wrong = written != null && !written.equals("0") && !written.equals(check);
        return wrong ? Optional.empty() : Optional.of(digits + "." + check);
    }

    private static Optional<String> fromEpodoc(MatchResult number) {
        String digits = number.group(1).substring(0, 2) + number.group(1).substring(3);
        return Optional.of(digits + "." + checkDigit(digits));
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
