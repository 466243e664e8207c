package kaiwu.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import kaiwu.spi.PublishedValue.Vintage;

/**
 * Rights in force for every ten thousand people.
 *
 * <p>Rights and people need not be counted on the same day: before the new population is out, offices divide by that of the
 * year before. Which one was meant is an input and is kept with the result, since the two give different figures.
 *
 * @param stock rights in force at the end of a year
 * @param vintage which year end the people were counted on
 * @param population the people
 * @param exact the ratio to six decimals
 * @param value the ratio rounded half up, as published
 */
public record PerTenThousand(Stock stock, Vintage vintage, Population population, BigDecimal exact, BigDecimal value) {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    /**
     * Rights in force.
     *
     * @param year at its end
     * @param rights single rights
     */
    public record Stock(int year, BigDecimal rights) {}

    /** The ratio; refused when the population is not of the year end that {@code vintage} calls for, or not above zero. */
    public static Reckoned<PerTenThousand> of(Stock stock, Vintage vintage, Population population, int decimals) {
        if (population.year() != vintage.populationYear(stock.year())) {
            return Reckoned.refused(Grounds.vintageMismatch(vintage, stock.year(), population.year()));
        }
        if (population.persons().signum() <= 0) {
            return Reckoned.refused(Grounds.divisionByZero("人口数", "population"));
        }
        BigDecimal rightsTimesTenThousand = stock.rights().multiply(TEN_THOUSAND);
        return Reckoned.of(new PerTenThousand(
                stock,
                vintage,
                population,
                rightsTimesTenThousand.divide(population.persons(), 6, RoundingMode.HALF_UP),
                rightsTimesTenThousand.divide(population.persons(), decimals, RoundingMode.HALF_UP)));
    }
}
