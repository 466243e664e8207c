package kaiwu.formats.picture;

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

    /** Of more pixels only some are taken; a page of drawings scanned at 300 dots an inch has 8.4 million. */
    private static final double MOST_HELD = 10e6;

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
                throw new FormatException("no-picture", 0, "the file is no PNG, JPEG, GIF, BMP, TIFF or SVG picture");
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
        int every = (int) Math.ceil(Math.sqrt((double) width * height / MOST_HELD));
        how.setSourceSubsampling(every, every, 0, 0);
        try {
            return of(reader.read(0, how));
        } catch (IIOException | Damaged damaged) {
            throw new FormatException(
                    "truncated", bytes, "the picture cannot be read to its end: " + damaged.getMessage());
        }
    }

    /** The colours of an image, brought to the longest side; thin lines fade and do not break. */
    static Raster of(BufferedImage image) {
        double scale = Math.min(1, LONGEST_SIDE / (double) Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        int[] colours = new int[width * height];
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < height; y++) {
            int from = (int) ((long) y * image.getHeight() / height);
            int to = Math.max(from + 1, (int) ((long) (y + 1) * image.getHeight() / height));
            long[][] sums = new long[width][5];
            for (int line = from; line < to; line++) {
                image.getRGB(0, line, row.length, 1, row, 0, row.length);
                add(row, sums);
            }
            for (int x = 0; x < width; x++) {
                colours[y * width + x] = mean(sums[x]);
            }
        }
        return new Raster(width, height, colours);
    }

    /** Adds each pixel of a line to the column it falls in: opacity, the three colours as far as they are opaque, and one. */
    private static void add(int[] row, long[][] sums) {
        for (int x = 0; x < row.length; x++) {
            long[] sum = sums[(int) ((long) x * sums.length / row.length)];
            int opaque = row[x] >>> 24;
            sum[0] += opaque;
            sum[1] += (long) opaque * (row[x] >> 16 & 0xff);
            sum[2] += (long) opaque * (row[x] >> 8 & 0xff);
            sum[3] += (long) opaque * (row[x] & 0xff);
            sum[4]++;
        }
    }

    private static int mean(long[] sum) {
        if (sum[0] == 0) {
            return 0;
        }
        long opaque = sum[0] / sum[4];
        return (int) (opaque << 24 | sum[1] / sum[0] << 16 | sum[2] / sum[0] << 8 | sum[3] / sum[0]);
    }

    /** A reader's warning that bytes are missing or wrong. */
    private static final class Damaged extends RuntimeException {

        private static final long serialVersionUID = 1;

        Damaged(String warning) {
            super(warning);
        }
    }
}
