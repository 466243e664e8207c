package offices.qz;

import java.util.Optional;
import java.util.regex.MatchResult;
import kaiwu.spi.NumberTable;
import kaiwu.spi.TabledNumbers;
import kaiwu.spi.record.NumberRole;

/**
 * Numbers of the Community Plant Variety Office. Thread-safe.
 *
 * <p>An application is the year and four digits ({@code 2004/1234}), uniform {@code 2004-1234}; a grant is {@code EU} and up
 * to six digits.
 */
public final class QzNumbers implements TabledNumbers {

    private static final NumberTable TABLE = NumberTable.forKinds("variety")
            .roles(NumberRole.APPLICATION)
            .row("((?:19|20)\\d{2})[/-](\\d{1,4})", QzNumbers::application)
            .row("((?:19|20)\\d{2})(\\d{4})", QzNumbers::application)
            .roles(NumberRole.REGISTRATION)
            .row("(?:EU)?0*([1-9]\\d{0,5})", "EU$1")
            .build();

    @Override
    public NumberTable table() {
        return TABLE;
    }

    private static Optional<String> application(MatchResult parts) {
        return Optional.of(parts.group(1) + "-" + "0".repeat(4 - parts.group(2).length()) + parts.group(2));
    }
}
