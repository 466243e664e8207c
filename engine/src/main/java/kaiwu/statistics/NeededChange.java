package kaiwu.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import kaiwu.spi.Indicator;

/**
 * What has to change in each year that is left for a target to be reached.
 *
 * @param target the target
 * @param perYear even change a year, in the unit of the figures; six decimals at most
 * @param percentPerYear even rate a year, in percent with two decimals
 */
public record NeededChange(Indicator.Aim target, BigDecimal perYear, BigDecimal percentPerYear) {

    /** From {@code value} at the end of {@code year}; refused when no year is left or the value is not above zero. */
    public static Reckoned<NeededChange> from(int year, BigDecimal value, Indicator.Aim target) {
        int years = target.year() - year;
        if (years <= 0) {
            return Reckoned.refused(Grounds.noYearsLeft(year, target.year()));
        }
        if (value.signum() <= 0) {
            return Reckoned.refused(Grounds.divisionByZero("起点数值", "value to start from"));
        }
        BigDecimal perYear = target.value().subtract(value).divide(BigDecimal.valueOf(years), 6, RoundingMode.HALF_UP);
        double times = target.value().divide(value, MathContext.DECIMAL64).doubleValue();
        double percent = (Math.pow(times, 1.0 / years) - 1) * 100;
        return Reckoned.of(new NeededChange(
                target,
                perYear.stripTrailingZeros(),
                BigDecimal.valueOf(percent).setScale(2, RoundingMode.HALF_UP)));
    }
}
