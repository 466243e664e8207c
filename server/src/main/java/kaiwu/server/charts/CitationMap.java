package kaiwu.server.charts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kaiwu.server.charts.Drawing.Align;
import kaiwu.server.charts.Drawing.Box;
import kaiwu.server.charts.Drawing.Label;
import kaiwu.server.charts.Drawing.Line;
import kaiwu.server.charts.Drawing.Shape;

/** Draws who cites what: records that cite on the left, the earliest first, what they cite on the right, most cited first. */
public final class CitationMap {

    private static final int SIZE = 12;
    private static final int ROW = 20;
    private static final int SIDE = 225;
    private static final int MOST = 40;

    private CitationMap() {}

    /**
     * A document on one side.
     *
     * @param name its number
     * @param title what it is called; may be empty
     * @param address of its page or of the search for it
     */
    public record Document(String name, String title, String address) {}

    /**
     * @param cited what is cited, with those that cite it
     */
    public static Drawing of(Map<Document, List<Document>> cited) {
        Map<Document, Integer> places = new LinkedHashMap<>();
        Map<Document, Integer> links = new LinkedHashMap<>();
        cited.values().forEach(from -> from.forEach(each -> links.merge(each, 1, Integer::sum)));
        links.entrySet().stream()
                .sorted(Map.Entry.<Document, Integer>comparingByValue().reversed())
                .limit(MOST)
                .map(Map.Entry::getKey)
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .forEach(each -> places.put(each, places.size()));
        int rows = Math.max(places.size(), cited.size());
        List<Shape> shapes = new ArrayList<>();
        int place = 0;
        for (Map.Entry<Document, List<Document>> each : cited.entrySet()) {
            double y = at(place++, cited.size(), rows);
            for (Document from : each.getValue()) {
                Integer row = places.get(from);
                if (row != null) {
                    shapes.add(new Line(SIDE, at(row, places.size(), rows), BarChart.WIDTH - SIDE, y, Ink.AXIS, 0.8));
                }
            }
            add(each.getKey(), BarChart.WIDTH - SIDE, y, Align.START, shapes);
        }
        places.forEach((from, row) -> add(from, SIDE, at(row, places.size(), rows), Align.END, shapes));
        return new Drawing(BarChart.WIDTH, rows * ROW + 8, shapes);
    }

    /** The shorter side is spread over the height of the longer. */
    private static double at(int row, int ofRows, int rows) {
        return Drawing.round((row + 0.5) * rows * ROW / ofRows + 4);
    }

    private static void add(Document document, double x, double y, Align align, List<Shape> shapes) {
        boolean right = align == Align.START;
        shapes.add(new Box(x - 3, y - 3, 6, 6, right ? Ink.BAR : Ink.AXIS, document.title(), document.address()));
        String words = document.title().isEmpty() ? document.name() : document.name() + " " + document.title();
        shapes.add(new Label(
                right ? x + 8 : x - 8,
                y + 4,
                TextWidth.fit(words, SIZE, SIDE - 14),
                align,
                SIZE,
                Ink.TEXT,
                words,
                document.address()));
    }
}
