package offices.us;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import kaiwu.spi.NumberTable;
import kaiwu.spi.TabledNumbers;
import kaiwu.spi.record.NumberRole;

/**
 * Numbers of the United States Patent and Trademark Office. Thread-safe.
 *
 * <p>An application is a series code of two digits and six of serial number ({@code 29/123,456}); uniform is the eight
 * digits. Serial numbers repeat in each series, so one without its series is no number. A patent is uniform without leading
 * zeros, with the prefix of its sort ({@code D456588}, {@code PP12345}, {@code RE39123}). A published application is the
 * year and seven digits; data that lost the zero after the year ({@code 2004215390}) get it back.
 */
public final class UsNumbers implements TabledNumbers {

    private static final String END = "(?:-?[A-Z]\\d?)?(?:-\\d{8}(?:\\.XML)?)?";

    private static final NumberTable TABLE = NumberTable.forKinds("invention", "design", "variety")
            .roles(NumberRole.APPLICATION)
            .row("(?:US)?(\\d{2})[/-]?(\\d{3}),?(\\d{3})", "$1$2$3")
            .row("(?:US)?(\\d)/(\\d{3}),?(\\d{3})", "0$1$2$3")
            .row("(?:US)?(?:19|20)\\d{2}(\\d{8})", "$1")
            .roles(NumberRole.PUBLICATION, NumberRole.REGISTRATION)
            .row("(?:US)?-?(20\\d{2})[/-]?(\\d{7})" + END, "$1$2")
            .row("(?:US)?-?(20\\d{2})[/-]?(\\d{6})" + END, "$10$2")
            .row("(?:US)?-?(?:DES\\.?|D)0*([1-9][\\d,]*)" + END, with("D"))
            .row("(?:US)?-?(?:PLANT|PP)0*([1-9][\\d,]*)" + END, with("PP"))
            .row("(?:US)?-?RE\\.?0*([1-9][\\d,]*)" + END, with("RE"))
            .row("(?:US)?-?H0*([1-9][\\d,]*)" + END, with("H"))
            .row("(?:US)?-?T0*([1-9][\\d,]*)" + END, with("T"))
            .row("(?:US)?-?(?!\\d{9})0*([1-9][\\d,]{0,9})" + END, with(""))
            .kinds("trademark")
            .roles(NumberRole.APPLICATION)
            .row("(?:SN|US)?(\\d{2})[/-]?(\\d{3}),?(\\d{3})", "$1$2$3")
            .roles(NumberRole.REGISTRATION, NumberRole.PUBLICATION)
            .row("(?:US)?0*([1-9][\\d,]{0,9})", with(""))
            .build();

    @Override
    public NumberTable table() {
        return TABLE;
    }

    private static Function<MatchResult, Optional<String>> with(String prefix) {
        return number -> Optional.of(prefix + number.group(1).replace(",", ""));
    }
}
