package kaiwu.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kaiwu.Samples;
import kaiwu.server.Served;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an analyst does with results, in a real browser: narrows, sorts, gathers, compares, reads claims, analyses. */
@Tag("browser")
class ResultsJourneyTest {

    private static Served served;
    private static Browsing browsing;

    @BeforeAll
    static void serve(@TempDir Path folder) {
        List<Path> files = List.of(
                Samples.get("patents/uspto-ppd.zip"),
                Samples.get("patents/ep-st36-fulltext.zip"),
                Samples.get("patents/cn-kppatent.zip"));
        browsing = new Browsing();
        served = new Served(folder.resolve("data"));
        served.load(files.toArray(Path[]::new));
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

    private static Page page(BrowserContext visitor, String path) {
        Page page = visitor.newPage();
        page.navigate(served.address(path));
        return page;
    }

    private static Browser.NewContextOptions reader(String locale) {
        return new Browser.NewContextOptions().setLocale(locale).setViewportSize(1100, 800);
    }

    private static long total(Page page) {
        return Long.parseLong(page.locator(".summary b").first().innerText().replaceAll("\\D", ""));
    }

    private static long number(String text) {
        return Long.parseLong(text.replaceAll("\\D", ""));
    }

    @Test
    void withoutScriptsOneNarrowsExcludesSortsAndGathers() {
        for (String locale : List.of("zh-CN", "en-GB")) {
            try (BrowserContext visitor = browsing.visitor(reader(locale).setJavaScriptEnabled(false))) {
                Page page = page(visitor, "/search?q=*");
                long all = total(page);
                long first = number(page.locator(".facets li .number").first().innerText());
                page.locator(".facets li a").first().click();
                assertThat(total(page)).isEqualTo(first);
                assertThat(page.locator(".chosen li").count()).isEqualTo(1);
                page.locator(".facets li:not(.chosen-value) a").first().click();
                assertThat(total(page)).as("a second kind is an alternative").isGreaterThan(first);
                page.locator(".chosen li a").first().click();
                page.locator(".chosen li a").first().click();
                assertThat(total(page)).isEqualTo(all);
                page.locator(".facets a.out").first().click();
                assertThat(total(page)).isEqualTo(all - first);
                assertThat(page.locator(".chosen li.out").count()).isEqualTo(1);
                page.locator("select[name=sort]").selectOption("title");
                page.locator("select[name=group]").selectOption("owner");
                page.locator(".arrange button").click();
                assertThat(page.url()).contains("out=", "sort=title", "group=owner");
                assertThat(page.locator(".groups > li").count()).isPositive();
                Browsing.picture(page, "groups-" + locale);
                long held = number(page.locator(".groups .group a").first().innerText());
                page.locator(".groups .group a").first().click();
                assertThat(total(page)).isEqualTo(held);
            }
        }
    }

    @Test
    void withoutScriptsOneComparesWhatOneTicked() {
        for (String locale : List.of("zh-CN", "en-GB")) {
            try (BrowserContext visitor = browsing.visitor(reader(locale).setJavaScriptEnabled(false))) {
                Page page = page(visitor, "/search?q=kind%3Dinvention");
                for (int i = 0; i < 3; i++) {
                    page.locator("input.pick").nth(i).check();
                }
                page.locator("#compare button").click();
                assertThat(page.locator("table.compare thead th").count()).isEqualTo(3);
                assertThat(page.locator("table.compare tr.differs").count()).isPositive();
                Browsing.picture(page, "compare-" + locale);
                page.locator("table.compare thead a.out").first().click();
                assertThat(page.locator("table.compare thead th").count()).isEqualTo(2);
                page.navigate(served.address("/compare?id=nothing"));
                assertThat(page.locator("main").innerText()).isNotBlank();
            }
        }
    }

    @Test
    void withoutScriptsClaimsStandAsATreeAndParagraphsHaveAddresses() {
        try (BrowserContext visitor = browsing.visitor(reader("en-GB").setJavaScriptEnabled(false))) {
            Page page = page(visitor, "/search?q=claims:method");
            page.locator(".hits h2 a").first().click();
            assertThat(page.url()).contains("q=claims");
            assertThat(page.locator(".claims .claims li").count()).isPositive();
            assertThat(page.locator(".claims li.independent").count()).isPositive();
            assertThat(page.locator(".claims mark").count()).isPositive();
            Browsing.picture(page, "claims-en");
            page.locator(".claims details summary").first().click();
            assertThat(page.locator(".claims .claims li").first().isVisible()).isFalse();
            String anchor = page.locator(".paragraphs p").nth(1).getAttribute("id");
            String address = page.url().replaceAll("#.*", "");
            page.navigate(address + "#" + anchor);
            assertThat(page.locator("#" + anchor).isVisible()).isTrue();
            page.navigate(address);
            page.locator(".back a").click();
            assertThat(page.url()).contains("/search?q=claims");
        }
    }

    @Test
    void everyBarOfAnAnalysisOpensItsRecordsAndEveryChartIsAFile() throws IOException {
        for (String locale : List.of("zh-CN", "en-GB")) {
            try (BrowserContext visitor =
                    browsing.visitor(reader(locale).setJavaScriptEnabled(false).setAcceptDownloads(true))) {
                Page page = page(visitor, "/search?q=kind%3Dinvention");
                page.locator(".arrange a.more").click();
                assertThat(page.locator("section.analysis").count()).isGreaterThan(4);
                Browsing.picture(page, "analyse-" + locale);
                String address = page.url();
                page.locator("#filed details summary").click();
                long told = number(page.locator("#filed tbody td.n").last().innerText());
                page.locator("#filed tbody th a").last().click();
                assertThat(total(page)).isEqualTo(told);
                page.navigate(address);
                page.locator("#owners svg a").first().click();
                assertThat(page.url()).contains("/search?q=");
                page.navigate(address);
                for (String ending : List.of("svg", "png", "csv")) {
                    Download file = page.waitForDownload(() -> page.locator("#owners .files a[href*='." + ending + "']")
                            .click());
                    assertThat(Files.size(file.path())).isGreaterThan(100);
                }
            }
        }
    }

    @Test
    void theFormWritesAQueryAndIsFilledFromIt() {
        for (String locale : List.of("zh-CN", "en-GB")) {
            try (BrowserContext visitor = browsing.visitor(reader(locale).setJavaScriptEnabled(false))) {
                Page page = page(visitor, "/search/form");
                page.locator("main input[name=title]").fill("method");
                Browsing.picture(page, "form-" + locale);
                page.locator("main form:has(input[name=title]) button").first().click();
                assertThat(page.url()).contains("/search?q=title");
                assertThat(total(page)).isPositive();
                page.locator("details.reading summary").click();
                page.locator("details.reading a[href^='/search/form']").click();
                assertThat(page.locator("main input[name=title]").inputValue()).isEqualTo("method");
            }
        }
    }

    @Test
    void theHelpOfTheLanguageHasExamplesThatRun() {
        for (String locale : List.of("zh-CN", "en-GB")) {
            try (BrowserContext visitor = browsing.visitor(reader(locale).setJavaScriptEnabled(false))) {
                Page page = page(visitor, "/search?q=(");
                page.locator("main a[href='/help/query']").first().click();
                Browsing.picture(page, "help-" + locale);
                page.locator("main a[href^='/search?q=']").first().click();
                assertThat(page.locator(".summary b").count()).isPositive();
            }
        }
    }

    @Test
    void nothingOfResultsIsWiderThanASmallPhoneAndInTheDarkItIsDark() {
        String ids =
                served.json("/api/v1/search?q=kind%3Dinvention&size=2").path("hits").findValuesAsString("id").stream()
                        .map(id -> "id=" + id)
                        .reduce((one, other) -> one + "&" + other)
                        .orElseThrow();
        List<String> paths = List.of(
                "/search?q=method&in=kind:invention&out=office:EP&group=owner",
                "/search?q=*&more=owner",
                "/compare?" + ids,
                "/analyse?q=*",
                "/record/" + ids.substring(3, ids.indexOf('&')) + "?q=method",
                "/search/form",
                "/help/query");
        try (BrowserContext small = browsing.visitor(reader("zh-CN").setViewportSize(320, 640))) {
            Page page = small.newPage();
            for (String path : paths) {
                page.navigate(served.address(path));
                assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                        .as(path)
                        .isLessThanOrEqualTo(320);
                Browsing.picture(page, "small" + path.replaceAll("[^a-z]+", "-").substring(0, 10));
            }
        }
        try (BrowserContext dark = browsing.visitor(reader("en-GB").setColorScheme(ColorScheme.DARK))) {
            Page page = page(dark, "/analyse?q=kind%3Dinvention");
            assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                    .isEqualTo("rgb(23, 22, 20)");
            Browsing.picture(page, "analyse-dark");
        }
    }
}
