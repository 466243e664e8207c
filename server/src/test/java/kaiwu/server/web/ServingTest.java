package kaiwu.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import kaiwu.kernel.Sha256;
import kaiwu.ledger.ProofChecker;
import kaiwu.ledger.Verdict;
import kaiwu.server.InventedRights;
import kaiwu.server.Served;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Pages and API over HTTP, on invented rights loaded through the real pipeline. */
class ServingTest {

    private static Served served;

    @BeforeAll
    static void serve(@TempDir Path folder) {
        served = new Served(folder.resolve("data"));
        assertThat(served.load(InventedRights.write(folder.resolve("in"))).stored())
                .isEqualTo(InventedRights.ROWS);
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void aStarFindsEverythingAndCountsByKind() {
        JsonNode answer = served.json("/api/v1/search?q=*&facets=kind&size=2");
        assertThat(answer.path("total").asInt()).isEqualTo(InventedRights.ROWS);
        assertThat(answer.path("hits").size()).isEqualTo(2);
        assertThat(answer.path("facets").path("kind").toString()).contains("{\"value\":\"invention\",\"count\":2}");
    }

    @Test
    void aPlaceOfASchemeTellsItsWordsItsWayAndItsRecords() {
        JsonNode place = served.json("/api/v1/classes/ipc/A63H27/08");
        assertThat(place.path("symbol").asString()).isEqualTo("A63H27/08");
        assertThat(place.path("records").asInt()).isEqualTo(2);
        assertThat(place.path("above").toString())
                .contains("\"symbol\":\"A\"", "\"symbol\":\"A63\"", "\"symbol\":\"A63H\"", "\"symbol\":\"A63H27\"");
        JsonNode section = served.json("/api/v1/classes/ipc/A");
        assertThat(section.path("below").toString()).contains("{\"scheme\":\"ipc\",\"symbol\":\"A63\"");
        assertThat(served.json("/api/v1/search?q="
                                + encoded(section.path("query").asString()))
                        .path("total")
                        .asInt())
                .isEqualTo(section.path("records").asInt())
                .isEqualTo(2);
    }

    @Test
    void aFieldOfTechnologyCountsWhatTheIpcPlacesThere() {
        JsonNode toys = served.json("/api/v1/classes/wipo35/33");
        assertThat(toys.path("records").asInt()).isEqualTo(2);
        assertThat(toys.path("gathers").toString()).contains("\"symbol\":\"A63H\"");
        assertThat(served.json("/api/v1/classes/ipc/A63H27").path("gatheredBy").toString())
                .contains("{\"scheme\":\"wipo35\",\"symbol\":\"33\"");
    }

    @Test
    void aClassIsFoundByWordsInEitherLanguage() {
        assertThat(served.json("/api/v1/classes?q=" + encoded("乐器"))
                        .path("places")
                        .toString())
                .contains("{\"scheme\":\"nice\",\"symbol\":\"15\"");
        assertThat(served.json("/api/v1/classes?q=MUSICAL%20instruments")
                        .path("places")
                        .toString())
                .contains("{\"scheme\":\"locarno\",\"symbol\":\"17\"");
    }

    @Test
    void aClassThatIsNotThereIsNotFound() {
        assertThat(served.get("/classes/ipc/Z99").statusCode()).isEqualTo(404);
        assertThat(served.get("/api/v1/classes/nosuch").statusCode()).isEqualTo(404);
    }

    @Test
    void anIssueListsWhatItPublishedInASpanOfTime() {
        String issue = served.platform().lake().issues().getFirst().issue();
        String all = served.get("/issues/" + issue + "?lang=en").body();
        assertThat(all.split("<li><h2>", -1)).hasSize(InventedRights.ROWS + 1);
        assertThat(served.get("/issues/" + issue + "?on=1999").body()).doesNotContain("<li><h2>");
        assertThat(served.get("/issues/" + issue + "?on=%27%20OR%201=1").statusCode())
                .isEqualTo(400);
        assertThat(served.get("/issues/nosuch").statusCode()).isEqualTo(404);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void whatIsSearchedBesidesIsToldAndCanBeTurnedOff() {
        JsonNode added = served.json("/api/v1/search?q=kite").path("expansion");
        assertThat(added.path(0).path("word").asString()).isEqualTo("kite");
        assertThat(added.path(0).path("also").toString()).contains("风筝");
        assertThat(served.json("/api/v1/search?q=kite&expand=no").has("expansion"))
                .isFalse();
        assertThat(served.json("/api/v1/search?q=Weishui").has("expansion")).isFalse();
        assertThat(served.get("/api/v1/search?q=kite&expand=perhaps").statusCode())
                .isEqualTo(400);
    }

    @Test
    void thePageShowsWhatIsSearchedBesidesAndLetsItBeLeftOutOrEdited() {
        String kite = "%E9%A3%8E%E7%AD%9D";
        assertThat(served.get("/search?q=kite&lang=en").body())
                .contains("Also searched:", "href=\"/search?q=kite&amp;without=" + kite + "\"")
                .contains("href=\"/search?q=kite&amp;expand=no\"")
                .contains(">kite OR \"风筝\"</textarea>");
        assertThat(served.get("/search?q=kite&without=" + kite + "&lang=en").body())
                .doesNotContain("Also searched:");
        assertThat(served.get("/search?q=kite&expand=no&lang=en").body())
                .doesNotContain("Also searched:")
                .contains("Could also be searched:");
    }

    @Test
    void aCursorWalksThroughTheWholeSetOnce() {
        List<String> ids = new ArrayList<>();
        String path = "/api/v1/search?q=*&size=2";
        String next = "";
        do {
            JsonNode page = served.json(path + (next.isEmpty() ? "" : "&cursor=" + next));
            page.path("hits").forEach(hit -> ids.add(hit.path("id").asString()));
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        assertThat(ids).hasSize(InventedRights.ROWS).doesNotHaveDuplicates();
    }

    @Test
    void aNumberIsReadAndThePageSaysAsWhat() {
        assertThat(served.get("/search?lang=en&q=ZL%202019%201%200000001.9").body())
                .contains("Read as application or registration CN 201910000001.9 (check digit 9 fits).")
                .contains("/record/invention-CN-201910000001.9");
        assertThat(served.get("/search?lang=zh&q=201910000001").body())
                .contains("按申请号或登记注册号理解：CN 201910000001.9（校验位为 9）。");
        assertThat(served.get("/search?lang=zh&q=CN201910000001.8").body())
                .contains("CN201910000001.8 的校验位不符，应为 9。")
                .contains("/search?q=number%3A%22CN+201910000001.9%22");
        JsonNode numbers =
                served.json("/api/v1/search?q=(CN).(201910000001).(A)").path("numbers");
        assertThat(numbers.get(0).toString())
                .contains("\"office\":\"CN\"", "\"number\":\"201910000001.9\"", "\"check\":\"LACKING\"");
        assertThat(served.json("/api/v1/search?q=kite").has("numbers")).isFalse();
    }

    /** Every sign that stands in a number is read as part of it, not as a sign of the query language. */
    @Test
    void aNumberNeedsNoQuotes() {
        for (String typed : List.of(
                "ZL 2019 1 0000001.9",
                "CN.201910000001.A",
                "(CN).(201910000001).(A)",
                "CN201910000001A",
                "US88/000,001",
                "88/000,001",
                "SN 88/000,001",
                "2 0 1 9 1 0000001 . 9")) {
            assertThat(served.json("/api/v1/search?q="
                                    + java.net.URLEncoder.encode(typed, java.nio.charset.StandardCharsets.UTF_8))
                            .path("hits")
                            .path(0)
                            .path("id")
                            .asString(""))
                    .as(typed)
                    .isIn("invention-CN-201910000001.9", "trademark-US-88000001");
        }
    }

    @Test
    void filtersNarrowTheSearch() {
        assertThat(served.json("/api/v1/search?q=*&kind=gi,trademark")
                        .path("total")
                        .asInt())
                .isEqualTo(2);
        assertThat(served.json("/api/v1/search?q=*&office=US").path("total").asInt())
                .isEqualTo(1);
    }

    @Test
    void aRecordAnswersWithItsVersionsAndIsNotSentTwice() {
        HttpResponse<String> first = served.get("/api/v1/records/invention-CN-201910000001.9");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).contains("风筝线轴").contains("\"versions\"").contains("own_table");
        String etag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(served.get("/api/v1/records/invention-CN-201910000001.9", "If-None-Match", etag)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void aWrongQuerySaysWhereAndWhatToWriteInstead() {
        HttpResponse<String> answer = served.get("/api/v1/search?q=kite%20AND", "Accept-Language", "en");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("application/problem+json");
        assertThat(answer.body())
                .contains("\"position\"")
                .contains("\"proposal\"")
                .contains("At character");
        assertThat(served.get("/search?q=kite%20AND").statusCode()).isEqualTo(400);
    }

    @Test
    void aValueOfTheWrongFormIsTheCallersMistakeNotTheServers() {
        HttpResponse<String> size = served.get("/api/v1/search?q=*&size=many");
        assertThat(size.statusCode()).isEqualTo(400);
        assertThat(size.body()).contains("\"parameter\":\"size\"");
        assertThat(served.get("/record/invention-CN-201910000001.9/original/first")
                        .statusCode())
                .isEqualTo(400);
        assertThat(served.post("/api/v1/deposits", "{no json", "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(400);
        assertThat(served.get("/search?q=*&cursor=none").statusCode()).isEqualTo(400);
        assertThat(served.get("/api/v1/search?q=*&cursor=none&lang=zh").body()).contains("“none”不是游标");
        assertThat(served.get("/api/v1/search?q=*&cursor=none&lang=en").body()).contains("not a cursor: 'none'");
    }

    @Test
    void whatIsMissingIsToldInTheFormThatWasAskedFor() {
        assertThat(served.get("/api/v1/records/invention-CN-1").statusCode()).isEqualTo(404);
        assertThat(served.get("/api/v1/figures/K99").body()).contains("\"status\":404");
        HttpResponse<String> page = served.get("/nowhere", "Accept-Language", "zh-CN");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).startsWith("<!DOCTYPE html>").contains("没有找到");
    }

    @Test
    void whatARecordSaysIsWrittenAsTextNeverAsMarkup() {
        String page = served.get("/search?q=owner:Wind").body();
        assertThat(page).contains("Wind &amp; &lt;Sons>").doesNotContain("<Sons>");
        assertThat(served.get("/search?q=%3Cscript%3Ealert(1)%3C/script%3E").body())
                .doesNotContain("<script>alert");
    }

    @Test
    void everyAnswerForbidsForeignScripts() {
        for (String path : List.of("/", "/nowhere", "/api/v1/search", "/assets/kaiwu.css", "/health")) {
            var headers = served.get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'none'")
                    .contains("script-src 'self'")
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
        }
    }

    @Test
    void onLoopbackAnotherHostNameIsTurnedAway() throws IOException {
        assertThat(statusFor("evil.example")).contains("421");
        assertThat(statusFor("localhost")).contains("200");
    }

    private static String statusFor(String host) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), served.port())) {
            socket.getOutputStream()
                    .write(("GET /health HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return String.valueOf(
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                            .readLine());
        }
    }

    @Test
    void theLanguageIsTheReadersChoiceThenTheBrowsersThenChinese() {
        assertThat(served.get("/").body()).contains("<html lang=\"zh-CN\">");
        assertThat(served.get("/", "Accept-Language", "en-GB,zh;q=0.5").body()).contains("<html lang=\"en\">");
        HttpResponse<String> chosen = served.get("/?lang=zh", "Accept-Language", "en");
        assertThat(chosen.body()).contains("<html lang=\"zh-CN\">");
        assertThat(chosen.headers().firstValue("Set-Cookie").orElse("")).startsWith("lang=zh");
        assertThat(served.get("/", "Cookie", "lang=en").body()).contains("<html lang=\"en\">");
    }

    @Test
    void everyPageAnswersInBothLanguages() {
        for (String path : List.of(
                "/",
                "/search?q=*",
                "/record/gi-CN-7",
                "/plan",
                "/plan/A120",
                "/indicators",
                "/indicator/K01",
                "/data",
                "/ledger",
                "/developers")) {
            for (String lang : List.of("zh", "en")) {
                HttpResponse<String> page = served.get(path + (path.contains("?") ? "&" : "?") + "lang=" + lang);
                assertThat(page.statusCode()).as(path).isEqualTo(200);
                assertThat(page.body()).as(path).contains("hreflang");
            }
        }
    }

    @Test
    void aDepositGivesAProofThatHoldsWithoutTheServer() {
        Sha256 hash = Sha256.of("the text of a kite song");
        String wish = "{\"sha256\":\"%s\",\"size\":23,\"label\":\"song\"}".formatted(hash);
        HttpResponse<String> made =
                served.post("/api/v1/deposits", wish, "Content-Type", "application/json", "Idempotency-Key", "song-1");
        assertThat(made.statusCode()).isEqualTo(201);
        String place = made.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> again =
                served.post("/api/v1/deposits", wish, "Content-Type", "application/json", "Idempotency-Key", "song-1");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.headers().firstValue("Location")).contains(place);
        byte[] proof = served.get(place + "/proof").body().getBytes(StandardCharsets.UTF_8);
        assertThat(ProofChecker.takingAnyKey().check(proof, java.util.Optional.of(hash)))
                .isInstanceOf(Verdict.Holds.class);
        assertThat(served.get("/log/checkpoint").body()).contains("kaiwu-");
    }

    @Test
    void anIssueHasItsPlaceInTheLogAndAProofAboutItsManifest() {
        served.platform().recordIssues();
        String issue = served.platform().lake().issues().getFirst().issue();
        String api = "/api/v1/issues/" + issue;
        byte[] manifest = served.get(api + "/manifest").body().getBytes(StandardCharsets.UTF_8);
        Sha256 hash = Sha256.of(manifest);
        assertThat(served.json(api).path("manifestSha256").asString()).isEqualTo(hash.toString());
        byte[] proof = served.get(api + "/proof").body().getBytes(StandardCharsets.UTF_8);
        assertThat(ProofChecker.takingAnyKey().check(proof, java.util.Optional.of(hash)))
                .isInstanceOf(Verdict.Holds.class);
        assertThat(served.get("/data/" + issue + "?lang=en").body())
                .contains("In the public log")
                .contains(api + "/proof");
        assertThat(served.get("/api/v1/issues/kite-1/proof").statusCode()).isEqualTo(404);
    }

    @Test
    void aDepositThatIsNoneIsRefusedWithItsGround() {
        HttpResponse<String> answer =
                served.post("/api/v1/deposits", "{\"sha256\":\"abc\",\"size\":1}", "Content-Type", "application/json");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("deposit.malformed-hash");
        String hash = HexFormat.of().formatHex(new byte[32]);
        assertThat(served.post(
                                "/ledger/deposit",
                                "sha256=" + hash + "&size=1",
                                "Content-Type",
                                "application/x-www-form-urlencoded",
                                "Sec-Fetch-Site",
                                "cross-site")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void commandsEnterWithTheTokenOnly() {
        String wish = "{\"command\":\"search\",\"options\":{\"--format\":\"json\"},\"operands\":[\"kite\"],"
                + "\"lang\":\"en\",\"terminal\":false}";
        assertThat(served.post("/internal/command", wish, "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(404);
        HttpResponse<String> answer = served.post(
                "/internal/command",
                wish,
                "Content-Type",
                "application/json",
                "Authorization",
                "Bearer " + Served.TOKEN);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("{\"exit\":0}").contains("total");
    }

    @Test
    void filesOutsideTheLogAreNeverServed() {
        for (String path : List.of("/log/tile/../../keys/log.key", "/log/tile/%2e%2e/keys/log.key", "/log/log.key")) {
            assertThat(served.get(path).statusCode()).as(path).isIn(400, 404);
        }
    }
}
