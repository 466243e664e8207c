package kaiwu.statistics;

import static kaiwu.spi.PublishedValue.Vintage.PREVIOUS_YEAR_END;
import static kaiwu.spi.PublishedValue.Vintage.SAME_YEAR_END;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TwoWayCheckTest {

    @Test
    void aPublishedRatioAgreesOrDiffersWithItsLines() {
        IndicatorSheet sheet = Kites.published("2001=2.5 2002=2.5")
                .perTenThousand("2001=25 2002=26", "2001=100000 2002=100000", SAME_YEAR_END)
                .unwanted();
        assertThat(told(sheet)).isEqualTo("2001 AGREES, 2002 DIFFERS");
    }

    @Test
    void theLikelierPopulationIsTakenFirstAndTheOtherWhereItIsMissing() {
        IndicatorSheet sheet = Kites.published("2001=2.5 2002=1.3")
                .perTenThousand("2001=25 2002=26", "2001=100000 2002=200000", SAME_YEAR_END, PREVIOUS_YEAR_END)
                .unwanted();
        assertThat(told(sheet)).isEqualTo("2001 AGREES, 2002 AGREES");
        IndicatorSheet older = Kites.published("2002=2.6")
                .perTenThousand("2002=26", "2001=100000", SAME_YEAR_END, PREVIOUS_YEAR_END)
                .unwanted();
        assertThat(told(older)).isEqualTo("2002 AGREES");
    }

    @Test
    void whatIsMissingIsSaid() {
        assertThat(told(Kites.published("2001=2.5")
                        .perTenThousand("", "2001=1", SAME_YEAR_END)
                        .unwanted()))
                .isEqualTo("2001 statistics.year-without-figure");
        assertThat(told(Kites.published("2001=2.5")
                        .perTenThousand("2001=1", "2001=1")
                        .unwanted()))
                .isEqualTo("2001 statistics.vintage-not-given");
        assertThat(told(Kites.published("2001=2.5")
                        .perTenThousand("2001=1", "2001=1", PREVIOUS_YEAR_END)
                        .unwanted()))
                .isEqualTo("2001 statistics.population-missing");
    }

    private static String told(IndicatorSheet sheet) {
        return sheet.checks().stream()
                .map(check -> check.published().year() + " "
                        + (check.again() instanceof Reckoned.Refused<PerTenThousand> refused
                                ? refused.refusal().ground().code()
                                : check.agreement().name()))
                .collect(Collectors.joining(", "));
    }
}
