package kaiwu.server.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kaiwu.statistics.GoalProgress;

/**
 * A drawing of published values against the path of a plan's targets, in a box of {@link #WIDTH} by {@link #HEIGHT}. A year
 * without a value is a gap in the line. Immutable.
 *
 * @param dots published values
 * @param aims the plan's starting value and targets
 * @param ticks marks of the value axis
 * @param years marks of the time axis
 */
public record LineChart(List<Dot> dots, List<Dot> aims, List<Tick> ticks, List<Tick> years) {

    public static final int WIDTH = 680;
    public static final int HEIGHT = 320;
    private static final int LEFT = 70;
    private static final int RIGHT = 24;
    private static final int TOP = 24;
    private static final int BOTTOM = 36;

    /**
     * A value in its place.
     *
     * @param seen whether somebody saw the number in a document
     */
    public record Dot(double x, double y, int year, String label, boolean seen) {}

    /** A mark on an axis. */
    public record Tick(double at, String label) {}

    /** Draws how an indicator goes against one plan. */
    public static LineChart of(GoalProgress progress) {
        List<GoalProgress.Year> years = progress.years();
        int first = years.getFirst().year();
        int last = years.getLast().year();
        double most = Math.max(
                progress.path().points().stream()
                        .mapToDouble(aim -> aim.value().doubleValue())
                        .max()
                        .orElse(1),
                years.stream()
                        .flatMap(year -> year.figure().stream())
                        .mapToDouble(figure -> figure.value().doubleValue())
                        .max()
                        .orElse(1));
        double step = step(most);
        double top = Math.ceil(most / step) * step;
        Scale scale = new Scale(first, Math.max(last, first + 1), top);
        List<Tick> ticks = new ArrayList<>();
        for (double value = 0; value <= top + step / 2; value += step) {
            ticks.add(new Tick(scale.y(value), plain(value)));
        }
        return new LineChart(
                years.stream()
                        .flatMap(year -> year.figure().stream())
                        .map(figure -> scale.dot(
                                figure.year(),
                                figure.value(),
                                figure.told().mark().seen()))
                        .toList(),
                progress.path().points().stream()
                        .map(aim -> scale.dot(aim.year(), aim.value(), true))
                        .toList(),
                ticks,
                years.stream()
                        .map(year -> new Tick(scale.x(year.year()), String.valueOf(year.year())))
                        .toList());
    }

    /** The pieces of the line of values: one polyline for each run of years without a gap. */
    public List<String> lines() {
        List<String> runs = new ArrayList<>();
        List<Dot> run = new ArrayList<>();
        for (Dot dot : dots) {
            if (!run.isEmpty() && dot.year() != run.getLast().year() + 1) {
                runs.add(points(run));
                run.clear();
            }
            run.add(dot);
        }
        runs.add(points(run));
        return runs;
    }

    /** The path of the targets. */
    public String path() {
        return points(aims);
    }

    public int left() {
        return LEFT;
    }

    public int right() {
        return WIDTH - RIGHT;
    }

    public int bottom() {
        return HEIGHT - BOTTOM;
    }

    private static String points(List<Dot> dots) {
        return dots.stream().map(dot -> dot.x() + "," + dot.y()).collect(Collectors.joining(" "));
    }

    private static double step(double most) {
        double rough = most / 5;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double lead = rough / power;
        return power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
    }

    private static String plain(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,.0f", value)
                : BigDecimal.valueOf(Math.round(value * 1000) / 1000.0)
                        .stripTrailingZeros()
                        .toPlainString();
    }

    private record Scale(int first, int last, double top) {

        double x(int year) {
            return round(LEFT + (WIDTH - LEFT - RIGHT) * (double) (year - first) / (last - first));
        }

        double y(double value) {
            return round(HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * value / top);
        }

        Dot dot(int year, BigDecimal value, boolean seen) {
            return new Dot(x(year), y(value.doubleValue()), year, value.toPlainString(), seen);
        }

        private static double round(double value) {
            return Math.round(value * 10) / 10.0;
        }
    }
}
