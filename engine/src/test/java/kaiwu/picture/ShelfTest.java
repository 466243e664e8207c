package kaiwu.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import kaiwu.formats.picture.Raster;
import kaiwu.kernel.KaiwuException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Invented devices on a shelf: each is found again however it is disguised; {@code ./kaiwu bench pictures} tries real marks. */
class ShelfTest {

    private static final int SIDE = 240;
    private static final int COUNT = 40;

    private static final List<Signature> DEVICES = IntStream.range(0, COUNT)
            .mapToObj(number -> Signature.of(plain(number)))
            .toList();

    @TempDir
    Path folder;

    private static BufferedImage canvas(int width, int height, Color paper) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(paper);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return image;
    }

    private static Graphics2D on(BufferedImage image) {
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        return graphics;
    }

    /** Strokes and blots that only this number makes. */
    private static void device(Graphics2D graphics, int number, Color ink) {
        Random random = new Random(7_000 + number);
        graphics.setColor(ink);
        for (int i = 0; i < 4; i++) {
            Path2D line = new Path2D.Double();
            line.moveTo(30 + random.nextInt(180), 30 + random.nextInt(180));
            for (int j = 0; j < 2; j++) {
                line.quadTo(
                        30 + random.nextInt(180),
                        30 + random.nextInt(180),
                        30 + random.nextInt(180),
                        30 + random.nextInt(180));
            }
            graphics.setStroke(new BasicStroke(4 + random.nextInt(14)));
            graphics.draw(line);
            int size = 20 + random.nextInt(50);
            graphics.fillOval(30 + random.nextInt(150), 30 + random.nextInt(150), size, size);
        }
    }

    private static Raster raster(BufferedImage image) {
        return new Raster(
                image.getWidth(),
                image.getHeight(),
                image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()));
    }

    private static Raster plain(int number) {
        BufferedImage image = canvas(SIDE, SIDE, Color.WHITE);
        device(on(image), number, Color.BLACK);
        return raster(image);
    }

    private Shelf shelf(String name) throws IOException {
        Path made = folder.resolve(name);
        try (ShelfWriter writer = new ShelfWriter(made, Shelf.open(folder.resolve("none")))) {
            for (int number = 0; number < COUNT; number++) {
                writer.put(
                        new Entry("mark-" + number, number + ".png", "hash" + number, SIDE, SIDE),
                        DEVICES.get(number),
                        new byte[] {(byte) number});
            }
        }
        return Shelf.open(made);
    }

    private static int placeOf(int number, Raster shown, Shelf shelf) {
        return shelf.search(Signature.of(shown), COUNT).stream()
                .map(found -> found.entry().of())
                .toList()
                .indexOf("mark-" + number);
    }

    private static void assertFound(String disguise, Shelf shelf, int within, IntFunction<Raster> disguised) {
        int found = 0;
        for (int number = 0; number < COUNT; number += 5) {
            found += placeOf(number, disguised.apply(number), shelf) < within ? 1 : 0;
        }
        assertThat(found).as(disguise + ": of 8 among the first " + within).isGreaterThanOrEqualTo(7);
    }

    private static Raster drawn(int width, int height, Color paper, Consumer<Graphics2D> how) {
        BufferedImage image = canvas(width, height, paper);
        how.accept(on(image));
        return raster(image);
    }

    @Test
    void aDeviceIsFoundRecolouredTurnedMirroredCroppedAndWithWords() throws IOException {
        Shelf shelf = shelf("shelf");
        assertThat(shelf.size()).isEqualTo(COUNT);
        assertFound("as it is", shelf, 1, ShelfTest::plain);
        assertFound("recoloured", shelf, 2, n -> drawn(SIDE, SIDE, Color.BLUE, g -> device(g, n, Color.YELLOW)));
        assertFound(
                "turned",
                shelf,
                2,
                n -> drawn(340, 340, Color.WHITE, g -> {
                    g.rotate(0.3 + n, 170, 170);
                    g.translate(50, 50);
                    device(g, n, Color.BLACK);
                }));
        assertFound(
                "mirrored and smaller",
                shelf,
                2,
                n -> drawn(SIDE, SIDE, Color.WHITE, g -> {
                    g.translate(200, 60);
                    g.scale(-0.6, 0.6);
                    device(g, n, Color.RED);
                }));
        assertFound("cropped", shelf, 5, n -> drawn(SIDE, SIDE - 70, Color.WHITE, g -> device(g, n, Color.BLACK)));
        assertFound(
                "with words",
                shelf,
                5,
                n -> drawn(SIDE * 2, SIDE, Color.WHITE, g -> {
                    device(g, n, Color.BLACK);
                    g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 44));
                    g.drawString("ACME", 260, 130);
                }));
    }

    /** A plate that fills its picture is found as a device on white, and the other way round. */
    @Test
    void aColouredPlateIsReadAsPaperAndAsPartOfTheDevice() {
        Signature plate = Signature.of(drawn(SIDE, SIDE, Color.BLUE, g -> device(g, 8, Color.WHITE)));
        Signature free = Signature.of(plain(8));
        Signature turned = Signature.of(drawn(400, 400, Color.WHITE, g -> {
            g.rotate(0.5, 200, 200);
            g.setColor(Color.BLUE);
            g.fillRect(80, 80, SIDE, SIDE);
            g.translate(80, 80);
            device(g, 8, Color.WHITE);
        }));
        assertThat(Likeness.of(plate, free).score()).isGreaterThan(0.6f);
        assertThat(Likeness.of(turned, plate).score()).isGreaterThan(0.6f);
    }

    @Test
    void aLikenessSaysWhatIsAlike() {
        Signature black = Signature.of(plain(3));
        Likeness same = Likeness.of(black, black);
        assertThat(same.score()).isGreaterThan(0.95f);
        assertThat(same.part()).isFalse();
        Likeness red = Likeness.of(black, Signature.of(drawn(SIDE, SIDE, Color.WHITE, g -> device(g, 3, Color.RED))));
        assertThat(red.shape()).isGreaterThan(0.8f);
        assertThat(red.colours()).isLessThan(same.colours());
        Likeness other = Likeness.of(black, Signature.of(plain(4)));
        assertThat(other.score()).isLessThan(red.score() - 0.2f);
    }

    @Test
    void anEmptyPictureResemblesNothing() throws IOException {
        Signature empty = Signature.of(raster(canvas(50, 50, Color.WHITE)));
        assertThat(empty.isEmpty()).isTrue();
        assertThat(shelf("shelf").search(empty, 10)).isEmpty();
    }

    @Test
    void aShelfIsTakenOverByTheNextAndAPictureOfAThingStandsThereOnce() throws IOException {
        Shelf first = shelf("first");
        Path next = folder.resolve("next");
        try (ShelfWriter writer = new ShelfWriter(next, first)) {
            assertThat(writer.has("mark-1", "hash1")).isTrue();
            writer.put(new Entry("mark-1", "again.png", "hash1", SIDE, SIDE), DEVICES.get(1), new byte[] {1});
            writer.put(new Entry("mark-x", "x\t.png", "hash1", SIDE, SIDE), DEVICES.get(1), new byte[] {1});
        }
        Shelf both = Shelf.open(next);
        assertThat(both.size()).isEqualTo(COUNT + 1);
        assertThat(both.entries().get(COUNT)).isEqualTo(new Entry("mark-x", "x .png", "hash1", SIDE, SIDE));
        assertThat(both.small("hash2").orElseThrow())
                .isEqualTo(first.small("hash2").orElseThrow());
        assertThat(both.find("nothing")).isEmpty();
    }

    @Test
    void aDamagedShelfSaysSo() throws IOException {
        shelf("shelf");
        Path signatures = folder.resolve("shelf/signatures");
        Files.write(signatures, Arrays.copyOf(Files.readAllBytes(signatures), Signature.BYTES * 3 + 1));
        assertThatThrownBy(() -> Shelf.open(folder.resolve("shelf")))
                .isInstanceOf(KaiwuException.class)
                .hasMessageContaining("expected");
    }
}
