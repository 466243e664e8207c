package kaiwu.bench;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Finds which Chinese characters look alike by drawing them and comparing the pictures: {@code LookalikeMaker FONT FILE} writes
 * {@code kaiwu/letters/lookalikes.txt} ({@link kaiwu.letters.Lookalikes}). The characters are those of GB 2312, to which names
 * are brought before they are compared. The font is not part of what is written, only the likeness is.
 */
final class LookalikeMaker {

    private static final int DRAWN = 64;
    private static final int CELLS = 20;
    private static final int MOST = 16;
    /** Where the scale of likeness begins: pictures of characters that have nothing in common reach this. */
    private static final double NONE = 0.74;

    private static final double LEAST = 0.76;

    private LookalikeMaker() {}

    public static void main(String[] args) throws Exception {
        Font font = Font.createFonts(new File(args[0]))[0].deriveFont(Font.PLAIN, DRAWN * 0.86f);
        List<Character> characters = characters();
        byte[][] pictures = characters.stream().map(c -> picture(font, c)).toArray(byte[][]::new);
        double[] lengths = IntStream.range(0, pictures.length)
                .mapToDouble(i -> Math.sqrt(product(pictures[i], pictures[i])))
                .toArray();
        List<Map<Integer, Double>> nearest = IntStream.range(0, pictures.length)
                .parallel()
                .mapToObj(i -> nearest(pictures, lengths, i))
                .toList();
        Files.write(Path.of(args[1]), lines(characters, nearest));
    }

    private static List<Character> characters() throws IOException {
        CharsetEncoder gb2312 = Charset.forName("GB2312").newEncoder();
        List<Character> characters = new ArrayList<>();
        for (char c = 0x4E00; c <= 0x9FA5; c++) {
            if (gb2312.canEncode(c)) {
                characters.add(c);
            }
        }
        return characters;
    }

    /** How dark each cell of the character is, about the mean, so that two pictures are alike when their product is large. */
    private static byte[] picture(Font font, char c) {
        BufferedImage image = new BufferedImage(DRAWN, DRAWN, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.setFont(font);
        pen.drawString(String.valueOf(c), DRAWN * 0.07f, DRAWN * 0.82f);
        pen.dispose();
        double[] cells = new double[CELLS * CELLS];
        double spread = 1.15 * DRAWN / CELLS;
        double sum = 0;
        for (int cy = 0; cy < CELLS; cy++) {
            for (int cx = 0; cx < CELLS; cx++) {
                double dark = dark(image, (cx + 0.5) * DRAWN / CELLS, (cy + 0.5) * DRAWN / CELLS, spread);
                cells[cy * CELLS + cx] = dark;
                sum += dark;
            }
        }
        byte[] picture = new byte[cells.length];
        for (int i = 0; i < cells.length; i++) {
            picture[i] = (byte) Math.clamp(Math.round((cells[i] - sum / cells.length) * 0.6), -127, 127);
        }
        return picture;
    }

    private static double dark(BufferedImage image, double x, double y, double spread) {
        double dark = 0;
        double weight = 0;
        int reach = (int) Math.ceil(2 * spread);
        for (int py = (int) y - reach; py <= y + reach; py++) {
            for (int px = (int) x - reach; px <= x + reach; px++) {
                double dx = px + 0.5 - x;
                double dy = py + 0.5 - y;
                double w = Math.exp(-(dx * dx + dy * dy) / (2 * spread * spread * 0.5));
                weight += w;
                if (px >= 0 && py >= 0 && px < DRAWN && py < DRAWN) {
                    dark += w * image.getRaster().getSample(px, py, 0);
                }
            }
        }
        return dark / weight;
    }

    private static int product(byte[] a, byte[] b) {
        int sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** The characters that look most like one, each with how much. */
    private static Map<Integer, Double> nearest(byte[][] pictures, double[] lengths, int i) {
        TreeMap<Double, Integer> nearest = new TreeMap<>();
        for (int j = 0; j < pictures.length; j++) {
            if (j != i) {
                double like = product(pictures[i], pictures[j]) / (lengths[i] * lengths[j]);
                if (like >= LEAST && (nearest.size() < MOST || like > nearest.firstKey())) {
                    nearest.put(like, j);
                    if (nearest.size() > MOST) {
                        nearest.pollFirstEntry();
                    }
                }
            }
        }
        Map<Integer, Double> likeness = new TreeMap<>();
        nearest.forEach((like, j) -> likeness.put(j, like));
        return likeness;
    }

    /** Each pair once, beside its first character: the character, then each look-alike with its likeness from 1 to 9. */
    private static List<String> lines(List<Character> characters, List<Map<Integer, Double>> nearest) {
        List<Map<Integer, Double>> once = new ArrayList<>();
        nearest.forEach(each -> once.add(new TreeMap<>()));
        for (int i = 0; i < nearest.size(); i++) {
            for (Map.Entry<Integer, Double> other : nearest.get(i).entrySet()) {
                once.get(Math.min(i, other.getKey())).put(Math.max(i, other.getKey()), other.getValue());
            }
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < once.size(); i++) {
            StringBuilder line = new StringBuilder().append(characters.get(i));
            once.get(i).forEach((j, like) -> line.append(characters.get(j)).append(grade(like)));
            if (line.length() > 1) {
                lines.add(line.toString());
            }
        }
        return lines;
    }

    private static int grade(double like) {
        return (int) Math.clamp(Math.round(1 + 8 * (like - NONE) / (0.98 - NONE)), 1, 9);
    }
}
