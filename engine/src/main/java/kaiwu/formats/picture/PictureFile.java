package kaiwu.formats.picture;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import kaiwu.formats.FormatException;

/**
 * One picture from the bytes of a file, whatever the file is called; of a file with several pages the first. Large pictures are
 * brought to {@link #LONGEST_SIDE} as they are read, so that memory does not follow what a file claims to be.
 *
 * <p>Refusals, each a {@link FormatException}: {@code no-picture}, {@code picture-too-large} (the file or what it claims to
 * be), {@code truncated}, and those of {@link SvgPicture}. Thread-safe.
 */
public final class PictureFile {

    /** Largest file. */
    public static final int MOST_BYTES = 16 << 20;

    /** Longest side of what is read, in pixels. */
    public static final int LONGEST_SIDE = 512;

    private static final int MOST_SIDE = 20_000;
    private static final long MOST_PIXELS = 60_000_000;

    private PictureFile() {}

    /** Whether these first bytes are those of a picture that can be read, or of one that is refused with a reason. */
    public static boolean isPicture(byte[] start) {
        String head = new String(start, 0, Math.min(start.length, 1024), StandardCharsets.ISO_8859_1);
        return head.startsWith("\u0089PNG")
                || head.startsWith("\u00ff\u00d8\u00ff")
                || head.startsWith("GIF8")
                || head.startsWith("BM")
                || head.startsWith("II*\0")
                || head.startsWith("MM\0*")
                || SvgPicture.is(head);
    }

    public static Raster read(byte[] bytes) throws FormatException {
        if (bytes.length > MOST_BYTES) {
            throw new FormatException(
                    "picture-too-large",
                    MOST_BYTES,
                    "the file has %d bytes; a picture may have %d".formatted(bytes.length, MOST_BYTES));
        }
        String head = new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1);
        if (SvgPicture.is(head)) {
            return SvgPicture.read(bytes);
        }
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new FormatException(
                        "no-picture", 0, "the file is no PNG, JPEG, GIF, BMP, TIFF or SVG picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return decoded(reader, bytes.length);
            } finally {
                reader.dispose();
            }
        } catch (FormatException refused) {
            throw refused;
        } catch (IOException | RuntimeException damaged) {
            throw new FormatException(
                    "truncated", bytes.length, "the picture cannot be read to its end: " + damaged.getMessage());
        }
    }

    private static Raster decoded(ImageReader reader, int bytes) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width > MOST_SIDE || height > MOST_SIDE || (long) width * height > MOST_PIXELS) {
            throw new FormatException(
                    "picture-too-large",
                    0,
                    "the picture claims %d x %d pixels; %d a side and %d in all are the most"
                            .formatted(width, height, MOST_SIDE, MOST_PIXELS));
        }
        reader.addIIOReadWarningListener((source, warning) -> {
            throw new Damaged(warning);
        });
        ImageReadParam how = reader.getDefaultReadParam();
        int every = Math.max(1, Math.max(width, height) / (2 * LONGEST_SIDE));
        how.setSourceSubsampling(every, every, 0, 0);
        try {
            return of(reader.read(0, how));
        } catch (IIOException | Damaged damaged) {
            throw new FormatException(
                    "truncated", bytes, "the picture cannot be read to its end: " + damaged.getMessage());
        }
    }

    /** The colours of an image, brought to the longest side. */
    static Raster of(BufferedImage image) {
        double scale = Math.min(1, LONGEST_SIDE / (double) Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = small.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.drawImage(image, 0, 0, width, height, null);
        } finally {
            graphics.dispose();
        }
        return new Raster(width, height, small.getRGB(0, 0, width, height, null, 0, width));
    }

    /** A reader's warning that bytes are missing or wrong. */
    private static final class Damaged extends RuntimeException {

        private static final long serialVersionUID = 1;

        Damaged(String warning) {
            super(warning);
        }
    }
}
