package kaiwu.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kaiwu.spi.Indicator;

/**
 * How an indicator's headline line goes against one plan. Immutable.
 *
 * @param goal what the plan wants
 * @param path the straight path of its targets
 * @param years every year of the path, with those before and after it that have a figure
 * @param result how the plan's last target year stands
 */
public record GoalProgress(Indicator.Goal goal, Path path, List<Year> years, Judgement result) {

    /**
     * One year.
     *
     * @param expected where the path stands at its end, within the plan
     * @param figure what was published, if anything
     * @param judgement how it stands, for years of the path after the starting value
     */
    public record Year(
            int year,
            Optional<BigDecimal> expected,
            Optional<Figure.Published> figure,
            Optional<Judgement> judgement) {}

    static GoalProgress of(Indicator indicator, Indicator.Goal goal, Series<Figure.Published> headline) {
        Path path = Path.of(goal);
        Judge judge = new Judge(indicator.better(), goal, headline);
        List<Year> years = new ArrayList<>();
        for (int year : span(path, headline)) {
            boolean judged = year > path.firstYear() && year <= path.lastYear();
            Optional<BigDecimal> expected = path.at(year) instanceof Reckoned.Value<BigDecimal> value
                    ? Optional.of(value.value())
                    : Optional.empty();
            years.add(new Year(
                    year, expected, headline.find(year), judged ? Optional.of(judge.judge(year)) : Optional.empty()));
        }
        return new GoalProgress(goal, path, List.copyOf(years), judge.judge(path.lastYear()));
    }

    private static int[] span(Path path, Series<Figure.Published> headline) {
        IntStream told = headline.figures().stream().mapToInt(Figure::year);
        return IntStream.concat(IntStream.rangeClosed(path.firstYear(), path.lastYear()), told)
                .sorted()
                .distinct()
                .toArray();
    }
}
