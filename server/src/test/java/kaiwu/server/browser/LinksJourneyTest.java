package kaiwu.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import kaiwu.server.LinkedRights;
import kaiwu.server.Served;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a record to its owner, its family and what cites it, in a real browser, with and without JavaScript. */
@Tag("browser")
class LinksJourneyTest {

    private static final String RECORD = "/record/invention-US-16000001";

    private static Served served;
    private static Browsing browsing;

    @BeforeAll
    static void serve(@TempDir Path folder) {
        browsing = new Browsing();
        served = new Served(folder.resolve("data"));
        served.load(LinkedRights.write(folder.resolve("in")));
        served.platform().levelOwners();
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

    private static BrowserContext visitor(String locale, int width, boolean script) {
        return browsing.visitor(new Browser.NewContextOptions()
                .setLocale(locale)
                .setJavaScriptEnabled(script)
                .setViewportSize(width, 800));
    }

    @Test
    void oneGoesFromARecordToItsOwnerAndOnToAllItHas() {
        try (BrowserContext visitor = visitor("en-GB", 1100, false)) {
            Page page = visitor.newPage();
            page.navigate(served.address(RECORD));
            page.getByText("What this owner has").first().click();
            assertThat(page.url()).contains("/owner/");
            assertThat(page.locator("h1").innerText()).startsWith("Swallowtail Kites");
            assertThat(page.locator("#names").innerText()).isEqualTo("Names (4)");
            assertThat(page.locator("main").innerText()).contains("Has now", "Trademarks", "same name but for");
            Browsing.picture(page, "owner-en");
            page.getByText("Show all 3 records").click();
            assertThat(page.locator(".summary b").first().innerText()).isEqualTo("3");
        }
    }

    @Test
    void anOwnerIsFoundByWordsInChineseOnANarrowScreen() {
        try (BrowserContext visitor = visitor("zh-CN", 320, true)) {
            Page page = visitor.newPage();
            page.navigate(served.address("/owners"));
            page.fill("main #q", "swallowtail");
            page.press("main #q", "Enter");
            page.locator(".places a").first().click();
            assertThat(page.locator("main").innerText()).contains("现有", "曾有或曾申请", "合并依据", "人工更正");
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .isTrue();
            Browsing.picture(page, "owner-zh-narrow");
        }
    }

    @Test
    void familyAndCitationsLeadOnInBothLanguages() {
        for (String locale : new String[] {"zh-CN", "en-GB"}) {
            try (BrowserContext visitor = visitor(locale, 1100, locale.startsWith("en"))) {
                Page page = visitor.newPage();
                page.navigate(served.address(RECORD));
                assertThat(page.locator("#family").innerText())
                        .isEqualTo(locale.startsWith("zh") ? "同族 (2)" : "Family (2)");
                Browsing.picture(page, "links-" + locale);
                page.locator("#citedby ~ .scroll a").first().click();
                assertThat(page.url()).endsWith("invention-CN-201910000003.8");
                page.locator("#citations ~ .scroll a").first().click();
                assertThat(page.url()).endsWith(RECORD);
                page.locator("#family ~ .scroll td a").first().click();
                assertThat(page.url()).endsWith("invention-CN-201910000002.3");
            }
        }
    }
}
