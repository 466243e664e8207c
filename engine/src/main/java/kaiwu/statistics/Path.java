package kaiwu.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kaiwu.spi.Indicator;

/**
 * The straight path a plan's numbers draw: from the value it starts with to each target in turn, evenly over the years
 * between. Values hold at year ends; within a year the path goes evenly by days. Immutable.
 *
 * @param points by year, the earliest first, at least two
 */
public record Path(List<Indicator.Aim> points) {

    public static Path of(Indicator.Goal goal) {
        List<Indicator.Aim> points = new ArrayList<>();
        points.add(goal.from());
        points.addAll(goal.targets());
        return new Path(List.copyOf(points));
    }

    public int firstYear() {
        return points.getFirst().year();
    }

    public int lastYear() {
        return points.getLast().year();
    }

    /** Where the path stands at the end of {@code year}; refused outside the path. */
    public Reckoned<BigDecimal> at(int year) {
        return at(BigDecimal.valueOf(year), String.valueOf(year));
    }

    /** Where the path stands at the end of {@code day}; refused outside the path. */
    public Reckoned<BigDecimal> at(LocalDate day) {
        BigDecimal throughTheYear = BigDecimal.valueOf(day.getDayOfYear())
                .divide(BigDecimal.valueOf(day.lengthOfYear()), MathContext.DECIMAL64);
        return at(BigDecimal.valueOf(day.getYear() - 1L).add(throughTheYear), day.toString());
    }

    private Reckoned<BigDecimal> at(BigDecimal time, String when) {
        for (int i = 1; i < points.size(); i++) {
            Indicator.Aim from = points.get(i - 1);
            Indicator.Aim to = points.get(i);
            BigDecimal since = time.subtract(BigDecimal.valueOf(from.year()));
            if (since.signum() >= 0 && time.compareTo(BigDecimal.valueOf(to.year())) <= 0) {
                BigDecimal share =
                        since.divide(BigDecimal.valueOf((long) to.year() - from.year()), MathContext.DECIMAL64);
                return Reckoned.of(
                        from.value().add(to.value().subtract(from.value()).multiply(share)));
            }
        }
        return Reckoned.refused(Grounds.outsidePath(when, firstYear(), lastYear()));
    }
}
