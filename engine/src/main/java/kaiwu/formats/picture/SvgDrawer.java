package kaiwu.formats.picture;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import kaiwu.formats.FormatException;

/**
 * Draws SVG drawings in a process of its own, which can be ended at any moment. It reads drawings from standard input and answers
 * each on standard output, until the input ends. Form 1, all numbers big-endian: a drawing is its length in bytes and its UTF-8
 * text; an answer is a 0, width, height and each pixel as in {@link Raster}, or a 1 and, as modified UTF-8, what is wrong.
 */
final class SvgDrawer {

    static final int DRAWN = 0;
    static final int REFUSED = 1;

    private static final int MOST_PATHS = 20_000;
    private static final int DEEPEST = 60;
    private static final int DEEPEST_USE = 10;
    private static final float SIDE = 320;

    private SvgDrawer() {}

    /** Takes no arguments. */
    public static void main(String[] none) throws IOException {
        DataInputStream in = new DataInputStream(System.in);
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out, 1 << 16));
        while (true) {
            byte[] drawing;
            try {
                drawing = in.readNBytes(in.readInt());
            } catch (EOFException over) {
                return;
            }
            answer(drawing, out);
            out.flush();
        }
    }

    private static void answer(byte[] drawing, DataOutputStream out) throws IOException {
        Raster drawn;
        try {
            drawn = draw(drawing);
        } catch (FormatException | RuntimeException | OutOfMemoryError | StackOverflowError wrong) {
            out.write(REFUSED);
            String why = String.valueOf(wrong.getMessage());
            out.writeUTF(why.substring(0, Math.min(why.length(), 1000)));
            return;
        }
        out.write(DRAWN);
        out.writeInt(drawn.width());
        out.writeInt(drawn.height());
        for (int colour : drawn.colours()) {
            out.writeInt(colour);
        }
    }

    private static Raster draw(byte[] drawing) throws FormatException {
        SVGDocument document = new SVGLoader()
                .load(
                        new ByteArrayInputStream(drawing),
                        null,
                        LoaderContext.builder()
                                .externalResourcePolicy(ResourcePolicy.DENY_ALL)
                                .documentLimits(new DocumentLimits(DEEPEST, DEEPEST_USE, MOST_PATHS))
                                .build());
        if (document == null) {
            throw new FormatException("no-picture", 0, "the drawing has no shape that can be drawn");
        }
        float width = Math.max(1e-3f, document.size().width);
        float height = Math.max(1e-3f, document.size().height);
        float scale = SIDE / Math.max(width, height);
        int across = Math.max(1, Math.round(width * scale));
        int down = Math.max(1, Math.round(height * scale));
        BufferedImage image = new BufferedImage(across, down, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            document.render(null, graphics, new ViewBox(0, 0, across, down));
        } finally {
            graphics.dispose();
        }
        return PictureFile.of(image);
    }

    /** A drawing as it is sent. */
    static byte[] sent(String drawing) {
        return drawing.getBytes(StandardCharsets.UTF_8);
    }
}
