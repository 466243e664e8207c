package offices.cn;

import java.util.Optional;
import java.util.regex.MatchResult;
import kaiwu.spi.NumberTable;
import kaiwu.spi.TabledNumbers;
import kaiwu.spi.record.NumberRole;

/**
 * Numbers of the China National Intellectual Property Administration. Thread-safe.
 *
 * <p>A patent application has twelve digits since October 2003 (year, type, seven of series) and eight before (two of the
 * year, type, five of series), then a dot and a check digit. The standard ZC 0006 gives its reckoning: each digit times 2,
 * 3, … 9, 2, 3, …, the sum modulo eleven, ten written {@code X}. Uniform is the whole number with dot and check digit; where
 * a spelling lacks the check digit it is computed, where it has a wrong one the text is no number.
 *
 * <p>A publication number is uniform without {@code CN} and kind code: application and grant of one right share it.
 */
public final class CnNumbers implements TabledNumbers {

    private static final NumberTable TABLE = NumberTable.forKinds("invention", "utilitymodel", "design")
            .roles(NumberRole.APPLICATION, NumberRole.REGISTRATION)
            .checked("(?:CN)?-?(?:ZL)?(20(?:0[3-9]|[1-9]\\d)[1-9]\\d{7})\\.?([0-9X])?[A-Z]?", CnNumbers::checked)
            .checked("(?:CN)?-?(?:ZL)?((?:8[5-9]|9\\d|0[0-3])[1-9]\\d{5})\\.?([0-9X])?[A-Z]?", CnNumbers::checked)
            .checked("(?:CN)?(?:19)(8[5-9]|9\\d)([1-9])(\\d{5})[A-Z]?", CnNumbers::fromEpodoc)
            .roles(NumberRole.PUBLICATION)
            .row("(?:CN)?(\\d{7,9})[A-Z]?\\d?", "$1")
            .kinds("trademark")
            .roles(NumberRole.APPLICATION, NumberRole.REGISTRATION)
            .row("(?:CN)?第?0*([1-9]\\d{0,8}[A-Z]?)号?", "$1")
            .row("(?:CN)?第?G0*([1-9]\\d{0,7}[A-Z]?)号?", "G$1")
            .kinds("software")
            .roles(NumberRole.REGISTRATION, NumberRole.APPLICATION)
            .row("((?:19|20)\\d{2})-?(SRBJ|SR)-?(\\d{4,8})", "$1$2$3")
            .row("(?:软著登字第?|软著变补字第?|R)0*([1-9]\\d*)号?", "R$1")
            .kinds("variety")
            .roles(NumberRole.APPLICATION, NumberRole.REGISTRATION)
            .row("(?:CNA)?((?:19|20)\\d{6})\\.(\\d)", "$1.$2")
            .row("(?:CNA)?((?:19|20)\\d{9})", "$1")
            .row("(?:CNA)?((?:19|20)\\d{6})([A-Z])?", "$1")
            .build();

    @Override
    public NumberTable table() {
        return TABLE;
    }

    private static Optional<NumberTable.Spelt> checked(MatchResult number) {
        return spelt(number.group(1), Optional.ofNullable(number.group(2)));
    }

    /** The EPO's data services write the old numbers with four digits of the year: {@code CN19981100123}. */
    private static Optional<NumberTable.Spelt> fromEpodoc(MatchResult number) {
        return spelt(number.group(1) + number.group(2) + number.group(3), Optional.empty());
    }

    private static Optional<NumberTable.Spelt> spelt(String digits, Optional<String> written) {
        String fits = checkDigit(digits);
        return Optional.of(NumberTable.Spelt.checked(digits + "." + fits, fits, written));
    }

    private static String checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (2 + i % 8);
        }
        return sum % 11 == 10 ? "X" : Integer.toString(sum % 11);
    }
}
