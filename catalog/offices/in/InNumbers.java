package offices.in;

import kaiwu.spi.NumberTable;
import kaiwu.spi.TabledNumbers;
import kaiwu.spi.record.NumberRole;

/**
 * Numbers of the Indian patent offices. Thread-safe.
 *
 * <p>Until 2015 each of the four offices counted for itself: running number, office and sort, year ({@code
 * 3358/DELNP/2010}: Delhi, national phase), the first national phases as {@code IN/PCT/2002/00123/DEL}. Since 2016 one
 * number of twelve digits for all: year, office, sort, series ({@code 201617040360}). Uniform has hyphens for slashes and no
 * leading zeros in the running number.
 */
public final class InNumbers implements TabledNumbers {

    private static final NumberTable TABLE = NumberTable.forKinds("invention")
            .roles(NumberRole.APPLICATION)
            .row("0*([1-9]\\d*)[/-]([A-Z]{3,6})[/-]((?:19|20)\\d{2})", "$1-$2-$3")
            .row("IN[/-]PCT[/-]((?:19|20)\\d{2})[/-]0*([1-9]\\d*)[/-]([A-Z]{3})", "IN-PCT-$1-$2-$3")
            .row("(?:IN)?((?:19|20)\\d{10})", "$1")
            .roles(NumberRole.PUBLICATION, NumberRole.REGISTRATION)
            .row("(?:IN)?0*([1-9]\\d{3,6})(?:-?[A-Z]\\d?)?", "$1")
            .kinds("trademark")
            .roles(NumberRole.APPLICATION, NumberRole.REGISTRATION)
            .row("(?:IN)?0*([1-9]\\d{0,7}[A-Z]?)", "$1")
            .build();

    @Override
    public NumberTable table() {
        return TABLE;
    }
}
