package offices.kr;

import java.util.Optional;
import java.util.regex.MatchResult;
import kaiwu.spi.NumberTable;
import kaiwu.spi.TabledNumbers;
import kaiwu.spi.record.NumberRole;

/**
 * Numbers of the Korean Intellectual Property Office. Thread-safe.
 *
 * <p>An application or its laying open is two digits of the sort of right (10 invention, 20 utility model, 30 design, 40 to 49
 * marks, 50 to 79 renewals and changes of marks), the year and seven of series; uniform with hyphens: {@code 10-2010-0123456}. A design application may hold several
 * designs, told apart by {@code M01}. A registration is the sort and seven digits: {@code 10-1055320}; data services append
 * four digits ({@code 1010553200000}) that number parts of a divided registration and are zero as a rule.
 */
public final class KrNumbers implements TabledNumbers {

    private static final String SORT = "(?:KR)?([1-7]\\d)-?";
    private static final String APPLIED = SORT + "((?:19|20)\\d{2})-?(\\d{7})(?:-?(M\\d{2,3}))?(?:[A-Z]\\d?)?";
    private static final String YEAR_ONLY = "(?:KR)?((?:19|20)\\d{2})-?(\\d{7})(?:[A-Z]\\d?)?";
    private static final String REGISTERED = SORT + "(\\d{7})(?:-?0000)?(?:-?(M\\d{2,3}))?(?:[A-Z]\\d?)?";
    private static final String PART = SORT + "(\\d{7})-?(\\d{4})";

    private static final NumberTable TABLE = NumberTable.forKinds("invention", "utilitymodel", "design", "trademark")
            .roles(NumberRole.APPLICATION)
            .row(APPLIED, KrNumbers::hyphened)
            .roles(NumberRole.PUBLICATION)
            .row(APPLIED, KrNumbers::hyphened)
            .row(SORT + "(19\\d{2})-?(\\d{6})(?:[A-Z]\\d?)?", "$1-$2-0$3")
            .roles(NumberRole.REGISTRATION, NumberRole.PUBLICATION)
            .row(REGISTERED, KrNumbers::hyphened)
            .roles(NumberRole.REGISTRATION)
            .row(PART, KrNumbers::hyphened)
            .roles(NumberRole.APPLICATION, NumberRole.PUBLICATION)
            .kinds("invention")
            .row(YEAR_ONLY, "10-$1-$2")
            .kinds("utilitymodel")
            .row(YEAR_ONLY, "20-$1-$2")
            .kinds("design")
            .row(YEAR_ONLY, "30-$1-$2")
            .kinds("trademark")
            .row(YEAR_ONLY, "40-$1-$2")
            .build();

    @Override
    public NumberTable table() {
        return TABLE;
    }

    private static Optional<String> hyphened(MatchResult parts) {
        StringBuilder number = new StringBuilder(parts.group(1));
        for (int i = 2; i <= parts.groupCount(); i++) {
            if (parts.group(i) != null) {
                number.append('-').append(parts.group(i));
            }
        }
        return Optional.of(number.toString());
    }
}
