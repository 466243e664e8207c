package offices.de;

import java.util.Optional;
import java.util.regex.MatchResult;
import kaiwu.spi.NumberTable;
import kaiwu.spi.TabledNumbers;
import kaiwu.spi.record.NumberRole;

/**
 * Numbers of the German Patent and Trade Mark Office. Thread-safe.
 *
 * <p>Since 2004 two digits of the sort of right (1 patents, 2 utility models, 3 marks, 4 designs), the year and six of series ({@code 10 2004 012 345.4}, marks {@code 30 2010
 * 012 345.7/25}); before, the sort, two digits of the year and five of series ({@code 199 12 345.6}). The digit after the dot
 * is a check digit, the one after the slash the leading Nice class: neither is part of the uniform number, because
 * publications and registers leave them out. The check digit of patents and utility models makes the sum of all digits, each
 * times its place from the right, divisible by eleven (DPMAinformativ no. 5); where it would be ten, none is checked.
 */
public final class DeNumbers implements TabledNumbers {

    private static final int ELEVEN = 11;
    private static final String CHECK = "(?:\\.[\\dX])?";

    private static final NumberTable TABLE = NumberTable.forKinds("invention", "utilitymodel")
            .roles(NumberRole.APPLICATION)
            .checked("(?:DE)?((\\d{2}(?:19|20)\\d{8}))(?:\\.([\\dX]))?", DeNumbers::checked)
            .checked("(?:DE)?([PG]?(\\d{7,8}))(?:\\.([\\dX]))?", DeNumbers::checked)
            .roles(NumberRole.PUBLICATION, NumberRole.REGISTRATION)
            .row("(?:DE)?0*([1-9]\\d(?:19|20)\\d{8}|[1-9]\\d{3,8})(?:-?[A-Z]\\d?)?", "$1")
            .kinds("trademark")
            .roles(NumberRole.APPLICATION, NumberRole.REGISTRATION, NumberRole.PUBLICATION)
            .row("(?:DE)?0*(3\\d(?:19|20)\\d{8}|[1-9]\\d{2,8})" + CHECK + "(?:/\\d{1,2})?", "$1")
            .row("(?:DE)?([A-Z]{1,2})0*([1-9]\\d{1,8})" + CHECK + "(?:/\\d{1,2})?(?:WZ)?", "$1$2")
            .kinds("design")
            .row("(?:DE)?(4\\d(?:19|20)\\d{8}|M?\\d{6,9})" + CHECK + "-?(\\d{4})", "$1-$2")
            .row("(?:DE)?(4\\d(?:19|20)\\d{8}|M?\\d{6,9})" + CHECK, "$1")
            .build();

    @Override
    public NumberTable table() {
        return TABLE;
    }

    /** A number whose text has no check digit says nothing of one, as its uniform spelling has none either. */
    private static Optional<NumberTable.Spelt> checked(MatchResult number) {
        String digits = number.group(2);
        int sum = 0;
        for (int place = 2; place < digits.length() + 2; place++) {
            sum += place * (digits.charAt(digits.length() + 1 - place) - '0');
        }
        int fits = Math.floorMod(-sum, ELEVEN);
        boolean unchecked = number.group(3) == null || fits == ELEVEN - 1;
        return Optional.of(
                unchecked
                        ? NumberTable.Spelt.plain(number.group(1))
                        : NumberTable.Spelt.checked(
                                number.group(1), String.valueOf(fits), Optional.of(number.group(3))));
    }
}
