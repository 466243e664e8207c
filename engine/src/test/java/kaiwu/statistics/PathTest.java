package kaiwu.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kaiwu.spi.Indicator;
import org.junit.jupiter.api.Test;

class PathTest {

    private final Path path = new Path(List.of(aim(2013, "4"), aim(2015, "6"), aim(2020, "14")));

    @Test
    void yearEndsLieEvenlyBetweenTargets() {
        assertThat(at(2013)).isEqualByComparingTo("4");
        assertThat(at(2014)).isEqualByComparingTo("5");
        assertThat(at(2015)).isEqualByComparingTo("6");
        assertThat(at(2018)).isEqualByComparingTo("10.8");
        assertThat(at(2020)).isEqualByComparingTo("14");
    }

    @Test
    void theLastDayOfAYearIsItsYearEndInLeapYearsToo() {
        assertThat(value(path.at(LocalDate.of(2016, 12, 31)))).isEqualByComparingTo("7.6");
        assertThat(value(path.at(LocalDate.of(2014, 12, 31)))).isEqualByComparingTo("5");
    }

    @Test
    void withinAYearThePathGoesEvenlyByDays() {
        // 2014 has 365 days and brings 1; 73 days are a fifth of it.
        assertThat(value(path.at(LocalDate.of(2014, 3, 14)))).isEqualByComparingTo("4.2");
    }

    @Test
    void outsideThePathItIsRefused() {
        assertThat(ground(path.at(2012))).isEqualTo("statistics.outside-path");
        assertThat(ground(path.at(2021))).isEqualTo("statistics.outside-path");
        assertThat(ground(path.at(LocalDate.of(2021, 1, 1)))).isEqualTo("statistics.outside-path");
    }

    @Test
    void neededChangeIsEvenPerYearAndAsARate() {
        NeededChange needed = value(NeededChange.from(2015, new BigDecimal("6.3"), aim(2020, "14")));
        assertThat(needed.perYear()).isEqualByComparingTo("1.54");
        // (14 / 6.3) ^ (1/5) = 1.17316
        assertThat(needed.percentPerYear()).isEqualByComparingTo("17.32");
    }

    @Test
    void neededChangeIsRefusedWithoutYearsLeftOrFromNothing() {
        assertThat(ground(NeededChange.from(2020, BigDecimal.TEN, aim(2020, "14"))))
                .isEqualTo("statistics.no-years-left");
        assertThat(ground(NeededChange.from(2019, BigDecimal.ZERO, aim(2020, "14"))))
                .isEqualTo("statistics.division-by-zero");
    }

    private BigDecimal at(int year) {
        return value(path.at(year));
    }

    private static <T> T value(Reckoned<T> reckoned) {
        assertThat(reckoned).isInstanceOf(Reckoned.Value.class);
        return ((Reckoned.Value<T>) reckoned).value();
    }

    private static <T> String ground(Reckoned<T> reckoned) {
        assertThat(reckoned).isInstanceOf(Reckoned.Refused.class);
        return ((Reckoned.Refused<T>) reckoned).refusal().ground().code();
    }

    private static Indicator.Aim aim(int year, String value) {
        return new Indicator.Aim(year, new BigDecimal(value), value);
    }
}
