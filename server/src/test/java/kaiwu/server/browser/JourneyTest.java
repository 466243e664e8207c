package kaiwu.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import kaiwu.Samples;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.Sha256;
import kaiwu.ledger.ProofChecker;
import kaiwu.ledger.Verdict;
import kaiwu.server.Served;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a visitor does, in a real browser, on real files loaded through the real pipeline. */
@Tag("browser")
class JourneyTest {

    private static final List<String> FILES = List.of(
            "patents/cn-cnipa-gazette.zip",
            "other/heritage.zip",
            "other/geographical-indication.zip",
            "other/plant-variety.zip",
            "other/trademark.zip",
            "other/cases.zip",
            "other/traditional-knowledge.zip",
            "other/copyright-renewals-1970-1977.zip");

    private static Served served;
    private static Browsing browsing;

    @BeforeAll
    static void serve(@TempDir Path folder) {
        List<Path> files = new ArrayList<>(FILES.stream().map(Samples::get).toList());
        files.add(accessions(folder));
        browsing = new Browsing();
        served = new Served(folder.resolve("data"));
        served.load(files.toArray(Path[]::new));
    }

    /** The small table of genetic resources out of its archive, whose other file would take a minute to load. */
    private static Path accessions(Path folder) {
        try {
            return Files.write(
                    folder.resolve("accessions.csv"),
                    Samples.member("other/genetic-resources.zip", "genetic-resources/pgrdup-groundnut/GN1000.csv"));
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
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

    private static Browser.NewContextOptions reader(String locale) {
        return new Browser.NewContextOptions().setLocale(locale).setViewportSize(1100, 800);
    }

    @Test
    void oneSearchesInChineseNarrowsAndOpensARecord() {
        try (BrowserContext visitor = browsing.visitor(reader("zh-CN"))) {
            List<String> complaints = new ArrayList<>();
            Page page = visitor.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            page.navigate(served.address("/"));
            Browsing.picture(page, "home-zh");
            assertThat(page.locator(".tries a").count()).isEqualTo(5);
            page.fill("#q", "锂电池");
            page.press("#q", "Enter");
            assertThat(page.locator(".summary").innerText()).contains("条记录");
            assertThat(page.locator(".hits > li").count()).isEqualTo(20);
            assertThat(page.locator(".hits mark").first().innerText()).contains("锂电池");
            Browsing.picture(page, "results-zh");
            String before = page.locator(".summary b").first().innerText();
            page.locator(".facets a.out").first().click();
            assertThat(page.url()).contains("out=");
            assertThat(page.locator(".summary b").first().innerText()).isNotEqualTo(before);
            page.locator(".hits a").first().click();
            assertThat(page.locator("h1").innerText()).contains("锂电池");
            assertThat(page.locator("dl.facts dt").count()).isGreaterThan(3);
            Browsing.picture(page, "record-zh");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void oneSearchesInEnglishAndTheSwitchKeepsThePage() {
        try (BrowserContext visitor = browsing.visitor(reader("en-GB"))) {
            Page page = visitor.newPage();
            page.navigate(served.address("/"));
            Browsing.picture(page, "home-en");
            page.fill("#q", "tea");
            page.press("#q", "Enter");
            assertThat(page.locator(".summary").innerText()).contains("records");
            Browsing.picture(page, "results-en");
            page.click(".lang");
            assertThat(page.url()).contains("q=tea");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("zh-CN");
            assertThat(page.locator(".summary").innerText()).contains("条记录");
        }
    }

    /** All but layout designs, software and penalties, of which there are no real records. */
    @Test
    void aRecordOfEachKindThatHasRecordsOpensInBothLanguages() {
        for (String locale : List.of("zh-CN", "en-GB")) {
            TreeMap<String, String> opened = new TreeMap<>();
            try (BrowserContext visitor = browsing.visitor(reader(locale))) {
                Page page = visitor.newPage();
                for (String kind : served.platform().catalogue().kinds().keySet()) {
                    page.navigate(served.address("/search?q=kind=" + kind));
                    Locator first = page.locator(".hits h2 a").first();
                    if (first.count() > 0) {
                        first.click();
                        opened.put(kind, read(page, kind, locale));
                    }
                }
            }
            assertThat(opened.keySet())
                    .as(locale)
                    .containsExactly(
                            "copyright",
                            "decision",
                            "design",
                            "geneticresource",
                            "gi",
                            "heritage",
                            "invention",
                            "trademark",
                            "traditionalknowledge",
                            "utilitymodel",
                            "variety");
        }
    }

    /** The record's page in the reader's language. */
    private static String read(Page page, String kind, String locale) {
        boolean chinese = locale.startsWith("zh");
        Bilingual name =
                served.platform().catalogue().findKind(kind).orElseThrow().name();
        assertThat(page.url()).contains("/record/" + kind + "-");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(chinese ? "zh-CN" : "en");
        assertThat(page.locator(".kind-line").innerText()).containsIgnoringCase(chinese ? name.zh() : name.en());
        assertThat(page.locator("h1").innerText()).isNotBlank();
        assertThat(page.locator("main").innerText()).doesNotContain("???").doesNotContain("null");
        Browsing.picture(page, "record-" + kind + (chinese ? "" : "-en"));
        return page.url();
    }

    @Test
    void withoutScriptsOneFindsReadsPagesOnAndDeposits() {
        try (BrowserContext visitor = browsing.visitor(reader("zh-CN").setJavaScriptEnabled(false))) {
            Page page = visitor.newPage();
            page.navigate(served.address("/search?q=*"));
            String first = page.locator(".hits h2 a").first().getAttribute("href");
            page.locator("a[rel=next]").click();
            assertThat(page.locator(".hits h2 a").first().getAttribute("href")).isNotEqualTo(first);
            page.locator(".hits h2 a").first().click();
            assertThat(page.locator("h1").count()).isEqualTo(1);
            page.navigate(served.address("/ledger"));
            page.fill("#sha256", Sha256.of("without scripts").toString());
            page.fill("#size", "15");
            page.click(".form button");
            assertThat(page.url()).contains("/ledger/deposit/");
        }
    }

    @Test
    void theBrowserComputesTheHashAndTheProofHoldsOffline() throws IOException {
        byte[] song = "风筝之歌".getBytes(StandardCharsets.UTF_8);
        try (BrowserContext visitor = browsing.visitor(reader("zh-CN").setAcceptDownloads(true))) {
            Page page = visitor.newPage();
            page.navigate(served.address("/ledger"));
            page.setInputFiles("#file", new FilePayload("song.txt", "text/plain", song));
            page.waitForFunction("() => document.getElementById('sha256').value.length === 64");
            assertThat(page.inputValue("#sha256")).isEqualTo(Sha256.of(song).toString());
            Browsing.picture(page, "ledger-zh");
            page.click(".form button");
            Browsing.picture(page, "receipt-zh");
            Download proof = page.waitForDownload(() -> page.click("a.button"));
            assertThat(ProofChecker.takingAnyKey()
                            .check(Files.readAllBytes(proof.path()), Optional.of(Sha256.of(song))))
                    .isInstanceOf(Verdict.Holds.class);
        }
    }

    @Test
    void oneWalksDownAClassificationAndOpensItsRecords() {
        try (BrowserContext visitor = browsing.visitor(reader("zh-CN"))) {
            Page page = visitor.newPage();
            page.navigate(served.address("/classes"));
            Browsing.picture(page, "classes-zh");
            page.locator(".places a[href='/classes/ipc']").click();
            page.locator(".places a[href='/classes/ipc/H']").click();
            assertThat(page.locator("h1").innerText()).isEqualTo("H 电学");
            page.locator(".places a[href='/classes/ipc/H01']").click();
            page.locator(".places a[href='/classes/ipc/H01M']").click();
            String told = page.locator("main a.button").innerText().replaceAll("\\D", "");
            Browsing.picture(page, "class-zh");
            page.locator("main a.button").click();
            assertThat(page.locator(".summary b").first().innerText().replaceAll("\\D", ""))
                    .isEqualTo(told);
            page.locator(".facets a[href='/classes']").click();
            assertThat(page.locator("h1").innerText()).isEqualTo("分类体系");
        }
    }

    @Test
    void withoutScriptsOneFindsAClassByAWordInEnglish() {
        try (BrowserContext visitor = browsing.visitor(reader("en-GB").setJavaScriptEnabled(false))) {
            Page page = visitor.newPage();
            page.navigate(served.address("/classes"));
            page.fill("#classwords", "musical");
            page.press("#classwords", "Enter");
            assertThat(page.locator(".places a").allInnerTexts()).contains("15 Musical instruments");
            Browsing.picture(page, "classes-found-en");
            page.locator(".places a[href='/classes/nice/15']").click();
            assertThat(page.locator(".other-titles").innerText()).isEqualTo("乐器");
            Browsing.picture(page, "class-en");
        }
    }

    @Test
    void oneOpensAGazetteDayByDay() {
        try (BrowserContext visitor = browsing.visitor(reader("en-GB"))) {
            Page page = visitor.newPage();
            page.navigate(served.address("/issues"));
            Browsing.picture(page, "issues-en");
            page.locator(".places a[href^='/issues/cn_gazette-']").first().click();
            assertThat(page.locator(".hits > li").count()).isEqualTo(50);
            page.locator(".spans a").last().click();
            assertThat(page.url()).contains("on=2019-07-12");
            assertThat(page.locator(".hits > li p").first().innerText()).endsWith("2019-07-12");
            Browsing.picture(page, "gazette-en");
            String first = page.locator(".hits a").first().getAttribute("href");
            page.locator("a[rel=next]").click();
            assertThat(page.locator(".hits a").first().getAttribute("href")).isNotEqualTo(first);
            page.click(".lang");
            assertThat(page.locator("h1").innerText()).contains("中国专利公报");
            page.locator(".hits a").first().click();
            assertThat(page.url()).contains("/record/");
        }
    }

    @Test
    void nothingIsWiderThanASmallPhone() {
        try (BrowserContext visitor = browsing.visitor(reader("zh-CN").setViewportSize(320, 640))) {
            Page page = visitor.newPage();
            String issue = served.platform().lake().issues().getFirst().issue();
            for (String path : List.of(
                    "/",
                    "/search?q=%E9%94%82",
                    "/plan",
                    "/plan/A120",
                    "/indicators",
                    "/indicator/K01",
                    "/data",
                    "/data/" + issue,
                    "/classes",
                    "/classes?q=electric",
                    "/classes/ipc/H01M",
                    "/classes/wipo35/1",
                    "/issues",
                    "/issues/" + issue,
                    "/ledger",
                    "/developers",
                    "/search?q=(")) {
                page.navigate(served.address(path));
                assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                        .as(path)
                        .isLessThanOrEqualTo(320);
            }
            page.navigate(served.address("/classes/ipc/H01M"));
            Browsing.picture(page, "class-320");
            page.navigate(served.address("/search?q=%E9%94%82"));
            Browsing.picture(page, "results-320");
            page.locator(".hits h2 a").first().click();
            assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                    .isLessThanOrEqualTo(320);
            Browsing.picture(page, "record-320");
        }
    }

    @Test
    void inTheDarkThePageIsDark() {
        try (BrowserContext visitor = browsing.visitor(reader("zh-CN").setColorScheme(ColorScheme.DARK))) {
            Page page = visitor.newPage();
            page.navigate(served.address("/indicator/K02"));
            assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                    .isEqualTo("rgb(23, 22, 20)");
            Browsing.picture(page, "indicator-dark");
            page.navigate(served.address("/plan"));
            Browsing.picture(page, "plan-dark");
        }
    }

    @Test
    void theKeyboardReachesTheContentFirst() {
        try (BrowserContext visitor = browsing.visitor(reader("en-GB"))) {
            Page page = visitor.newPage();
            page.navigate(served.address("/plan"));
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
            page.keyboard().press("Enter");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("content");
        }
    }
}
