package kaiwu.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import kaiwu.Samples;
import kaiwu.server.Pictures;
import kaiwu.server.Served;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real designs of the United States with the drawings that lie beside them, found by one of these drawings in disguise. */
@Tag("browser")
class PicturesJourneyTest {

    private static final String ZIP = "patents/uspto-designs-25.zip";
    private static final String FOLDER = "USD0907292-20210105";
    private static final JsonMapper JSON = new JsonMapper();

    private static Served served;
    private static Pictures.Filled filled;
    private static byte[] disguised;
    private static String wanted;
    private static String other;

    @BeforeAll
    static void serve(@TempDir Path folder) throws IOException {
        Path designs = folder.resolve("designs");
        for (String member : Samples.members(ZIP)) {
            if (member.matches(".*/USD090[789][^/]*\\.(XML|TIF)")) {
                Path file = designs.resolve(member.replaceFirst(".*/([^/]+/[^/]+)$", "$1"));
                Files.createDirectories(file.getParent());
                Files.write(file, Samples.member(ZIP, member));
            }
        }
        served = new Served(folder.resolve("data"));
        served.load(designs);
        wanted = id("D907292");
        other = id("D907293");
        Files.write(designs.resolve(other + "_logo.png"), png(square(false)));
        Files.write(designs.resolve("nobody.png"), png(square(true)));
        Files.write(designs.resolve(other + "_cut.png"), Arrays.copyOf(png(square(true)), 60));
        filled = served.platform().fillPictures(List.of(designs));
        disguised = disguised(designs);
    }

    private static String id(String number) {
        return served.json("/api/v1/search?q=" + number)
                .path("hits")
                .path(0)
                .path("id")
                .stringValue("");
    }

    @AfterAll
    static void stop() {
        if (served != null) {
            served.close();
        }
    }

    private static BufferedImage square(boolean filled) {
        BufferedImage image = new BufferedImage(90, 90, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.drawRect(20, 20, 50, 40);
        if (filled) {
            graphics.fillOval(30, 30, 20, 20);
        }
        graphics.dispose();
        return image;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    /** The third drawing of the wanted design, half as large, upside down, white on blue. */
    private static byte[] disguised(Path designs) throws IOException {
        Path drawing = designs.resolve(FOLDER).resolve(FOLDER + "-D00003.TIF");
        BufferedImage tif = ImageIO.read(new ByteArrayInputStream(Files.readAllBytes(drawing)));
        BufferedImage out = new BufferedImage(tif.getWidth() / 2, tif.getHeight() / 2, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < out.getHeight(); y++) {
            for (int x = 0; x < out.getWidth(); x++) {
                int light = 0;
                for (int i = 0; i < 4; i++) {
                    light += tif.getRGB(2 * x + i % 2, 2 * y + i / 2) & 0xff;
                }
                int ink = 255 - light / 4;
                out.setRGB(out.getWidth() - 1 - x, out.getHeight() - 1 - y, ink << 16 | ink << 8 | 160);
            }
        }
        return png(out);
    }

    @Test
    void drawingsBesideTheirDocumentsAndFilesNamedByAnIdAreTakenInAndTheRestIsTold() {
        assertThat(filled.added()).isGreaterThan(20).isEqualTo(filled.total());
        assertThat(filled.ownerless()).isEqualTo(1);
        assertThat(filled.refused()).containsOnlyKeys("truncated");
        assertThat(String.join("\n", filled.told())).contains("nobody.png").contains(other + "_cut.png");
        assertThat(served.platform().pictures().shelf().entries())
                .anyMatch(entry -> entry.of().equals(other) && entry.file().endsWith("_logo.png"));
    }

    @Test
    void aDrawingInDisguiseFindsItsDesignInBothLanguagesWithoutScripts() {
        for (String locale : List.of("zh-CN", "en-GB")) {
            boolean chinese = locale.startsWith("zh");
            try (Browsing browsing = new Browsing();
                    BrowserContext visitor = browsing.visitor(new Browser.NewContextOptions()
                            .setLocale(locale)
                            .setJavaScriptEnabled(false)
                            .setViewportSize(1100, 800))) {
                Page page = visitor.newPage();
                page.navigate(served.address("/"));
                page.click("a[href='/pictures']");
                page.setInputFiles("#file", new FilePayload("kite.png", "image/png", disguised));
                page.click("form.form button");
                assertThat(page.locator("h2").innerText()).contains(chinese ? "相似记录" : "Resembling records");
                assertThat(page.locator(".alike a").first().getAttribute("href"))
                        .endsWith("/" + wanted);
                assertThat(page.locator(".alike small").first().innerText())
                        .contains(chinese ? "局部重合" : "places found again");
                String answer = page.url();
                Browsing.picture(page, chinese ? "pictures-zh" : "pictures-en");
                page.fill("#locarno", "99");
                page.click("form.form button");
                assertThat(page.url()).contains("locarno=99");
                assertThat(page.locator(".alike li").count()).isZero();
                page.navigate(served.address("/pictures"));
                page.setInputFiles(
                        "#file",
                        new FilePayload(
                                "x.svg",
                                "image/svg+xml",
                                "<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>"
                                        .getBytes(StandardCharsets.UTF_8)));
                page.click("form.form button");
                assertThat(page.locator("main").innerText()).contains(chinese ? "脚本" : "script");
                page.navigate(answer);
                page.click(".lang");
                assertThat(page.locator("html").getAttribute("lang")).isEqualTo(chinese ? "en" : "zh-CN");
                assertThat(page.locator(".alike a").first().getAttribute("href"))
                        .endsWith("/" + wanted);
            }
        }
    }

    @Test
    void theProgrammingInterfaceAnswersWithReasonsAndRefusesByReason() throws Exception {
        JsonNode answer = JSON.readTree(
                asked("/api/v1/pictures/search?size=5&kind=design", disguised).body());
        assertThat(answer.path("pictures").intValue()).isEqualTo(filled.total());
        JsonNode first = answer.path("hits").path(0);
        assertThat(first.path("id").stringValue()).isEqualTo(wanted);
        assertThat(first.path("score").doubleValue()).isGreaterThan(0.6);
        assertThat(first.path("reasons").path("places").doubleValue()).isPositive();
        HttpResponse<byte[]> small = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(
                                        served.address(first.path("small").stringValue())))
                                .build(),
                        BodyHandlers.ofByteArray());
        assertThat(ImageIO.read(new ByteArrayInputStream(small.body())).getWidth())
                .isLessThanOrEqualTo(200);

        HttpResponse<String> refused = asked("/api/v1/pictures/search", "no picture".getBytes(StandardCharsets.UTF_8));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(JSON.readTree(refused.body()).path("type").stringValue()).endsWith("no-picture");
        assertThat(asked("/api/v1/pictures/search?size=1000", disguised).statusCode())
                .isEqualTo(400);
    }

    private static HttpResponse<String> asked(String path, byte[] body) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(served.address(path)))
                                .header("Content-Type", "image/png")
                                .POST(BodyPublishers.ofByteArray(body))
                                .build(),
                        BodyHandlers.ofString());
    }
}
