package kaiwu.server.charts;

import java.util.List;

/**
 * A drawing of boxes, lines and words, from the upper left corner. Immutable.
 *
 * @param shapes in the order in which they are laid on one another
 */
public record Drawing(int width, int height, List<Shape> shapes) {

    public Drawing {
        shapes = List.copyOf(shapes);
    }

    /** Something drawn. */
    public sealed interface Shape permits Box, Line, Label {}

    /**
     * A box.
     *
     * @param title what is told of it
     * @param href where it leads; empty when nowhere
     */
    public record Box(double x, double y, double width, double height, Ink ink, String title, String href)
            implements Shape {}

    /** A line. */
    public record Line(double x1, double y1, double x2, double y2, Ink ink, double thickness) implements Shape {}

    /**
     * Words.
     *
     * @param x where they begin, end or have their middle
     * @param y their base line
     * @param size of the letters
     * @param title the whole of what is shortened; may be empty
     * @param href where they lead; empty when nowhere
     */
    public record Label(double x, double y, String text, Align align, int size, Ink ink, String title, String href)
            implements Shape {}

    /** Which part of words stands at a place. */
    public enum Align {
        START,
        MIDDLE,
        END;

        /** As SVG calls it. */
        public String anchor() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
