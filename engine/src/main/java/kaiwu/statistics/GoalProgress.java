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
 * @param years each year from the plan's starting value, or the first figure, to the last target or figure
 * @param result how the plan's last target year stands
 */
public record GoalProgress(Indicator.Goal goal, Path path, List<Year> years, Judgement result) {

    /**
     * One year.
     *
     * @param expected where the path stands at its end, within the plan
     * @param figure what was published, if anything
     * @param judgement how it stands, from the year after the starting value on
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
            Optional<BigDecimal> expected = path.at(year) instanceof Reckoned.Value<BigDecimal> value
                    ? Optional.of(value.value())
                    : Optional.empty();
            Optional<Judgement> judgement = year > path.firstYear() ? Optional.of(judge.judge(year)) : Optional.empty();
            years.add(new Year(year, expected, headline.find(year), judgement));
        }
        return new GoalProgress(goal, path, List.copyOf(years), judge.judge(path.lastYear()));
    }

    private static int[] span(Path path, Series<Figure.Published> headline) {
        IntStream told = headline.figures().stream().mapToInt(Figure::year);
        int[] all = IntStream.concat(IntStream.of(path.firstYear(), path.lastYear()), told)
                .sorted()
                .toArray();
        return IntStream.rangeClosed(all[0], all[all.length - 1]).toArray();
    }
}
