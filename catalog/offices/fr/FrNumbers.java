package offices.fr;

import kaiwu.spi.NumberTable;
import kaiwu.spi.TabledNumbers;
import kaiwu.spi.record.NumberRole;

/**
 * Numbers of the National Institute of Industrial Property of France. Thread-safe.
 *
 * <p>A patent application is two digits of the year and five of series ({@code 04 12345}), a publication seven digits, a mark
 * six to nine digits that grew with the years ({@code 94 512 345}, {@code 3 123 456}). Uniform is the digits alone.
 */
public final class FrNumbers implements TabledNumbers {

    private static final NumberTable TABLE = NumberTable.forKinds("invention")
            .roles(NumberRole.APPLICATION)
            .row("(?:FR)?(\\d{2})[./-]?(\\d{5})", "$1$2")
            .row("(?:FR)?(?:19|20)(\\d{2})00(\\d{5})[A-Z]?", "$1$2")
            .roles(NumberRole.PUBLICATION, NumberRole.REGISTRATION)
            .row("(?:FR)?0*([1-9]\\d{0,6})(?:-?[A-Z]\\d?)?", "$1")
            .kinds("trademark")
            .roles(NumberRole.APPLICATION, NumberRole.REGISTRATION, NumberRole.PUBLICATION)
            .row("(?:FR)?0*([1-9]\\d{5,8})", "$1")
            .build();

    @Override
    public NumberTable table() {
        return TABLE;
    }
}
