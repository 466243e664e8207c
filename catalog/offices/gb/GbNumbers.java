package offices.gb;

import java.util.Optional;
import java.util.regex.MatchResult;
import kaiwu.spi.NumberTable;
import kaiwu.spi.TabledNumbers;
import kaiwu.spi.record.NumberRole;

/**
 * Numbers of the United Kingdom Intellectual Property Office. Thread-safe.
 *
 * <p>A patent application is two digits of the year, five of series, a dot and a check digit ({@code 0412345.6}); uniform
 * without the check digit, which data services leave out. A publication has up to seven digits. A mark is uniform as the
 * register writes it since 2012, {@code UK} and eleven digits ({@code UK00003123456}), the letter of a series kept.
 */
public final class GbNumbers implements TabledNumbers {

    private static final NumberTable TABLE = NumberTable.forKinds("invention")
            .roles(NumberRole.APPLICATION)
            .row("(?:GB)?(\\d{7})(?:\\.\\d)?", "$1")
            .row("(?:GB)?(?:19|20)(\\d{2})00(\\d{5})[A-Z]?", "$1$2")
            .roles(NumberRole.PUBLICATION, NumberRole.REGISTRATION)
            .row("(?:GB)?0*([1-9]\\d{0,6})(?:-?[A-Z]\\d?)?", "$1")
            .kinds("trademark")
            .roles(NumberRole.APPLICATION, NumberRole.REGISTRATION, NumberRole.PUBLICATION)
            .row("(?:UK|GB)?0*([1-9]\\d{0,10})([A-Z]?)", GbNumbers::mark)
            .build();

    @Override
    public NumberTable table() {
        return TABLE;
    }

    private static Optional<String> mark(MatchResult parts) {
        String digits = parts.group(1);
        return Optional.of("UK" + "0".repeat(11 - digits.length()) + digits + parts.group(2));
    }
}
