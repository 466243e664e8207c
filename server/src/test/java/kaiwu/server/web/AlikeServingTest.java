package kaiwu.server.web;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Names alike over HTTP. */
class AlikeServingTest {

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

    private static String url(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void aLoadedNameIsFoundByOneLikeItWithReasonsAndStatus() {
        JsonNode answer = served.json("/api/v1/alike?name=HIGHFLIER");
        JsonNode first = answer.path("names").get(0);
        assertThat(first.path("id").asString()).isEqualTo("trademark-US-88000001");
        assertThat(first.path("name").asString()).isEqualTo("HIGHFLYER");
        assertThat(first.path("score").asDouble()).isBetween(0.85, 0.95);
        assertThat(first.path("reasons").get(0).path("kind").asString()).isEqualTo("SAME_SOUND");
        assertThat(first.path("record").path("status").path("state").asString()).isNotEmpty();
        assertThat(answer.path("goodsBy").asString()).isEqualTo("nice");
        assertThat(answer.path("goodsNotLoaded").get(0).asString()).isEqualTo("similargroup");
        assertThat(served.json("/api/v1/alike?name=" + url("惟水风筝"))
                        .path("names")
                        .get(0)
                        .path("id")
                        .asString())
                .isEqualTo("gi-CN-7");
    }

    @Test
    void thePageShowsWhatWasFoundInEitherLanguage() {
        String zh = served.get("/alike?name=" + url("惟水风筝"), "Accept-Language", "zh-CN")
                .body();
        assertThat(zh).contains("潍水风筝", "读音相同", "尼斯分类", "/record/gi-CN-7");
        String en = served.get("/alike?name=HIGHFLIER&class=9", "Accept-Language", "en")
                .body();
        assertThat(en).contains("HIGHFLYER", "same sound", "goods or services not told");
        assertThat(served.get("/alike", "Accept-Language", "en").body())
                .contains("Similar names")
                .doesNotContain("Names like");
    }

    @Test
    void aKindWithoutTheAbilityAndEmptyNamesAreRefused() {
        HttpResponse<String> kind = served.get("/api/v1/alike?name=kite&kind=invention");
        assertThat(kind.statusCode()).isEqualTo(400);
        assertThat(kind.body()).contains("\"parameter\":\"kind\"");
        assertThat(served.get("/api/v1/alike?name=").statusCode()).isEqualTo(400);
        assertThat(served.get("/api/v1/alike?name=a&size=0").body()).contains("\"parameter\":\"size\"");
        assertThat(served.get("/alike?name=kite&kind=invention").statusCode()).isEqualTo(400);
    }

    @Test
    void recordsOfKindsWithTheAbilityLeadThere() {
        assertThat(served.get("/record/trademark-US-88000001").body())
                .contains("/alike?name=HIGHFLYER&amp;kind=trademark");
        assertThat(served.get("/record/invention-CN-201910000001.9").body()).doesNotContain("/alike?name=");
        assertThat(served.get("/search?q=HIGHFLYER").body()).contains("/alike?name=HIGHFLYER&amp;kind=trademark");
    }
}
