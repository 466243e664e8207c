package offices.wo;

import java.util.Optional;
import java.util.regex.MatchResult;
import kaiwu.spi.NumberTable;
import kaiwu.spi.TabledNumbers;
import kaiwu.spi.record.NumberRole;

/**
 * Numbers of the World Intellectual Property Organization. Thread-safe.
 *
 * <p>An international application ({@code PCT/US2004/012345}, before 2004 {@code PCT/US03/12345}) is uniform as {@code
 * PCT-US2004-012345}, its publication ({@code WO 2004/012345}, before July 2002 {@code WO 02/12345}) as {@code 2004012345}:
 * always four digits of the year and six of series. Two digits of a year from 78 on mean the last century, since the treaty
 * began in 1978. Marks are Madrid registrations, designs are Hague registrations. Domain-name cases of its Arbitration and
 * Mediation Center are a prefix, the year and four digits ({@code D2023-1234}, {@code DCN2023-0012}).
 */
public final class WoNumbers implements TabledNumbers {

    private static final String END = "(?:-?[A-Z]\\d?)?";

    private static final NumberTable TABLE = NumberTable.forKinds("invention", "utilitymodel")
            .roles(NumberRole.APPLICATION)
            .row(
                    "PCT[/-]?([A-Z]{2})[/-]?((?:19|20)\\d{2})[/-]?(\\d{5,6})",
                    n -> pct(n.group(1), n.group(2), n.group(3)))
            .row("PCT[/-]?([A-Z]{2})[/-]?(\\d{2})[/-]?(\\d{5,6})", n -> pct(n.group(1), n.group(2), n.group(3)))
            .row("(?:WO)?((?:19|20)\\d{2})([A-Z]{2})(\\d{5,6})W?", n -> pct(n.group(2), n.group(1), n.group(3)))
            .row("(?!WO)([A-Z]{2})((?:19|20)\\d{2})/?(\\d{5,6})W?", n -> pct(n.group(1), n.group(2), n.group(3)))
            .row("(?!WO)([A-Z]{2})(\\d{2})/?(\\d{5})W?", n -> pct(n.group(1), n.group(2), n.group(3)))
            .roles(NumberRole.PUBLICATION, NumberRole.REGISTRATION)
            .row("(?:WO)?[/-]?((?:19|20)\\d{2})[/-]?(\\d{5,6})" + END, WoNumbers::publication)
            .row("(?:WO)?[/-]?(\\d{2})[/-]?(0?\\d{5})" + END, WoNumbers::publication)
            .kinds("trademark")
            .roles(NumberRole.APPLICATION, NumberRole.REGISTRATION, NumberRole.PUBLICATION)
            .row("(?:WO|IR|G)?0*([1-9]\\d{0,6}[A-Z]?)", "$1")
            .kinds("design")
            .row("(?:WO)?DM[/-]?0*([1-9]\\d{0,5})", "DM$1")
            .row("(?:WO)?D?0*([1-9]\\d{0,5})", "DM$1")
            .kinds("decision")
            .roles(NumberRole.CASE)
            .row("(?:WIPO)?(?:CASE)?(?:NO\\.?)?(L?D?[A-Z]{1,4})-?((?:19|20)\\d{2})-?(\\d{4})", "$1$2-$3")
            .otherwise("[A-Z0-9][A-Z0-9/.-]*")
            .build();

    @Override
    public NumberTable table() {
        return TABLE;
    }

    private static Optional<String> pct(String office, String year, String series) {
        return Optional.of("PCT-" + office + fourDigits(year) + "-" + sixDigits(series));
    }

    private static Optional<String> publication(MatchResult number) {
        return Optional.of(fourDigits(number.group(1)) + sixDigits(number.group(2)));
    }

    private static String fourDigits(String year) {
        if (year.length() == 4) {
            return year;
        }
        return (year.compareTo("78") >= 0 ? "19" : "20") + year;
    }

    private static String sixDigits(String series) {
        return "0".repeat(6 - series.length()) + series;
    }
}
