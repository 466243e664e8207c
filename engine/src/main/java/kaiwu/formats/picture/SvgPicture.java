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
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import kaiwu.formats.Charsets;
import kaiwu.formats.FormatException;
import kaiwu.formats.Xml;
import kaiwu.formats.XmlElement;

/**
 * An SVG drawing (W3C SVG 1.1 and 2), drawn from a copy that {@link SvgShapes} makes of it, within limits of size, nesting and
 * time. Refusals beside those of {@link SvgShapes}: {@code picture-too-large}, {@code not-well-formed}, {@code too-deep},
 * {@code picture-too-slow}, {@code no-picture}. Thread-safe.
 */
final class SvgPicture {

    private static final int MOST_BYTES = 2 << 20;
    private static final int MOST_PATHS = 20_000;
    private static final int DEEPEST = 60;
    private static final int DEEPEST_USE = 10;
    private static final long MOST_SECONDS = 2;
    private static final long MOST_MILLIS_WAITED = 15_000;
    private static final long STEP_MILLIS = 250;
    private static final float SIDE = 320;

    private static final Pattern ROOT =
            Pattern.compile("(?s)^\\W{0,4}(?:<\\?xml.*?\\?>|<!--.*?-->|<!DOCTYPE[^>]*>|\\s)*<(?:\\w+:)?svg\\b.*");

    private SvgPicture() {}

    static boolean is(String head) {
        return head.contains("<svg")
                && (ROOT.matcher(head).matches() || head.stripLeading().startsWith("<"));
    }

    static Raster read(byte[] bytes) throws FormatException {
        if (bytes.length > MOST_BYTES) {
            throw new FormatException(
                    "picture-too-large",
                    MOST_BYTES,
                    "the drawing has %d bytes; an SVG may have %d".formatted(bytes.length, MOST_BYTES));
        }
        XmlElement root = Xml.parse(withoutDoctype(Charsets.decode(bytes, StandardCharsets.UTF_8)));
        String clean = SvgShapes.of(root);
        FutureTask<Raster> drawing = new FutureTask<>(() -> draw(clean));
        Thread drawer = Thread.ofPlatform().daemon().name("svg").start(drawing);
        try {
            return awaited(drawing, drawer);
        } catch (ExecutionException wrong) {
            throw new FormatException("no-picture", 0, "the drawing cannot be drawn: " + wrong.getCause());
        } catch (InterruptedException stopped) {
            drawing.cancel(true);
            Thread.currentThread().interrupt();
            throw new FormatException("picture-too-slow", 0, "drawing was interrupted");
        }
    }

    /** The drawing, unless it takes more time than it may: of the processor's on a busy machine, of the clock's on any. */
    private static Raster awaited(FutureTask<Raster> drawing, Thread drawer)
            throws FormatException, ExecutionException, InterruptedException {
        for (long waited = 0; waited < MOST_MILLIS_WAITED; waited += STEP_MILLIS) {
            try {
                return drawing.get(STEP_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                long spent = ManagementFactory.getThreadMXBean().getThreadCpuTime(drawer.threadId());
                if (spent > MOST_SECONDS * 1_000_000_000) {
                    break;
                }
            }
        }
        drawing.cancel(true);
        throw new FormatException(
                "picture-too-slow", 0, "the drawing took more than " + MOST_SECONDS + " seconds to draw");
    }

    private static String withoutDoctype(String text) throws FormatException {
        int doctype = text.indexOf("<!DOCTYPE");
        int root = text.indexOf("<svg");
        if (doctype < 0 || root < doctype) {
            return text;
        }
        String declared = text.substring(doctype, root);
        if (declared.contains("<!ENTITY")) {
            throw new FormatException("svg-entities", doctype, "the drawing declares entities; they are not read");
        }
        return text.substring(0, doctype) + text.substring(root);
    }

    private static Raster draw(String clean) throws FormatException {
        SVGDocument document = new SVGLoader()
                .load(
                        new ByteArrayInputStream(clean.getBytes(StandardCharsets.UTF_8)),
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
}
