package kaiwu.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kaiwu.server.Served;
import kaiwu.server.web.Serving;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in over HTTP, as its friends and its enemies do it. */
class SignInServingTest {

    private static final String PASSWORD = "风筝 over the lake at dusk 47";

    private static Served served;

    @BeforeAll
    static void serve(@TempDir Path folder) {
        served = new Served(
                folder.resolve("data"), new Serving(InetAddress.getLoopbackAddress(), 0, true, Optional.empty()));
        open("weifang-kites");
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static void open(String login) {
        assertThat(served.platform().people().accounts().open(login, "潍坊风筝厂", PASSWORD, "test"))
                .isInstanceOf(Accounts.Made.Done.class);
    }

    private static Visitor visitor() {
        return new Visitor(served.address(""));
    }

    private static HttpResponse<String> signIn(Visitor visitor, String login, String password) {
        return visitor.post("/sign-in", "login", login, "password", password);
    }

    @Test
    void whoeverHasTheNameAndPasswordIsInUntilTheyLeave() {
        try (Visitor visitor = visitor()) {
            assertThat(visitor.isIn()).isFalse();
            HttpResponse<String> in = signIn(visitor, "Weifang-Kites", PASSWORD);
            assertThat(Visitor.leads(in)).contains("/account");
            String set = in.headers().firstValue("Set-Cookie").orElseThrow();
            assertThat(set).contains("HttpOnly", "SameSite=Lax", "Path=/").doesNotContain("Domain");
            assertThat(visitor.get("/account").body()).contains("潍坊风筝厂");
            assertThat(visitor.get("/account").headers().firstValue("Cache-Control"))
                    .contains("no-store");
            String token = visitor.token();
            visitor.post("/sign-out");
            assertThat(visitor.isIn()).isFalse();
            visitor.bring(token);
            assertThat(visitor.isIn()).as("the old token").isFalse();
        }
    }

    @Test
    void aTokenSetBeforeSigningInIsNeverTheSession() {
        try (Visitor visitor = visitor()) {
            visitor.bring("chosen-by-an-attacker");
            signIn(visitor, "weifang-kites", PASSWORD);
            assertThat(visitor.token()).hasSize(43).isNotEqualTo("chosen-by-an-attacker");
            String first = visitor.token();
            signIn(visitor, "weifang-kites", PASSWORD);
            assertThat(visitor.token()).isNotEqualTo(first);
            visitor.bring(first);
            assertThat(visitor.isIn()).as("the session before signing in again").isFalse();
        }
    }

    @Test
    void anUnknownNameAndAWrongPasswordAreAnsweredAlike() {
        try (Visitor visitor = visitor()) {
            HttpResponse<String> unknown = signIn(visitor, "nobody-at-all", "some password of mine");
            HttpResponse<String> wrong = signIn(visitor, "weifang-kites", "some password of mine");
            assertThat(unknown.statusCode()).isEqualTo(wrong.statusCode()).isEqualTo(422);
            assertThat(unknown.body()).isEqualTo(wrong.body()).contains("The name or the password is wrong");
        }
        served.platform().people().signIn().withPassword("weifang-kites", PASSWORD, Optional.empty(), "");
    }

    @Test
    void fiveFailuresLockAndEvenTheRightPasswordIsAnsweredAlike() {
        open("locked-one");
        try (Visitor visitor = visitor()) {
            String wrong = "";
            for (int i = 0; i < SignIn.TRIES; i++) {
                wrong = signIn(visitor, "locked-one", "wrong password " + i).body();
            }
            HttpResponse<String> right = signIn(visitor, "locked-one", PASSWORD);
            assertThat(right.statusCode()).isEqualTo(422);
            assertThat(right.body()).isEqualTo(wrong);
        }
    }

    @Test
    void anotherSitesPageCannotActForSomebodySignedIn() {
        try (Visitor visitor = visitor()) {
            signIn(visitor, "weifang-kites", PASSWORD);
            for (List<String> headers : List.of(
                    List.of("Sec-Fetch-Site", "cross-site"),
                    List.of("Sec-Fetch-Site", "same-site"),
                    List.of("Origin", "https://evil.example"),
                    List.of("Origin", "null"),
                    List.of("Sec-Fetch-Site", "same-origin", "Origin", "http://localhost:1"),
                    List.<String>of())) {
                assertThat(visitor.postWith(headers, "/sign-out").statusCode())
                        .as(headers.toString())
                        .isEqualTo(403);
            }
            assertThat(visitor.isIn()).isTrue();
        }
    }

    @Test
    void aProgramWithoutASessionMaySendWhatNeedsNone() {
        try (Visitor program = visitor()) {
            assertThat(program.postWith(List.of(), "/ledger/deposit", "sha256", "ab", "size", "1")
                            .statusCode())
                    .isEqualTo(422);
            assertThat(program.postWith(List.of("Sec-Fetch-Site", "cross-site"), "/sign-in", "login", "a")
                            .statusCode())
                    .as("signing somebody in from another site")
                    .isEqualTo(403);
        }
    }

    @Test
    void noLinkLeadsFromTheSignInPageToAnotherSite() {
        for (String next : List.of(
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example/",
                "/\t/evil.example",
                "javascript:alert(1)",
                "/%0d%0aSet-Cookie: a=b\r\nSet-Cookie: a=b",
                "")) {
            try (Visitor visitor = visitor()) {
                HttpResponse<String> in =
                        visitor.post("/sign-in", "login", "weifang-kites", "password", PASSWORD, "next", next);
                assertThat(Visitor.leads(in)).as(next).contains("/account");
            }
        }
        try (Visitor visitor = visitor()) {
            HttpResponse<String> in = visitor.post(
                    "/sign-in", "login", "weifang-kites", "password", PASSWORD, "next", "/search?q=kite%20AND%20gi");
            assertThat(Visitor.leads(in)).contains("/search?q=kite%20AND%20gi");
        }
    }

    @Test
    void anAccountIsOpenedWithAPasswordThatIsNotGuessedSoon() {
        try (Visitor visitor = visitor()) {
            for (String weak :
                    List.of("short", "passwordpassword", "qwertyuiop12", "kaiwu-kaiwu-kaiwu", "newcomer-one1")) {
                assertThat(visitor.post("/sign-up", "login", "newcomer-one", "name", "New", "password", weak)
                                .statusCode())
                        .as(weak)
                        .isEqualTo(422);
            }
            visitor.post("/sign-up", "login", "newcomer-one", "name", "New <b>Comer</b>", "password", PASSWORD);
            String page = visitor.get("/account").body();
            assertThat(page)
                    .contains("New &lt;b&gt;Comer&lt;/b&gt;", "Applicant")
                    .doesNotContain("<b>Comer");
            assertThat(visitor.post("/sign-up", "login", "NEWCOMER-ONE", "name", "X", "password", PASSWORD)
                            .statusCode())
                    .isEqualTo(422);
        }
    }

    @Test
    void aNewPasswordNeedsThePresentOneAndEndsOtherSessions() {
        open("changer");
        try (Visitor here = visitor();
                Visitor there = visitor()) {
            signIn(here, "changer", PASSWORD);
            signIn(there, "changer", PASSWORD);
            String fresh = "a new sentence about 风筝 lines 9";
            assertThat(here.post("/account/password", "present", "guess", "wished", fresh)
                            .statusCode())
                    .isEqualTo(422);
            assertThat(here.post("/account/password", "present", PASSWORD, "wished", PASSWORD)
                            .statusCode())
                    .as("the same again")
                    .isEqualTo(422);
            here.post("/account/password", "present", PASSWORD, "wished", fresh);
            assertThat(here.isIn()).isTrue();
            assertThat(there.isIn()).isFalse();
            assertThat(signIn(there, "changer", PASSWORD).statusCode()).isEqualTo(422);
            assertThat(signIn(there, "changer", fresh).statusCode()).isEqualTo(303);
        }
    }

    @Test
    void oneEndsOnesOwnSessionsAndNobodyElses() {
        open("owner-one");
        try (Visitor here = visitor();
                Visitor there = visitor();
                Visitor stranger = visitor()) {
            signIn(here, "owner-one", PASSWORD);
            signIn(there, "owner-one", PASSWORD);
            signIn(stranger, "weifang-kites", PASSWORD);
            String id = here.get("/account").body().replaceAll("(?s).*/account/sessions/([0-9a-f-]+)/end.*", "$1");
            stranger.post("/account/sessions/" + id + "/end");
            assertThat(there.isIn()).isTrue();
            here.post("/account/sessions/" + id + "/end");
            assertThat(there.isIn()).isFalse();
            assertThat(here.isIn()).isTrue();
        }
    }

    @Test
    void theFirstAdministratorMustChangeTheOneTimePasswordAndHasNoRightsWithoutASecondFactor() {
        People people = served.platform().people();
        People.OneTime first = people.firstAdministrator().orElseThrow();
        assertThat(people.firstAdministrator()).isEmpty();
        assertThat(first.login()).doesNotMatch("(?i)admin|root|administrator");
        try (Visitor visitor = visitor()) {
            signIn(visitor, first.login(), first.password());
            assertThat(Visitor.leads(visitor.get("/account"))).contains("/account/password");
            visitor.post("/account/password", "present", first.password(), "wished", PASSWORD);
            assertThat(visitor.get("/account").body()).contains("System administrator", "second factor");
        }
    }

    @Test
    void aRoleIsTriedWithOneClickInTheSimulatedCountryAndABandSaysSo() {
        try (Visitor visitor = visitor()) {
            assertThat(visitor.get("/").body()).contains("value=\"examiner\"").contains("action=\"/zz/try-as\"");
            assertThat(Visitor.leads(visitor.post("/zz/try-as", "role", "examiner")))
                    .contains("/zz/account");
            assertThat(visitor.get("/zz/").body()).contains("On trial: Examiner", "Simulated Country");
            assertThat(visitor.get("/zz/?lang=zh").body()).contains("试用中：审查员", "模拟国");
            visitor.post("/zz/try-as", "role", "bank");
            assertThat(visitor.get("/zz/").body()).contains("On trial: Bank").doesNotContain("On trial: Examiner");
            assertThat(visitor.post("/zz/try-as", "role", "custodian").statusCode())
                    .isEqualTo(404);
            assertThat(signIn(visitor, "try:examiner", "").statusCode()).isEqualTo(422);
        }
    }

    @Test
    void nothingIsTriedInTheRealCountry() {
        try (Visitor visitor = visitor()) {
            assertThat(visitor.post("/try-as", "role", "examiner").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void behindAProxyNothingIsTried() {
        for (String header : List.of("X-Forwarded-For", "Forwarded", "Via")) {
            try (Visitor visitor = visitor()) {
                assertThat(visitor.postWith(List.of(header, "192.0.2.7"), "/zz/try-as", "role", "examiner")
                                .statusCode())
                        .as(header)
                        .isEqualTo(404);
            }
        }
    }
}
