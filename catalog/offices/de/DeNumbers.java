package offices.de;

import kaiwu.spi.NumberTable;
import kaiwu.spi.TabledNumbers;
import kaiwu.spi.record.NumberRole;

/**
 * Numbers of the German Patent and Trade Mark Office. Thread-safe.
 *
 * <p>Since 2004 two digits of the sort of right, the year and six of series ({@code 10 2004 012 345.6}, marks {@code 30 2010
 * 012 345.7/25}); before, the sort, two digits of the year and five of series ({@code 199 12 345.6}). The digit after the dot
 * is a check digit, the one after the slash the leading Nice class: neither is part of the uniform number, because
 * publications and registers leave them out.
 */
public final class DeNumbers implements TabledNumbers {

    private static final String CHECK = "(?:\\.[\\dX])?";

    private static final NumberTable TABLE = NumberTable.forKinds("invention", "utilitymodel")
            .roles(NumberRole.APPLICATION)
            .row("(?:DE)?(\\d{2}(?:19|20)\\d{8})" + CHECK, "$1")
            .row("(?:DE)?([PG]?\\d{7,8})" + CHECK, "$1")
            .roles(NumberRole.PUBLICATION, NumberRole.REGISTRATION)
            .row("(?:DE)?0*([1-9]\\d(?:19|20)\\d{8}|[1-9]\\d{3,8})(?:-?[A-Z]\\d?)?", "$1")
            .kinds("trademark")
            .roles(NumberRole.APPLICATION, NumberRole.REGISTRATION, NumberRole.PUBLICATION)
            .row("(?:DE)?0*([1-9]\\d(?:19|20)\\d{8}|[1-9]\\d{2,8})" + CHECK + "(?:/\\d{1,2})?", "$1")
            .row("(?:DE)?([A-Z]{1,2})0*([1-9]\\d{1,8})" + CHECK + "(?:/\\d{1,2})?(?:WZ)?", "$1$2")
            .kinds("design")
            .row("(?:DE)?([1-9]\\d(?:19|20)\\d{8}|M?\\d{6,9})" + CHECK + "-?(\\d{4})", "$1-$2")
            .row("(?:DE)?([1-9]\\d(?:19|20)\\d{8}|M?\\d{6,9})" + CHECK, "$1")
            .build();

    @Override
    public NumberTable table() {
        return TABLE;
    }
}
