package kaiwu.statistics;

import static kaiwu.spi.PublishedValue.Vintage.PREVIOUS_YEAR_END;
import static kaiwu.spi.PublishedValue.Vintage.SAME_YEAR_END;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import kaiwu.kernel.Bilingual;
import kaiwu.spi.PublishedValue.Vintage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PerTenThousandTest {

    /** Stocks in 万件 and year-end populations in 亿 as published; the last column is what the division must give. */
    @ParameterizedTest
    @CsvSource({
        "2014, 66.3,  PREVIOUS_YEAR_END, 13.6072, 4.872, 4.9",
        "2014, 66.3,  SAME_YEAR_END,     13.6782, 4.847, 4.8",
        "2015, 87.2,  SAME_YEAR_END,     13.7462, 6.344, 6.3",
        "2015, 87.2,  PREVIOUS_YEAR_END, 13.6782, 6.375, 6.4",
        "2019, 186.2, SAME_YEAR_END,     14.0005, 13.300, 13.3",
        "2020, 221.3, PREVIOUS_YEAR_END, 14.0005, 15.807, 15.8",
        "2020, 221.3, SAME_YEAR_END,     14.1178, 15.675, 15.7"
    })
    void theYearOfThePopulationDecidesTheFigure(
            int year,
            BigDecimal tenThousands,
            Vintage vintage,
            BigDecimal hundredMillions,
            BigDecimal near,
            BigDecimal value) {
        PerTenThousand made = made(reckon(year, tenThousands, vintage, vintage.populationYear(year), hundredMillions));
        assertThat(made.value()).isEqualTo(value);
        assertThat(made.exact()).isCloseTo(near, org.assertj.core.data.Offset.offset(new BigDecimal("0.001")));
        assertThat(made.vintage()).isEqualTo(vintage);
    }

    @Test
    void aPopulationOfAnotherYearEndIsRefused() {
        assertThat(ground(reckon(2014, new BigDecimal("66.3"), PREVIOUS_YEAR_END, 2014, new BigDecimal("13.6782"))))
                .isEqualTo("statistics.vintage-mismatch");
        assertThat(ground(reckon(2014, new BigDecimal("66.3"), SAME_YEAR_END, 2013, new BigDecimal("13.6072"))))
                .isEqualTo("statistics.vintage-mismatch");
    }

    @Test
    void nobodyAtAllIsRefusedAndNotZero() {
        assertThat(ground(reckon(2014, BigDecimal.TEN, SAME_YEAR_END, 2014, BigDecimal.ZERO)))
                .isEqualTo("statistics.division-by-zero");
    }

    @Test
    void noRightsAtAllAreZeroAndNotRefused() {
        assertThat(made(reckon(2014, BigDecimal.ZERO, SAME_YEAR_END, 2014, BigDecimal.ONE))
                        .value())
                .isEqualByComparingTo("0");
    }

    private static Reckoned<PerTenThousand> reckon(
            int year, BigDecimal tenThousands, Vintage vintage, int populationYear, BigDecimal hundredMillions) {
        return PerTenThousand.of(
                new PerTenThousand.Stock(year, tenThousands.scaleByPowerOfTen(4)),
                vintage,
                new Population(
                        populationYear,
                        new Bilingual("年末推算数", "year-end estimate"),
                        hundredMillions.scaleByPowerOfTen(8)),
                1);
    }

    private static PerTenThousand made(Reckoned<PerTenThousand> reckoned) {
        assertThat(reckoned).isInstanceOf(Reckoned.Value.class);
        return ((Reckoned.Value<PerTenThousand>) reckoned).value();
    }

    private static String ground(Reckoned<PerTenThousand> reckoned) {
        assertThat(reckoned).isInstanceOf(Reckoned.Refused.class);
        return ((Reckoned.Refused<PerTenThousand>) reckoned).refusal().ground().code();
    }
}
