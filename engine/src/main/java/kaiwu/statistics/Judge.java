package kaiwu.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.Indicator;
import kaiwu.spi.Indicator.Direction;
import kaiwu.spi.PublishedValue;
import kaiwu.statistics.Judgement.State;

/**
 * Holds published figures against a plan's path.
 *
 * <p>A year whose figure reaches the target of that year or the next one has <em>met</em> it. Otherwise a target year is
 * <em>behind</em>, and a year between is on course or behind as it stands to the path on the day the figure is of. Where the
 * meaning of the line changed after the plan's starting value, the two are <em>not comparable</em>, unless the new meaning
 * counts no more than the goal does and reaches it all the same.
 */
final class Judge {

    private final Direction better;
    private final Indicator.Goal goal;
    private final Path path;
    private final Series<Figure.Published> line;

    Judge(Direction better, Indicator.Goal goal, Series<Figure.Published> line) {
        this.better = better;
        this.goal = goal;
        this.path = Path.of(goal);
        this.line = line;
    }

    /** How {@code year} stands; not comparable when there is no figure or no target is left. */
    Judgement judge(int year) {
        Optional<Indicator.Aim> target =
                goal.targets().stream().filter(aim -> aim.year() >= year).findFirst();
        Optional<Figure.Published> figure = line.find(year);
        if (figure.isEmpty()) {
            return without(year, target, Grounds.yearWithoutFigure(year).text());
        }
        if (target.isEmpty()) {
            return without(
                    year,
                    target,
                    new Bilingual(
                            "规划的最后目标年是" + path.lastYear() + "年。",
                            "The plan's last target is for " + path.lastYear() + "."));
        }
        return judge(figure.get().told(), target.get());
    }

    private Judgement judge(PublishedValue told, Indicator.Aim target) {
        Optional<Indicator.SeriesBreak> broken = line.findBreak(goal.from().year(), told.year());
        boolean reached = reached(told, target);
        Optional<BigDecimal> expected = expected(told);
        if (broken.isPresent() && !(reached && broken.get().countsLess())) {
            return new Judgement(
                    told.year(),
                    State.NOT_COMPARABLE,
                    Optional.of(target),
                    expected,
                    Optional.empty(),
                    broken.get().why());
        }
        if (reached) {
            return new Judgement(
                    told.year(), State.MET, Optional.of(target), expected, Optional.empty(), met(told, target, broken));
        }
        boolean onCourse = told.year() < target.year()
                && expected.map(value -> atLeastAsGood(told.value(), value)).orElse(false);
        return new Judgement(
                told.year(),
                onCourse ? State.ON_COURSE : State.BEHIND,
                Optional.of(target),
                expected,
                needed(told, target),
                compared(told, target, false));
    }

    private boolean reached(PublishedValue told, Indicator.Aim target) {
        boolean saysEnough = !told.below() || better == Direction.LOWER;
        return saysEnough && atLeastAsGood(told.value(), target.value());
    }

    private boolean atLeastAsGood(BigDecimal value, BigDecimal other) {
        int compared = value.compareTo(other);
        return better == Direction.HIGHER ? compared >= 0 : compared <= 0;
    }

    private Optional<BigDecimal> expected(PublishedValue told) {
        Reckoned<BigDecimal> at =
                told.asOf().isPresent() ? path.at(lastDay(told.asOf().get())) : path.at(told.year());
        return at instanceof Reckoned.Value<BigDecimal> value ? Optional.of(value.value()) : Optional.empty();
    }

    private static LocalDate lastDay(PartialDate date) {
        if (date.isWholeDay()) {
            return date.firstDay();
        }
        LocalDate first = date.firstDay();
        return date.month() == 0
                ? first.plusYears(1).minusDays(1)
                : first.plusMonths(1).minusDays(1);
    }

    private static Optional<NeededChange> needed(PublishedValue told, Indicator.Aim target) {
        return NeededChange.from(told.year(), told.value(), target) instanceof Reckoned.Value<NeededChange> needed
                ? Optional.of(needed.value())
                : Optional.empty();
    }

    private Judgement without(int year, Optional<Indicator.Aim> target, Bilingual why) {
        Optional<BigDecimal> expected = path.at(year) instanceof Reckoned.Value<BigDecimal> value
                ? Optional.of(value.value())
                : Optional.empty();
        return new Judgement(year, State.NOT_COMPARABLE, target, expected, Optional.empty(), why);
    }

    private static Bilingual met(PublishedValue told, Indicator.Aim target, Optional<Indicator.SeriesBreak> broken) {
        Bilingual compared = compared(told, target, true);
        return broken.map(each -> new Bilingual(
                        compared.zh() + each.why().zh(),
                        compared.en() + " " + each.why().en()))
                .orElse(compared);
    }

    private static Bilingual compared(PublishedValue told, Indicator.Aim target, boolean reached) {
        String value = told.value().toPlainString();
        String aim = target.value().toPlainString();
        return new Bilingual(
                told.year() + "年为" + (told.below() ? "不足" : "") + value + "，" + target.year() + "年目标为" + aim
                        + (reached ? "，已达到。" : "，未达到。"),
                (told.below() ? "Under " : "") + value + " in " + told.year() + ", target for " + target.year() + " is "
                        + aim + ": " + (reached ? "reached." : "not reached."));
    }
}
