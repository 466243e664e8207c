package kaiwu.server.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kaiwu.kernel.Sha256;
import kaiwu.ledger.ProofChecker;
import kaiwu.ledger.Verdict;
import kaiwu.server.InventedRights;
import kaiwu.server.Served;
import kaiwu.server.accounts.Visitor;
import kaiwu.server.web.Access;
import kaiwu.server.web.Route;
import kaiwu.server.web.Serving;
import kaiwu.spi.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two countries on one server: what is in the one is not in the other. */
class WorldsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final Pattern LINK = Pattern.compile("(?:href|action)=\"(/[^\"]*)\"");

    private static Served served;

    @BeforeAll
    static void serve(@TempDir Path folder) {
        served = new Served(
                folder.resolve("data"), new Serving(InetAddress.getLoopbackAddress(), 0, true, Optional.empty()));
        served.load(InventedRights.write(folder));
        SimulatedRights.load(served.simulated(), TODAY);
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void theSimulatedCountryHasEveryKindAndTheRealOneNothingOfIt() {
        long kinds = served.platform().catalogue().kinds().keySet().stream()
                .filter(kind -> !kind.equals("penalty"))
                .count();
        assertThat(served.json("/zz/api/v1/search?q=*").path("total").asLong())
                .isEqualTo(kinds * SimulatedRights.OF_EACH_KIND)
                .isGreaterThan(2000L);
        assertThat(served.json("/api/v1/search?q=*").path("total").asInt()).isEqualTo(InventedRights.ROWS);
        String simulated = served.json("/zz/api/v1/search?q=*")
                .path("hits")
                .get(0)
                .path("id")
                .asString();
        assertThat(served.get("/zz/record/" + simulated).statusCode()).isEqualTo(200);
        assertThat(served.get("/record/" + simulated).statusCode()).isEqualTo(404);
        assertThat(served.get("/zz/record/gi-CN-7").statusCode()).isEqualTo(404);
    }

    @Test
    void commandsForTheTimestampsOfACountryNameItsOwnAuthority() {
        assertThat(served.get("/zz/tsa").body()).contains("/zz/tsa/root.pem -o", "/zz/tsa -o");
        assertThat(served.get("/tsa").body()).contains("/tsa/root.pem -o").doesNotContain("/zz/tsa");
    }

    @Test
    void theSameDayGivesTheSameRightsAndNoneIsFiledAfterIt() {
        List<Kind> kinds = List.copyOf(served.platform().catalogue().kinds().values());
        List<String> rows = new SimulatedRights(TODAY).rows(kinds);
        assertThat(rows).isEqualTo(new SimulatedRights(TODAY).rows(kinds)).doesNotHaveDuplicates();
        assertThat(rows.stream().skip(1).map(row -> row.split(",", -1))).allSatisfy(cells -> {
            assertThat(cells).hasSize(13);
            assertThat(cells[1]).isEqualTo("ZZ");
            assertThat(LocalDate.parse(cells[7])).isBefore(TODAY);
        });
    }

    @Test
    void everyLinkOfASimulatedPageStaysThereButTheOneThatLeaves() {
        String record = served.json("/zz/api/v1/search?q=*")
                .path("hits")
                .get(0)
                .path("id")
                .asString();
        for (String path :
                List.of("/zz/", "/zz/search?q=*", "/zz/record/" + record, "/zz/data", "/zz/ledger", "/zz/nowhere")) {
            String page = served.get(path + (path.contains("?") ? "&" : "?") + "lang=en")
                    .body();
            assertThat(page).as(path).contains("Simulated Country: every right");
            assertThat(LINK.matcher(page).results().map((MatchResult link) -> link.group(1)))
                    .as(path)
                    .allSatisfy(link -> assertThat(link).matches("/zz/.*|/assets/.*|/\\."));
        }
        assertThat(served.get("/search?q=*&lang=en").body()).doesNotContain("Simulated Country");
    }

    @Test
    void aSessionOfTheOneIsNothingInTheOther() {
        try (Visitor visitor = new Visitor(served.address(""))) {
            visitor.post("/zz/try-as", "role", "system-administrator");
            assertThat(visitor.get("/zz/people").statusCode()).isEqualTo(200);
            String token = visitor.token();
            assertThat(Visitor.leads(visitor.get("/people")).orElse("")).startsWith("/sign-in");
            visitor.bring("kaiwu-session", token);
            assertThat(Visitor.leads(visitor.get("/people")).orElse("")).startsWith("/sign-in");
        }
    }

    @Test
    void everyRouteThereSaysWhoMayCallItAndAnswersSo() {
        List<Route> routes = served.server().simulatedRoutes();
        assertThat(routes).hasSizeGreaterThan(served.server().routes().size());
        assertThat(routes)
                .allSatisfy(
                        route -> assertThat(route.access()).as(route.handler()).isPresent());
        try (Visitor nobody = new Visitor(served.address(""));
                Visitor statistician = new Visitor(served.address(""))) {
            statistician.post("/zz/try-as", "role", "statistician");
            for (Route route : routes) {
                boolean everyone = route.isOpenTo(Access.EVERYONE);
                if (!everyone && !route.pattern().equals("/sign-out")) {
                    assertThat(isRefused(call(nobody, route)))
                            .as("nobody: " + route)
                            .isTrue();
                    assertThat(isRefused(call(statistician, route)))
                            .as("statistician: " + route)
                            .isEqualTo(!route.isOpenTo("statistician"));
                }
            }
        }
    }

    private static HttpResponse<String> call(Visitor visitor, Route route) {
        String path = "/zz"
                + route.pattern().replaceAll("/\\*\\*$|\\{\\*[a-z]+}$", "/x").replaceAll("\\{[^}]+}", "1");
        return route.method().equals("POST") ? visitor.post(path) : visitor.send(route.method(), path);
    }

    private static boolean isRefused(HttpResponse<String> answer) {
        String leads = Visitor.leads(answer).orElse("");
        return answer.statusCode() == 401
                || answer.statusCode() == 403
                || answer.statusCode() == 303 && (leads.startsWith("/zz/sign-in") || leads.endsWith("?factor"));
    }

    @Test
    void aDepositInTheSimulatedCountryIsInItsOwnLog() {
        try (Visitor visitor = new Visitor(served.address(""))) {
            HttpResponse<String> made =
                    visitor.post("/zz/ledger/deposit", "sha256", "ab".repeat(32), "size", "1", "label", "试");
            String receipt = Visitor.leads(made).orElseThrow();
            assertThat(receipt).startsWith("/zz/ledger/deposit/");
            assertThat(visitor.get(receipt).body()).contains("试");
            assertThat(visitor.get(receipt.substring(3)).statusCode()).isEqualTo(404);
            assertThat(visitor.get("/zz/log/checkpoint").body())
                    .isNotEqualTo(visitor.get("/log/checkpoint").body());
        }
    }

    @Test
    void theCertificateVerifiesAndItsSpoiledCopyDoesNot() {
        Sha256 file = Sha256.of(served.get("/zz/certificate.txt").body());
        byte[] proof = served.get("/zz/certificate.json").body().getBytes(StandardCharsets.UTF_8);
        byte[] spoiledCopy = served.get("/zz/spoiled.json").body().getBytes(StandardCharsets.UTF_8);
        assertThat(ProofChecker.takingAnyKey().check(proof, Optional.of(file))).isInstanceOf(Verdict.Holds.class);
        assertThat(ProofChecker.takingAnyKey().check(spoiledCopy, Optional.of(file)))
                .isNotInstanceOf(Verdict.Holds.class);
        assertThat(served.get("/certificate.json").statusCode()).isEqualTo(404);
    }

    @Test
    void machinesGetProblemsAsJsonThereToo() {
        HttpResponse<String> answer = served.get("/zz/api/v1/records/none");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("problem+json");
    }
}
