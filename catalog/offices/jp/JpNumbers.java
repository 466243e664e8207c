package offices.jp;

import java.util.Optional;
import java.util.regex.MatchResult;
import kaiwu.spi.NumberTable;
import kaiwu.spi.TabledNumbers;
import kaiwu.spi.record.NumberRole;

/**
 * Numbers of the Japan Patent Office. Thread-safe.
 *
 * <p>Applications and laid-open publications are the year and up to six digits; uniform {@code 2010-123456}. Until 1999 the
 * year is one of an era: Heisei 10 ({@code 平成10}, {@code H10}) is 1998, Shōwa 59 ({@code 昭和59}, {@code S59}) is 1984. The
 * words before a number (特願, 特開, 実願, 意願, 商願, …) name the sort and are not part of it, nor are full-width digits another
 * number. A registration is up to seven digits without leading zeros.
 */
public final class JpNumbers implements TabledNumbers {

    private static final String WORD = "(?:JP)?(?:[特実意商再]\\p{IsHan})?-?";
    private static final String END = "[号號]?(?:公報)?(?:[A-Z]\\d?)?";

    private static final NumberTable TABLE = NumberTable.forKinds("invention", "utilitymodel", "design", "trademark")
            .roles(NumberRole.APPLICATION, NumberRole.PUBLICATION)
            .row(WORD + "((?:19|20)\\d{2})-(\\d{1,6})" + END, n -> yearAndSeries(0, n))
            .row(WORD + "((?:19|20)\\d{2})0?(\\d{6})" + END, n -> yearAndSeries(0, n))
            .row(WORD + "(?:平成|平|HEI|H)(\\d{1,2})[-年]?(\\d{1,6})" + END, n -> yearAndSeries(1988, n))
            .row(WORD + "(?:昭和|昭|SHO|S)(\\d{2})[-年]?(\\d{1,6})" + END, n -> yearAndSeries(1925, n))
            .roles(NumberRole.REGISTRATION, NumberRole.PUBLICATION)
            .row("(?:JP)?(?:特許|実用新案登録|意匠登録|商標登録|登録)?第?0*([1-9]\\d{0,6})" + END, "$1")
            .build();

    @Override
    public NumberTable table() {
        return TABLE;
    }

    private static Optional<String> yearAndSeries(int eraBegins, MatchResult parts) {
        int year = eraBegins + Integer.parseInt(parts.group(1));
        String series = parts.group(2);
        return Optional.of(year + "-" + "0".repeat(6 - series.length()) + series);
    }
}
