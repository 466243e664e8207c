package kaiwu.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import kaiwu.Samples;
import kaiwu.server.Served;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A visitor looks for names like one, in a real browser, among real registers. */
@Tag("browser")
class AlikeJourneyTest {

    private static Served served;
    private static Browsing browsing;

    @BeforeAll
    static void serve(@TempDir Path folder) {
        Path indications = Samples.get("other/geographical-indication.zip");
        Path marks = Samples.get("other/trademark.zip");
        browsing = new Browsing();
        served = new Served(folder.resolve("data"));
        served.load(indications, marks);
    }

    @AfterAll
    static void stop() {
        if (browsing != null) {
            browsing.close();
        }
        if (served != null) {
            served.close();
        }
    }

    private static Browser.NewContextOptions reader(String locale, boolean script) {
        return new Browser.NewContextOptions()
                .setLocale(locale)
                .setJavaScriptEnabled(script)
                .setViewportSize(1100, 800);
    }

    @Test
    void oneComparesAChineseNameAndOpensTheRightThatBearsOneLikeIt() {
        try (BrowserContext visitor = browsing.visitor(reader("zh-CN", true))) {
            Page page = visitor.newPage();
            page.navigate(served.address("/"));
            page.click("footer a[href='/alike']");
            page.fill("#name", "平谷大陶");
            page.press("#name", "Enter");
            assertThat(page.locator(".hits > li h2").first().innerText()).contains("平谷大桃");
            assertThat(page.locator(".reasons").first().innerText()).contains("读音相同", "陶–桃");
            Browsing.picture(page, "alike-zh");
            page.locator(".hits > li h2 a").first().click();
            assertThat(page.locator("h1").innerText()).contains("大桃");
        }
    }

    @Test
    void itWorksWithoutScriptInEnglishAndOnASmallScreen() {
        try (BrowserContext visitor = browsing.visitor(reader("en", false).setViewportSize(320, 700))) {
            Page page = visitor.newPage();
            page.navigate(served.address("/alike"));
            page.fill("#name", "NYKE");
            page.selectOption("#kind", "trademark");
            page.fill("#class", "25");
            page.click("form.form button");
            assertThat(page.locator(".hits > li h2").first().innerText()).contains("NIKE");
            assertThat(page.locator(".hits > li").first().innerText()).contains("same class of goods or services");
            Browsing.picture(page, "alike-en-small");
            page.locator(".hits > li h2 a").first().click();
            page.locator("a[href^='/alike?name=']").first().click();
            assertThat(page.locator("h2").first().innerText()).startsWith("Names like");
        }
    }
}
