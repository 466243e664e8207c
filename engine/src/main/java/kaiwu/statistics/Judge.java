package kaiwu.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
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

    /** How a year of the path stands; not comparable when it has no figure. */
    Judgement judge(int year) {
        Indicator.Aim target = goal.targets().stream()
                .filter(aim -> aim.year() >= year)
                .findFirst()
                .orElseThrow();
        return line.find(year)
                .map(figure -> judge(figure.told(), target))
                .orElseGet(() -> new Judgement(
                        year,
                        State.NOT_COMPARABLE,
                        target,
                        expected(path.at(year)),
                        Optional.empty(),
                        Grounds.yearWithoutFigure(year).text()));
    }

    private Judgement judge(PublishedValue told, Indicator.Aim target) {
        Optional<Indicator.SeriesBreak> broken = line.findBreak(goal.from().year(), told.year());
        Optional<BigDecimal> expected = expected(told);
        if (reached(told, target)
                && broken.map(Indicator.SeriesBreak::countsLess).orElse(true)) {
            return new Judgement(told.year(), State.MET, target, expected, Optional.empty(), met(told, target, broken));
        }
        if (broken.isPresent()) {
            return new Judgement(
                    told.year(),
                    State.NOT_COMPARABLE,
                    target,
                    expected,
                    Optional.empty(),
                    broken.get().why());
        }
        boolean onCourse = told.year() < target.year()
                && expected.map(value -> atLeastAsGood(told.value(), value)).orElse(false);
        return new Judgement(
                told.year(),
                onCourse ? State.ON_COURSE : State.BEHIND,
                target,
                expected,
                needed(told, target),
                unmet(told, target, expected));
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
        return expected(told.asOf().map(date -> path.at(lastDay(date))).orElseGet(() -> path.at(told.year())));
    }

    private static Optional<BigDecimal> expected(Reckoned<BigDecimal> at) {
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

    private static Bilingual met(PublishedValue told, Indicator.Aim target, Optional<Indicator.SeriesBreak> broken) {
        Bilingual compared = against(told, target, new Bilingual("，已达到。", ": reached."));
        return broken.map(each -> new Bilingual(
                        compared.zh() + each.why().zh(),
                        compared.en() + " " + each.why().en()))
                .orElse(compared);
    }

    private static Bilingual unmet(PublishedValue told, Indicator.Aim target, Optional<BigDecimal> expected) {
        if (told.year() == target.year() || expected.isEmpty()) {
            return against(told, target, new Bilingual("，未达到。", ": not reached."));
        }
        String due = expected.get()
                .setScale(Math.max(2, told.value().scale()), RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
        return against(told, target, new Bilingual("，按路径此时应为" + due + "。", "; the path asks for " + due + " by then."));
    }

    private static Bilingual against(PublishedValue told, Indicator.Aim target, Bilingual end) {
        String value = told.value().toPlainString();
        String aim = target.value().toPlainString();
        return new Bilingual(
                told.year() + "年为" + (told.below() ? "不足" : "") + value + "，" + target.year() + "年目标为" + aim + end.zh(),
                (told.below() ? "Under " : "") + value + " in " + told.year() + ", target for " + target.year() + " is "
                        + aim + end.en());
    }
}
