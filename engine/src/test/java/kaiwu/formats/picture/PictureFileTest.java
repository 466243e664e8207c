package kaiwu.formats.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import kaiwu.formats.FormatException;
import org.junit.jupiter.api.Test;

/** Pictures are read whatever they are called; those that are damaged, too large or mean harm are refused with their reason. */
class PictureFileTest {

    private static final String SVG =
            "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 10 10'>";

    private static byte[] encoded(String format, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    private static byte[] svg(String inside) {
        return (SVG + inside + "</svg>").getBytes(StandardCharsets.UTF_8);
    }

    private static void assertRefused(byte[] file, String code) {
        assertThatThrownBy(() -> PictureFile.read(file))
                .isInstanceOfSatisfying(
                        FormatException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void everyFormatIsReadAsTheSameColours() throws IOException {
        for (String format : List.of("png", "jpg", "gif", "bmp", "tiff")) {
            byte[] file = encoded(format, 60, 40);
            assertThat(PictureFile.isPicture(file)).as(format).isTrue();
            Raster picture = PictureFile.read(file);
            assertThat(picture.width() + "x" + picture.height()).as(format).isEqualTo("60x40");
            assertThat(picture.at(5, 20) >> 16 & 0xff).as(format + " red").isGreaterThan(240);
            assertThat(picture.at(5, 20) & 0xff).as(format + " blue").isLessThan(40);
            assertThat(picture.at(55, 20) & 0xff).as(format + " white").isGreaterThan(240);
        }
    }

    @Test
    void aDrawingIsDrawnAndWhatIsNotPaintedIsTransparent() throws IOException {
        Raster picture = PictureFile.read(svg("<rect x='0' y='0' width='5' height='10' fill='#00f'/>"));
        assertThat(picture.at(20, 100)).isEqualTo(0xff0000ff);
        assertThat(picture.at(300, 100) >>> 24).isZero();
    }

    @Test
    void aLargePictureIsMadeSmallAsItIsRead() throws IOException {
        Raster picture = PictureFile.read(encoded("png", 3000, 1500));
        assertThat(picture.width()).isEqualTo(PictureFile.LONGEST_SIDE);
        assertThat(picture.height()).isEqualTo(PictureFile.LONGEST_SIDE / 2);
    }

    @Test
    void aPictureThatClaimsToBeHugeIsRefusedBeforeMemoryIsTaken() throws IOException {
        for (int[] size : new int[][] {{2_000_000_000, 2_000_000_000}, {19_000, 19_000}, {30_000, 1}}) {
            byte[] huge = encoded("png", 4, 4);
            ByteBuffer header = ByteBuffer.wrap(huge);
            header.putInt(16, size[0]).putInt(20, size[1]);
            CRC32 crc = new CRC32();
            crc.update(huge, 12, 17);
            header.putInt(29, (int) crc.getValue());
            assertRefused(huge, "picture-too-large");
        }
        assertRefused(new byte[PictureFile.MOST_BYTES + 1], "picture-too-large");
    }

    @Test
    void aPictureCutOffIsRefused() throws IOException {
        for (String format : List.of("png", "gif", "bmp", "tiff")) {
            byte[] whole = encoded(format, 300, 300);
            assertRefused(Arrays.copyOf(whole, whole.length * 2 / 3), "truncated");
        }
        byte[] jpeg = encoded("jpg", 300, 300);
        assertRefused(Arrays.copyOf(jpeg, jpeg.length / 2), "truncated");
    }

    @Test
    void whatIsNoPictureIsRefused() {
        assertRefused(new byte[0], "no-picture");
        assertRefused("no,name\n1,x\n".getBytes(StandardCharsets.UTF_8), "no-picture");
        assertRefused("<html><body>x</body></html>".getBytes(StandardCharsets.UTF_8), "no-picture");
        assertThat(PictureFile.isPicture("no,name".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    @Test
    void aDrawingThatWouldActIsRefused() {
        for (String acting : List.of(
                "<script>alert(1)</script>",
                "<rect onload='alert(1)' width='5' height='5'/>",
                "<a href='javascript:alert(1)'><rect width='5' height='5'/></a>",
                "<foreignObject><body/></foreignObject>",
                "<title><script>1</script></title>",
                "<metadata><g onclick='x'/></metadata>")) {
            assertRefused(svg(acting), "svg-script");
        }
    }

    @Test
    void aDrawingThatWouldFetchIsRefusedAndNothingIsFetched() throws IOException {
        try (ServerSocket bait = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            bait.setSoTimeout(1);
            String there = "http://127.0.0.1:" + bait.getLocalPort() + "/x";
            for (String fetching : List.of(
                    "<image href='" + there + "' width='5' height='5'/>",
                    "<image xlink:href='file:///etc/passwd' width='5' height='5'/>",
                    "<image href='data:image/png;base64,AAAA' width='5' height='5'/>",
                    "<use xlink:href='" + there + "#a'/>",
                    "<rect width='5' height='5' fill='url(" + there + "#a)'/>",
                    "<rect width='5' height='5' style='fill: url( \"" + there + "\" )'/>",
                    "<style>@import url(" + there + ");</style><rect width='5' height='5'/>",
                    "<style>@font-face { src: u/**/rl(x) } rect { fill: url('" + there + "') }</style>",
                    "<filter id='f'><feImage href='" + there + "'/></filter>")) {
                assertRefused(svg(fetching), "svg-outside");
            }
            assertThatThrownBy(bait::accept).isInstanceOf(SocketTimeoutException.class);
        }
        assertRefused(
                ("<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + SVG + "<text>&x;</text></svg>")
                        .getBytes(StandardCharsets.UTF_8),
                "svg-entities");
    }

    @Test
    void usesOfUsesAreNotDrawnOut() {
        StringBuilder bomb = new StringBuilder("<g id='a0'><path d='M0 0L1 1'/></g>");
        for (int i = 1; i < 12; i++) {
            bomb.append("<g id='a").append(i).append("'>");
            bomb.append(("<use href='#a" + (i - 1) + "'/>").repeat(10));
            bomb.append("</g>");
        }
        assertRefused(svg(bomb.toString()), "svg-bomb");
        assertRefused(svg("<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>"), "svg-bomb");
    }

    @Test
    void deepDrawingsAndEndlessDashesCostNoTime() throws IOException {
        long began = System.nanoTime();
        assertThatThrownBy(() -> PictureFile.read(svg("<g>".repeat(5000) + "</g>".repeat(5000))))
                .isInstanceOf(FormatException.class);
        Raster dashed =
                PictureFile.read(svg("<path d='M0 5H10' stroke='#000' stroke-width='2' stroke-dasharray='0.0000001'/>"
                        + "<path d='M0 5H10' style='stroke:#000;stroke-dasharray:0.0000001 0.0000001'/>"));
        assertThat(dashed.at(160, 160) >>> 24).isEqualTo(255);
        assertThat((System.nanoTime() - began) / 1_000_000).as("ms").isLessThan(6_000);
    }

    @Test
    void aSlowDrawingEndsWithItsTimeAndNothingGoesOn() throws Exception {
        StringBuilder heavy = new StringBuilder("<defs><path id='p' stroke='#000' stroke-width='3' d='M0 0");
        for (int i = 0; i < 60_000; i++) {
            heavy.append('L').append(i * 7919 % 10).append(' ').append(i * 104_729 % 11);
        }
        heavy.append("'/></defs>").append("<use href='#p' opacity='.9'/>".repeat(3_000));
        PictureFile.read(svg("<rect width='5' height='5'/>"));
        long idle = drawing();
        long began = System.nanoTime();
        assertRefused(svg(heavy.toString()), "picture-too-slow");
        assertThat((System.nanoTime() - began) / 1_000_000).as("ms").isLessThan(20_000);
        for (int i = 0; i < 50 && drawing() >= idle; i++) {
            Thread.sleep(20);
        }
        assertThat(drawing()).as("its process is gone").isEqualTo(idle - 1);
        assertThat(Thread.getAllStackTraces().keySet().stream().map(Thread::getName))
                .doesNotContain("svg");
        assertThat(PictureFile.read(svg("<circle cx='5' cy='5' r='5'/>")).at(160, 160))
                .as("the next is drawn")
                .isEqualTo(0xff000000);
    }

    /** How many processes of this one are there to draw. */
    private static long drawing() {
        return ProcessHandle.current()
                .children()
                .filter(child ->
                        child.isAlive() && child.info().commandLine().orElse("").contains(SvgDrawer.class.getName()))
                .count();
    }

    @Test
    void aDocumentTypeWithoutEntitiesIsPassedOver() throws IOException {
        byte[] usual = ("<?xml version='1.0'?><!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'svg11.dtd'>" + SVG
                        + "<circle cx='5' cy='5' r='5'/></svg>")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(PictureFile.isPicture(usual)).isTrue();
        assertThat(PictureFile.read(usual).at(160, 160)).isEqualTo(0xff000000);
    }

    @Test
    void aSmallCopyIsAPictureAgain() throws IOException {
        Raster copy = PictureFile.read(SmallCopy.of(PictureFile.read(encoded("png", 1000, 500))));
        assertThat(copy.width() + "x" + copy.height()).isEqualTo("200x100");
        assertThat(copy.at(20, 50) >> 16 & 0xff).isGreaterThan(240);
    }
}
