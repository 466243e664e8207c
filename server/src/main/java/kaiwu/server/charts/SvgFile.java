package kaiwu.server.charts;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import kaiwu.server.charts.Drawing.Box;
import kaiwu.server.charts.Drawing.Label;
import kaiwu.server.charts.Drawing.Line;
import kaiwu.server.charts.Drawing.Shape;

/** A drawing as a file of SVG 1.1 that stands by itself: without scripts, styles or references to anything outside. */
public final class SvgFile {

    private static final int MARGIN = 16;
    private static final int HEAD = 34;

    private SvgFile() {}

    /**
     * @param title drawn above it
     */
    public static byte[] render(Drawing drawing, String title) {
        StringBuilder svg = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        int width = drawing.width() + 2 * MARGIN;
        int height = drawing.height() + 2 * MARGIN + HEAD;
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" "
                        + "font-family=\"sans-serif\">\n<rect width=\"100%%\" height=\"100%%\" fill=\"%s\"/>\n",
                width,
                height,
                width,
                height,
                Ink.PAPER));
        svg.append("<text x=\"").append(MARGIN).append("\" y=\"").append(MARGIN + 16);
        svg.append("\" font-size=\"17\" fill=\"").append(Ink.TEXT.colour()).append("\">");
        svg.append(escaped(title)).append("</text>\n<g transform=\"translate(");
        svg.append(MARGIN).append(' ').append(MARGIN + HEAD).append(")\">\n");
        drawing.shapes().forEach(shape -> svg.append(one(shape)).append('\n'));
        return svg.append("</g>\n</svg>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String one(Shape shape) {
        return switch (shape) {
            case Box box ->
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" %s><title>%s</title></rect>"
                        .formatted(box.x(), box.y(), box.width(), box.height(), fill(box.ink()), escaped(box.title()));
            case Line line ->
                "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\" stroke-width=\"%s\"/>"
                        .formatted(
                                line.x1(),
                                line.y1(),
                                line.x2(),
                                line.y2(),
                                line.ink().colour(),
                                line.thickness());
            case Label label ->
                "<text x=\"%s\" y=\"%s\" font-size=\"%d\" text-anchor=\"%s\" fill=\"%s\">%s</text>"
                        .formatted(
                                label.x(),
                                label.y(),
                                label.size(),
                                label.align().anchor(),
                                label.ink().colour(),
                                escaped(label.text()));
        };
    }

    private static String fill(Ink ink) {
        return ink == Ink.OPEN
                ? "fill=\"none\" stroke=\"" + ink.colour() + "\" stroke-dasharray=\"3 2\""
                : "fill=\"" + ink.colour() + "\"";
    }

    /** Text as XML has it; characters XML cannot hold are left out. */
    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> {
                    if (c >= ' ' && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF)) {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return out.toString();
    }
}
