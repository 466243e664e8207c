package kaiwu.server.charts;

import java.util.Locale;

/** What is drawn with; a page gives each its colours, a file has those of paper. */
public enum Ink {
    BAR("#9b2d1f"),
    /** A bar that may still grow. */
    OPEN("#9b2d1f"),
    /** A stretch of time. */
    BAND("#f0d5cf"),
    AXIS("#655f57"),
    GRID("#dcd6cb"),
    TEXT("#1d1b18"),
    QUIET("#655f57");

    /** Background of a file. */
    static final String PAPER = "#fdfcf9";

    private final String colour;

    Ink(String colour) {
        this.colour = colour;
    }

    /** On paper. */
    String colour() {
        return colour;
    }

    /** Class of a shape in SVG. */
    public String css() {
        return "ink-" + name().toLowerCase(Locale.ROOT);
    }
}
