package kaiwu.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import kaiwu.server.InventedRights;
import kaiwu.server.Served;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Searching over HTTP: readings, scores, mends, lists, the form and the help. */
class SearchServingTest {

    private static Served served;

    @BeforeAll
    static void serve(@TempDir Path folder) {
        served = new Served(folder.resolve("data"));
        served.load(InventedRights.write(folder.resolve("in")));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void explainTellsTheReadingAndScoresWhosePartsAddUp() {
        JsonNode answer = served.json("/api/v1/search?explain=1&q=" + url("owner:Wind or kite"));
        assertThat(answer.path("reading").path("en").asString()).contains("'Wind' in owner");
        assertThat(answer.path("reading").path("zh").asString()).contains("权利人中有“Wind”");
        assertThat(answer.path("hits").size()).isPositive();
        for (JsonNode hit : answer.path("hits")) {
            double sum = 0;
            for (JsonNode part : hit.path("score").path("parts")) {
                sum += part.path("value").asDouble();
            }
            assertThat(sum)
                    .isCloseTo(hit.path("score").path("total").asDouble(), within(1e-5))
                    .isPositive();
        }
        String page =
                served.get("/search?explain=1&q=kite", "Accept-Language", "en").body();
        assertThat(page).contains("How this query was understood", "Relevance score");
        assertThat(served.get("/search?q=kite", "Accept-Language", "zh-CN").body())
                .contains("检索式的理解")
                .doesNotContain("相关度得分");
    }

    @Test
    void aWrongQueryIsMendedOnThePageAndInTheAnswer() {
        HttpResponse<String> answer = served.get("/api/v1/search?q=" + url("titel:kite"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"mended\":[\"title:kite\"", "\"position\":0", "\"length\":5");
        String page = served.get("/search?q=" + url("(kite or reel"), "Accept-Language", "zh-CN")
                .body();
        assertThat(page).contains("<mark>(</mark>", "这个括号没有结束", "<code>(kite or reel)</code>");
    }

    @Test
    void anUploadedListIsNamedInQueries() {
        HttpResponse<String> kept =
                served.post("/api/v1/sets", "201910000001.9\nCN 99\n", "Content-Type", "text/plain");
        assertThat(kept.statusCode()).isEqualTo(201);
        String id = kept.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
        assertThat(served.post("/api/v1/sets", "201910000001.9\r\nCN 99", "Content-Type", "text/plain")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith(id);
        assertThat(served.json("/api/v1/sets/" + id).path("count").asInt()).isEqualTo(2);
        assertThat(served.json("/api/v1/search?q=" + url("number in set:" + id))
                        .path("hits")
                        .get(0)
                        .path("number")
                        .asString())
                .isEqualTo("201910000001.9");
        assertThat(served.get("/api/v1/search?q=" + url("number in set:nothere"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(served.post("/api/v1/sets", " \n ", "Content-Type", "text/plain")
                        .statusCode())
                .isEqualTo(400);
        String part = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"n.txt\"\r\n"
                + "Content-Type: text/plain\r\n\r\n201910000001.9\nCN 99\n\r\n--b--\r\n";
        HttpResponse<String> uploaded =
                served.post("/search/sets", part, "Content-Type", "multipart/form-data; boundary=b");
        assertThat(uploaded.statusCode()).isEqualTo(303);
        assertThat(uploaded.headers().firstValue("Location").orElse("")).contains(id);
    }

    @Test
    void theFormGoesOnToTheQueryItWritesAndIsFilledFromOne() {
        HttpResponse<String> sent = served.get("/search/form?go=1&title=kite&filedFrom=2010");
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.headers().firstValue("Location").orElse("")).startsWith("/search?q=title");
        String form = served.get("/search/form?q=" + url("title:kite filed:2019"), "Accept-Language", "en")
                .body();
        assertThat(form)
                .contains("name=\"title\" value=\"kite\"", "name=\"filedFrom\" value=\"2019-01-01\"", "Upload a list");
    }

    @Test
    void theHelpShowsEveryRuleWithExamplesThatRun() {
        String help = served.get("/help/query", "Accept-Language", "zh-CN").body();
        assertThat(help).contains("检索式的写法", "prox/unit=sentence", "申请(专利权)人", "字段");
        assertThat(served.get("/help/query", "Accept-Language", "en").body()).contains("How queries are written");
    }

    @Test
    void aMegabyteOfQueryIsRefused() {
        assertThat(served.get("/search?q=" + "a".repeat(6_000)).statusCode()).isLessThan(500);
        assertThat(served.get("/api/v1/search?q=" + "a%20".repeat(250_000)).statusCode())
                .isBetween(400, 499);
    }

    private static String url(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
