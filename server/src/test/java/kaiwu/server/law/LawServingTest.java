package kaiwu.server.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import kaiwu.server.Served;
import kaiwu.spi.LawTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The law on pages and in the API, in both languages. */
class LawServingTest {

    private static Served served;

    @BeforeAll
    static void serve(@TempDir Path folder) {
        served = new Served(folder.resolve("data"));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void everyTopicHasItsPageInBothLanguages() {
        for (LawTopic topic : served.platform().law().topics()) {
            String zh = get("/law/" + topic.id(), "zh-CN").body();
            String en = get("/law/" + topic.id(), "en").body();
            assertThat(zh).as(topic.id()).contains("<h1>" + topic.name().zh());
            assertThat(en).as(topic.id()).contains("<h1>" + topic.name().en());
        }
        assertThat(get("/law/kites", "en").statusCode()).isEqualTo(404);
    }

    @Test
    void theLawOfAnotherDayIsShownForThatDay() {
        assertThat(get("/law/trademark?on=2026-12-31", "en").body()).contains("Opposition: 3 months from");
        assertThat(get("/law/trademark?on=2027-01-01", "en").body()).contains("Opposition: 2 months from");
        assertThat(get("/law?on=someday", "en").statusCode()).isEqualTo(400);
    }

    @Test
    void whatIsNotConfirmedSaysSoPlainly() {
        assertThat(get("/law/pledge", "zh-CN").body()).contains("未确认").contains("凭记忆，未核实");
        JsonNode topic = served.json("/api/v1/law?topic=pledge").path("topics").path(0);
        assertThat(topic.path("rules").path(0).path("confirmed").asBoolean()).isFalse();
    }

    @Test
    void aDeadlineIsToldStepByStepWithItsGrounds() {
        String page = get("/law/deadline?start=2025-06-01&rule=patent.reply-first", "en")
                .body();
        assertThat(page).contains("2025-10-09", "Thursday", "first working day after it takes its place", "r. 5");
        JsonNode answer = served.json("/api/v1/law/deadline?start=2026-03-02&rule=patent.reply-first&way=posted");
        assertThat(answer.path("due").asString()).isEqualTo("2026-07-17");
        assertThat(answer.path("steps").size()).isEqualTo(4);
        assertThat(answer.path("provisional").asBoolean()).isFalse();
        assertThat(served.json("/api/v1/law/deadline?start=2026-12-21&rule=penalty.disclosure")
                        .path("provisional")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aPeriodOfOnesOwnIsCountedToo() {
        assertThat(served.json("/api/v1/law/deadline?start=2016-09-28&period=P10Y&ends=before")
                        .path("due")
                        .asString())
                .isEqualTo("2026-09-27");
        assertThat(served.json("/api/v1/law/deadline?start=2026-01-31&period=P1M&ends=same&extended=P1M")
                        .path("due")
                        .asString())
                .isEqualTo("2026-03-31");
    }

    @Test
    void whatCannotBeCountedIsSaidWhereItStands() {
        for (String wrong : new String[] {
            "start=never&period=P1D",
            "start=2026-01-01&period=soon",
            "start=2026-01-01&rule=patent.kite",
            "start=2026-01-01&rule=damages.patent.most",
            "start=2026-01-01&rule=referral.transfer",
            "start=2026-01-01&period=P1D&way=pigeon",
            "start=2026-01-01&period=P1D&ends=never",
            "start=9999-01-01&period=P1D"
        }) {
            HttpResponse<String> page = get("/law/deadline?" + wrong, "en");
            assertThat(page.statusCode()).as(wrong).isEqualTo(400);
            assertThat(page.body()).as(wrong).contains("role=\"alert\"", "<form");
            assertThat(served.get("/api/v1/law/deadline?" + wrong).statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }
    }

    @Test
    void anAnnuityIsQuotedLineByLine() {
        String ask = "filed=2020-05-12&year=7&paid=2026-07-20&reduction=single&granted=2023";
        JsonNode answer = served.json("/api/v1/law/annuity?" + ask);
        assertThat(answer.path("state").asString()).isEqualTo("late");
        assertThat(answer.path("totalFen").asLong()).isEqualTo(50_000);
        assertThat(get("/law/annuity?" + ask, "zh-CN").body()).contains("500 元", "-1,700 元", "200 元");
        assertThat(served.json("/api/v1/law/annuity?filed=2020-05-12&year=7&paid=2027-01-20")
                        .path("state")
                        .asString())
                .isEqualTo("lapsed");
        assertThat(served.get("/api/v1/law/annuity?filed=2020-05-12&year=21&paid=2026-07-20")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void theDaysOfAYearAreGivenAsFarAsTheyAreKnown() {
        JsonNode days = served.json("/api/v1/law/days/2026");
        assertThat(days.path("work").toString()).contains("2026-02-14", "2026-10-10");
        assertThat(days.path("off").size()).isEqualTo(33);
        assertThat(served.get("/api/v1/law/days/2027").statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> get(String path, String language) {
        return served.get(path, "Accept-Language", language);
    }
}
