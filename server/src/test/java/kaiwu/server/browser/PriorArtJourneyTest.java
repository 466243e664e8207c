package kaiwu.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import kaiwu.Samples;
import kaiwu.server.Served;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A visitor pastes a text and finds what tells of the same, among real abstracts, without a script; and what is similar to a record. */
@Tag("browser")
class PriorArtJourneyTest {

    private static final String CLAIM = "一种掘进机开采近水平薄矿体的方法，沿矿体走向划分盘区和矿块，回采时留间柱、点柱和底柱，采完充填。";

    private static Served served;
    private static Browsing browsing;

    @BeforeAll
    static void serve(@TempDir Path folder) {
        Path abstracts = Samples.get("patents/cn-kppatent.zip");
        browsing = new Browsing();
        served = new Served(folder.resolve("data"));
        served.load(abstracts);
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
        return new Browser.NewContextOptions()
                .setLocale(locale)
                .setJavaScriptEnabled(false)
                .setViewportSize(1100, 800);
    }

    @Test
    void aPastedClaimFindsTheRecordThatTellsOfTheSameAndShowsWhere() {
        try (BrowserContext visitor = browsing.visitor(reader("zh-CN"))) {
            Page page = visitor.newPage();
            page.navigate(served.address("/"));
            page.click("footer a[href='/prior-art']");
            page.fill("#text", CLAIM);
            page.click("form.form button");
            assertThat(page.locator(".hits > li").first().innerText()).contains("掘进机", "摘要");
            assertThat(page.locator(".hits > li").first().locator("mark").count())
                    .isPositive();
            assertThat(page.locator("#text").inputValue()).isEqualTo(CLAIM);
            Browsing.picture(page, "prior-art-zh");
            page.locator(".hits > li h2 a").first().click();
            page.click("a[href^='/prior-art?record=']");
            assertThat(page.locator("h1").innerText()).isEqualTo("相似记录");
            assertThat(page.locator(".hits > li").count()).isPositive();
        }
    }

    @Test
    void inEnglishOnASmallScreenItSaysWhatIsMissingAndLimitsNarrow() {
        try (BrowserContext visitor = browsing.visitor(reader("en").setViewportSize(320, 700))) {
            Page page = visitor.newPage();
            page.navigate(served.address("/prior-art"));
            page.fill("#text", "zork");
            page.click("form.form button");
            assertThat(page.locator(".note").innerText()).contains("Nothing tells of the same");
            page.fill("#text", CLAIM);
            page.click("details.limits summary");
            page.fill("#before", "1999");
            page.press("#before", "Enter");
            assertThat(page.locator(".note").innerText()).contains("wider limits");
            assertThat(page.locator("#before").inputValue()).isEqualTo("1999");
            Browsing.picture(page, "prior-art-en-small");
        }
    }

    @Test
    void programsGetTheSameAndAreToldWhatIsWrong() {
        JsonNode hits = new JsonMapper().readTree(post("?size=3", CLAIM).body()).path("hits");
        assertThat(hits.size()).isEqualTo(3);
        assertThat(hits.get(0).path("passages").get(0).path("marks").size()).isPositive();
        String first = hits.get(0).path("id").asString();
        JsonNode similar = served.json("/api/v1/records/" + first + "/similar?size=5");
        assertThat(similar.path("hits"))
                .isNotEmpty()
                .noneMatch(hit -> hit.path("id").asString().equals(first));
        for (String narrow :
                List.of("?kind=design", "?before=1999", "?q=office:US", "?kind=design&before=1999&q=office:US")) {
            HttpResponse<String> narrowed = post(narrow, CLAIM);
            assertThat(narrowed.statusCode()).as(narrow).isEqualTo(200);
            assertThat(new JsonMapper().readTree(narrowed.body()).path("hits"))
                    .as(narrow)
                    .isEmpty();
        }
        assertThat(new JsonMapper()
                        .readTree(post("?kind=invention&size=3", CLAIM).body())
                        .path("hits"))
                .hasSize(3);
        assertThat(post("", "").statusCode()).isEqualTo(400);
        for (String wrong : List.of(
                "?q=(",
                "?kind=kites",
                "?before=yesterday",
                "?from=2020&before=2019",
                "?from=2019&before=2019",
                "?size=0",
                "?size=201")) {
            assertThat(post(wrong, CLAIM).statusCode()).as(wrong).isEqualTo(400);
        }
        assertThat(post("", "x".repeat(200_001)).statusCode()).isEqualTo(413);
        assertThat(served.get("/prior-art?record=" + first + "&from=2020&before=2019")
                        .statusCode())
                .isEqualTo(400);
        assertThat(served.get("/api/v1/records/kite-ZZ-1/similar").statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> post(String parameters, String text) {
        return served.post("/api/v1/prior-art" + parameters, text, "Content-Type", "text/plain; charset=utf-8");
    }
}
