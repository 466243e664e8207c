package kaiwu.server.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.server.charts.Drawing.Box;
import kaiwu.server.charts.Drawing.Label;
import kaiwu.server.charts.Drawing.Line;

/** A drawing as a PNG, two dots for each of its units. Letters are those of the machine's fonts. */
public final class PngFile {

    private static final int SCALE = 2;
    private static final int MARGIN = 16;
    private static final int HEAD = 34;

    private PngFile() {}

    /**
     * @param title drawn above it
     * @return empty where the machine has no fonts to write with
     */
    public static Optional<byte[]> render(Drawing drawing, String title) {
        System.setProperty("java.awt.headless", "true");
        BufferedImage picture = new BufferedImage(
                SCALE * (drawing.width() + 2 * MARGIN),
                SCALE * (drawing.height() + 2 * MARGIN + HEAD),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D on = picture.createGraphics();
        try {
            on.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            on.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            on.setColor(Color.decode(Ink.PAPER));
            on.fillRect(0, 0, picture.getWidth(), picture.getHeight());
            on.scale(SCALE, SCALE);
            write(on, title, MARGIN, MARGIN + 16, 17, Ink.TEXT);
            on.translate(MARGIN, MARGIN + HEAD);
            drawing.shapes().forEach(shape -> draw(shape, on));
            return Optional.of(encoded(picture));
        } catch (NoClassDefFoundError | UnsatisfiedLinkError | InternalError | NullPointerException noFonts) {
            // So the JDK tells that the machine lacks fontconfig or has no font at all.
            return Optional.empty();
        } finally {
            on.dispose();
        }
    }

    private static void draw(Drawing.Shape shape, Graphics2D on) {
        switch (shape) {
            case Box box -> {
                on.setColor(Color.decode(box.ink().colour()));
                Rectangle2D.Double outline = new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height());
                if (box.ink() == Ink.OPEN) {
                    on.setStroke(new BasicStroke(
                            1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {3, 2}, 0));
                    on.draw(outline);
                } else {
                    on.fill(outline);
                }
            }
            case Line line -> {
                on.setColor(Color.decode(line.ink().colour()));
                on.setStroke(new BasicStroke((float) line.thickness()));
                on.draw(new Line2D.Double(line.x1(), line.y1(), line.x2(), line.y2()));
            }
            case Label label -> {
                on.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, label.size()));
                double width = on.getFontMetrics().stringWidth(label.text());
                double x = switch (label.align()) {
                    case START -> label.x();
                    case MIDDLE -> label.x() - width / 2;
                    case END -> label.x() - width;
                };
                write(on, label.text(), x, label.y(), label.size(), label.ink());
            }
        }
    }

    private static void write(Graphics2D on, String text, double x, double y, int size, Ink ink) {
        on.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, size));
        on.setColor(Color.decode(ink.colour()));
        on.drawString(text, (float) x, (float) y);
    }

    private static byte[] encoded(BufferedImage picture) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException impossible) {
            throw new KaiwuException(ErrorCode.INTERNAL, "writing a picture to memory failed", impossible);
        }
        return out.toByteArray();
    }
}
