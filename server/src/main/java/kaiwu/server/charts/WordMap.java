package kaiwu.server.charts;

import java.util.ArrayList;
import java.util.List;
import kaiwu.server.charts.Drawing.Align;
import kaiwu.server.charts.Drawing.Label;
import kaiwu.server.charts.Drawing.Shape;

/** Draws words in lines, the most telling first; the more records have a word, the larger it is. */
public final class WordMap {

    private static final int SMALLEST = 13;
    private static final int LARGEST = 34;
    private static final int GAP = 16;

    private WordMap() {}

    public static Drawing of(List<Datum> words) {
        double most = Math.max(1, words.stream().mapToLong(Datum::count).max().orElse(1));
        List<Shape> shapes = new ArrayList<>();
        List<Datum> line = new ArrayList<>();
        double x = 0;
        double y = 0;
        for (Datum word : words) {
            double width = TextWidth.of(word.label(), size(word, most));
            if (x > 0 && x + width > BarChart.WIDTH) {
                y = lay(line, most, y, shapes);
                line.clear();
                x = 0;
            }
            line.add(word);
            x += width + GAP;
        }
        y = lay(line, most, y, shapes);
        return new Drawing(BarChart.WIDTH, (int) Math.ceil(y) + 6, shapes);
    }

    private static double lay(List<Datum> line, double most, double top, List<Shape> shapes) {
        int tallest = line.stream().mapToInt(word -> size(word, most)).max().orElse(0);
        double base = top + tallest * 1.15;
        double x = 0;
        for (Datum word : line) {
            int size = size(word, most);
            shapes.add(new Label(
                    Drawing.round(x),
                    Drawing.round(base),
                    word.label(),
                    Align.START,
                    size,
                    size > 20 ? Ink.BAR : Ink.TEXT,
                    word.told(),
                    word.address()));
            x += TextWidth.of(word.label(), size) + GAP;
        }
        return base + tallest * 0.35;
    }

    /** The area of a word goes with its records. */
    private static int size(Datum word, double most) {
        return (int) Math.round(SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(word.count() / most));
    }
}
