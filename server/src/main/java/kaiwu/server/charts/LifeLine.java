package kaiwu.server.charts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kaiwu.server.charts.Drawing.Align;
import kaiwu.server.charts.Drawing.Box;
import kaiwu.server.charts.Drawing.Label;
import kaiwu.server.charts.Drawing.Line;
import kaiwu.server.charts.Drawing.Shape;

/** Draws a right's life along the years: a band for each stretch during which it stood so, a stroke for each event. */
public final class LifeLine {

    private static final int SIZE = 12;
    private static final int HEIGHT = 78;
    private static final int BAND = 22;
    private static final int BASE = 50;
    private static final int EDGE = 14;

    private LifeLine() {}

    /**
     * A stretch of time.
     *
     * @param to last day, empty when it holds for ever
     * @param held whether the right was or may become one that holds; others are drawn open
     */
    public record Stretch(LocalDate from, Optional<LocalDate> to, String label, boolean held) {}

    /** An event on a day. */
    public record Moment(LocalDate on, String label) {}

    /** Empty when fewer than two days are known, so that there is no stretch of time to draw. */
    public static Optional<Drawing> of(List<Stretch> stretches, List<Moment> moments) {
        List<LocalDate> days = Stream.of(
                        moments.stream().map(Moment::on),
                        stretches.stream().map(Stretch::from),
                        stretches.stream().flatMap(stretch -> stretch.to().stream()))
                .flatMap(each -> each)
                .sorted(Comparator.naturalOrder())
                .distinct()
                .toList();
        if (days.size() < 2) {
            return Optional.empty();
        }
        Axis axis = new Axis(days.getFirst(), days.getLast());
        List<Shape> shapes = new ArrayList<>();
        shapes.add(new Line(EDGE, BASE, BarChart.WIDTH - EDGE, BASE, Ink.AXIS, 1));
        years(axis, shapes);
        stretches.forEach(stretch -> add(stretch, axis, shapes));
        for (Moment moment : moments) {
            double x = axis.at(moment.on());
            shapes.add(new Box(x - 1, BASE - BAND - 9, 2, 8, Ink.TEXT, moment.on() + " " + moment.label(), ""));
        }
        return Optional.of(new Drawing(BarChart.WIDTH, HEIGHT, shapes));
    }

    private static void add(Stretch stretch, Axis axis, List<Shape> shapes) {
        double from = axis.at(stretch.from());
        double to = stretch.to().map(axis::at).orElse((double) BarChart.WIDTH - EDGE);
        double width = Math.max(2, to - from);
        String end = stretch.to().map(LocalDate::toString).orElse("");
        shapes.add(new Box(
                from,
                BASE - BAND,
                Drawing.round(width),
                BAND,
                stretch.held() ? Ink.BAND : Ink.OPEN,
                stretch.label() + " " + stretch.from() + " – " + end,
                ""));
        if (TextWidth.of(stretch.label(), SIZE) + 8 < width) {
            shapes.add(
                    new Label(Drawing.round(from + 6), BASE - 7, stretch.label(), Align.START, SIZE, Ink.TEXT, "", ""));
        }
    }

    private static void years(Axis axis, List<Shape> shapes) {
        int span = axis.last().getYear() - axis.first().getYear() + 1;
        int every = Stream.of(1, 2, 5, 10, 20, 50)
                .filter(step -> (BarChart.WIDTH - 2.0 * EDGE) * step / span >= 44)
                .findFirst()
                .orElse(100);
        for (int year = axis.first().getYear(); year <= axis.last().getYear(); year++) {
            LocalDate day = LocalDate.of(year, 1, 1);
            if (year % every == 0 && !day.isBefore(axis.first())) {
                double x = axis.at(day);
                shapes.add(new Line(x, BASE, x, BASE + 5, Ink.AXIS, 1));
                shapes.add(new Label(
                        Math.clamp(x, EDGE + 4, BarChart.WIDTH - EDGE - 4),
                        BASE + 19,
                        String.valueOf(year),
                        Align.MIDDLE,
                        SIZE,
                        Ink.QUIET,
                        "",
                        ""));
            }
        }
    }

    private record Axis(LocalDate first, LocalDate last) {

        double at(LocalDate day) {
            double share = ChronoUnit.DAYS.between(first, day) / (double) ChronoUnit.DAYS.between(first, last);
            return Drawing.round(EDGE + share * (BarChart.WIDTH - 2 * EDGE));
        }
    }
}
