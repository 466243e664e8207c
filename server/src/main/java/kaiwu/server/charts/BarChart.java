package kaiwu.server.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kaiwu.server.charts.Drawing.Align;
import kaiwu.server.charts.Drawing.Box;
import kaiwu.server.charts.Drawing.Label;
import kaiwu.server.charts.Drawing.Line;
import kaiwu.server.charts.Drawing.Shape;

/** Draws values as bars: lying, one a row with its name before it; or standing, one a year. */
public final class BarChart {

    static final int WIDTH = 680;
    private static final int SIZE = 13;
    private static final int ROW = 24;
    private static final int NAMES = 250;
    private static final int NUMBERS = 62;
    private static final int LEFT = 56;
    private static final int HEIGHT = 260;
    private static final int TOP = 14;
    private static final int BOTTOM = 30;

    private BarChart() {}

    /** One bar a row, in the order given. */
    public static Drawing lying(List<Datum> data) {
        return lying(data, NAMES);
    }

    /** The same with more room for names. */
    public static Drawing lyingWithLongNames(List<Datum> data) {
        return lying(data, 2 * NAMES - 60);
    }

    private static Drawing lying(List<Datum> data, int names) {
        long most = Math.max(1, data.stream().mapToLong(Datum::count).max().orElse(1));
        double room = WIDTH - names - NUMBERS;
        List<Shape> shapes = new ArrayList<>();
        for (int i = 0; i < data.size(); i++) {
            Datum each = data.get(i);
            double y = i * ROW;
            double length = Math.max(1, room * each.count() / most);
            shapes.add(new Label(
                    names - 8,
                    y + 17,
                    TextWidth.fit(each.label(), SIZE, names - 14),
                    Align.END,
                    SIZE,
                    Ink.TEXT,
                    each.label(),
                    each.address()));
            shapes.add(new Box(
                    names,
                    y + 4,
                    Drawing.round(length),
                    ROW - 8,
                    each.open() ? Ink.OPEN : Ink.BAR,
                    each.told(),
                    each.address()));
            shapes.add(new Label(
                    Drawing.round(names + length + 6),
                    y + 17,
                    exact(each.count()),
                    Align.START,
                    SIZE,
                    Ink.QUIET,
                    "",
                    ""));
        }
        return new Drawing(WIDTH, Math.max(ROW, data.size() * ROW), shapes);
    }

    /** One bar a year, the names of some years below. */
    public static Drawing standing(List<Datum> data) {
        long most = Math.max(1, data.stream().mapToLong(Datum::count).max().orElse(1));
        double step = step(most);
        double top = Math.ceil(most / step) * step;
        double room = HEIGHT - TOP - BOTTOM;
        List<Shape> shapes = new ArrayList<>();
        for (double value = 0; value <= top + step / 2; value += step) {
            double y = Drawing.round(HEIGHT - BOTTOM - room * value / top);
            shapes.add(new Line(LEFT, y, WIDTH, y, value == 0 ? Ink.AXIS : Ink.GRID, 1));
            shapes.add(new Label(LEFT - 8, y + 4, exact(Math.round(value)), Align.END, SIZE, Ink.QUIET, "", ""));
        }
        double slot = Math.min(48, (WIDTH - LEFT) / (double) data.size());
        double gap = Math.min(6, slot * 0.2);
        int every = every(data.size(), slot);
        for (int i = 0; i < data.size(); i++) {
            Datum each = data.get(i);
            double x = LEFT + i * slot + gap / 2;
            double height = room * each.count() / top;
            if (each.count() > 0) {
                double tall = Math.max(1, height);
                shapes.add(new Box(
                        Drawing.round(x),
                        Drawing.round(HEIGHT - BOTTOM - tall),
                        Drawing.round(slot - gap),
                        Drawing.round(tall),
                        each.open() ? Ink.OPEN : Ink.BAR,
                        each.told(),
                        each.address()));
            }
            if (i == 0 && every == data.size() || each.year() % every == 0) {
                shapes.add(new Label(
                        Drawing.round(Math.min(WIDTH - 18, x + (slot - gap) / 2)),
                        HEIGHT - 10,
                        each.label(),
                        Align.MIDDLE,
                        SIZE,
                        Ink.QUIET,
                        "",
                        ""));
            }
        }
        return new Drawing(WIDTH, HEIGHT, shapes);
    }

    /** Every so many years one is named, so that names do not touch. */
    private static int every(int years, double slot) {
        for (int every : new int[] {1, 2, 5, 10, 20, 50}) {
            if (every * slot >= 42) {
                return every;
            }
        }
        return Math.max(1, years);
    }

    /** A round number of which about four make the axis; never a part of a record. */
    private static double step(long most) {
        double rough = Math.max(1, most / 4.0);
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double lead = rough / power;
        return power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
    }

    private static String exact(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
