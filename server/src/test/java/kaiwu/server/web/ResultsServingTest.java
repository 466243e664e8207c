package kaiwu.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import kaiwu.server.InventedRights;
import kaiwu.server.Served;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Results over HTTP: conditions, order, groups. */
class ResultsServingTest {

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
    void valuesOfOneFieldAreAlternativesAndFieldsNarrowOneAnother() {
        assertThat(total("in=kind:invention")).isEqualTo(2);
        assertThat(total("in=kind:invention&in=kind:gi")).isEqualTo(3);
        assertThat(total("in=kind:invention&in=kind:gi&in=year:2019")).isEqualTo(2);
        assertThat(total("out=kind:invention&out=kind:gi")).isEqualTo(2);
        assertThat(total("in=owner:" + url("Wind & <Sons>") + "&out=office:US")).isEqualTo(1);
        assertThat(served.get("/api/v1/search?in=wing:long").statusCode()).isEqualTo(400);
        assertThat(served.get("/search?in=filed:soon").statusCode()).isEqualTo(400);
    }

    @Test
    void thePageShowsConditionsThatCanBeTakenAwayAndOthersThatCanBeAdded() {
        String page = page("/search?q=*&in=kind:invention&out=owner:" + url("Wind & <Sons>"));
        assertThat(page).contains("<b>2</b>", "remove the condition Invention patents", "Remove all conditions");
        assertThat(page)
                .as("other kinds are counted as if none were chosen")
                .contains("in=kind%3Ainvention&amp;in=kind%3Agi");
        assertThat(page)
                .as("an excluded owner can be brought back")
                .contains("remove the condition Wind &amp; &lt;Sons&gt;");
    }

    @Test
    void theOrderHoldsOverPages() {
        assertThat(numbers("/api/v1/search?q=*&sort=number"))
                .containsExactly("7", "201910000001.9", "201910000002.3", "201920000003.3", "88000001");
        assertThat(numbers("/api/v1/search?q=*&sort=latest-granted").subList(0, 3))
                .containsExactly("201910000001.9", "201920000003.3", "7");
        JsonNode first = served.json("/api/v1/search?q=*&sort=title&size=2");
        JsonNode second = served.json("/api/v1/search?q=*&sort=title&size=2&cursor="
                + first.path("next").asString());
        assertThat(titles(first)).containsExactly("风筝骨架", "风筝线轴");
        assertThat(titles(second)).containsExactly("会发光的风筝", "潍水风筝");
        assertThat(served.get("/api/v1/search?sort=colour").body()).contains("latest-published");
    }

    @Test
    void groupsSayHowManyTheyHoldAndOpen() {
        JsonNode groups = served.json("/api/v1/search/groups?q=*&by=owner&members=5");
        assertThat(groups.path("groupTotal").asInt()).isEqualTo(3);
        for (JsonNode group : groups.path("groups")) {
            assertThat(group.path("hits").size()).isEqualTo(group.path("count").asInt());
            if (group.has("query")) {
                assertThat(total("q=" + url(group.path("query").asString())))
                        .isEqualTo(group.path("count").asInt());
            }
        }
        String page = page("/search?q=*&group=owner");
        assertThat(page).contains(" in 3 groups", "No owner told", "2 in all", "Others in this group");
        assertThat(served.get("/api/v1/search/groups?by=owner,kind").statusCode())
                .isEqualTo(400);
    }

    private static String page(String path) {
        return served.get(path, "Accept-Language", "en").body();
    }

    private static int total(String parameters) {
        return served.json("/api/v1/search?size=0&" + parameters).path("total").asInt(-1);
    }

    private static List<String> numbers(String path) {
        return StreamSupport.stream(served.json(path).path("hits").spliterator(), false)
                .map(hit -> hit.path("number").asString())
                .toList();
    }

    private static List<String> titles(JsonNode answer) {
        return StreamSupport.stream(answer.path("hits").spliterator(), false)
                .map(hit -> hit.path("title").asString())
                .toList();
    }

    private static String url(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
