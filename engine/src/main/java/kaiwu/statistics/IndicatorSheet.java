package kaiwu.statistics;

import java.util.List;
import java.util.Optional;
import kaiwu.spi.Indicator;

/**
 * Everything to be shown of one indicator. Immutable.
 *
 * @param indicator its definition, scope, versions and notes
 * @param series its lines, the headline first
 * @param progress how the headline goes against each plan that wants something of it
 * @param checks published ratios made again from their lines
 */
public record IndicatorSheet(
        Indicator indicator,
        List<Series<Figure.Published>> series,
        List<GoalProgress> progress,
        List<TwoWayCheck> checks) {

    static IndicatorSheet of(Indicator indicator) {
        List<Series<Figure.Published>> series =
                indicator.lines().stream().map(Series::published).toList();
        return new IndicatorSheet(
                indicator,
                series,
                indicator.goals().stream()
                        .map(goal -> GoalProgress.of(indicator, goal, series.getFirst()))
                        .toList(),
                TwoWayCheck.of(indicator));
    }

    public Optional<GoalProgress> findProgress(String plan) {
        return progress.stream().filter(each -> each.goal().plan().equals(plan)).findFirst();
    }

    /** The latest figure of the headline. */
    public Optional<Figure.Published> latest() {
        List<Figure.Published> headline = series.getFirst().figures();
        return headline.isEmpty() ? Optional.empty() : Optional.of(headline.getLast());
    }
}
