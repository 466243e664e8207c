package offices.em;

import java.util.Optional;
import java.util.regex.MatchResult;
import kaiwu.spi.NumberTable;
import kaiwu.spi.TabledNumbers;
import kaiwu.spi.record.NumberRole;

/**
 * Numbers of the European Union Intellectual Property Office. Thread-safe.
 *
 * <p>A mark has nine digits with leading zeros ({@code 018012345}), one number from application to expiry; an international
 * registration that designates the Union carries {@code W}. A design is nine digits and four of the design inside its
 * application ({@code 001234567-0001}).
 */
public final class EmNumbers implements TabledNumbers {

    private static final NumberTable TABLE = NumberTable.forKinds("trademark")
            .roles(NumberRole.APPLICATION, NumberRole.REGISTRATION, NumberRole.PUBLICATION)
            .row("(?:EM|EU|EUTM|CTM)?0*([1-9]\\d{0,8})", n -> Optional.of(nineDigits(n.group(1))))
            .row("(?:EM)?(W|IR)0*([1-9]\\d{0,7}[A-Z]?)", n -> Optional.of("W" + n.group(2)))
            .row("([A-Z]{1,2}\\d{2,9})", "$1")
            .kinds("design")
            .row("(?:EM|EU|RCD|CD)?0*([1-9]\\d{0,8})-0*([1-9]\\d{0,3})", EmNumbers::design)
            .row("(?:EM|EU|RCD|CD)?0*([1-9]\\d{0,8})", n -> Optional.of(nineDigits(n.group(1))))
            .build();

    @Override
    public NumberTable table() {
        return TABLE;
    }

    private static Optional<String> design(MatchResult parts) {
        return Optional.of(
                nineDigits(parts.group(1)) + "-" + "0".repeat(4 - parts.group(2).length()) + parts.group(2));
    }

    private static String nineDigits(String digits) {
        return "0".repeat(9 - digits.length()) + digits;
    }
}
