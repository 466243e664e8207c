package kaiwu.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import kaiwu.server.Served;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in by a national identity, against an issuer that is honest, mistaken, or not the one it says it is. */
class NationalIdentityTest {

    private static FakeIssuer issuer;
    private static Served served;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void serve(@TempDir Path folder) throws IOException {
        issuer = new FakeIssuer();
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(
                data.resolve("identity.properties"),
                "issuer=%s\nclient=kaiwu\nsecret=s3cret\nname.zh=望舒通\nname.en=Wangshu Pass\n"
                        .formatted(issuer.address()));
        served = new Served(data);
    }

    @AfterAll
    static void stop() {
        CLIENT.close();
        served.close();
        issuer.close();
    }

    @AfterEach
    void honestAgain() {
        issuer.claims = UnaryOperator.identity();
        issuer.honest();
    }

    private static HttpResponse<String> get(String path, String cookie) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(served.address(path)));
        try {
            return CLIENT.send(
                    (cookie.isEmpty() ? request : request.header("Cookie", cookie)).build(), BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private static String cookie(HttpResponse<String> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(set -> set.startsWith(name + "="))
                .map(set -> set.split(";")[0])
                .findFirst()
                .orElse("");
    }

    /** An attempt from its beginning to its end in one browser. */
    private static HttpResponse<String> attempt() throws IOException {
        HttpResponse<String> begun = get("/sign-in/national", "");
        return get(issuer.approve(Visitor.leads(begun).orElseThrow()), cookie(begun, "kaiwu-identity"));
    }

    private static boolean isIn(HttpResponse<String> answer) throws IOException {
        String session = cookie(answer, "kaiwu-session");
        return !session.isEmpty() && get("/account", session).statusCode() == 200;
    }

    @Test
    void whoeverTheIssuerKnowsIsInAndTheSameAccountEachTime() throws IOException {
        assertThat(get("/sign-in?lang=en", "").body()).contains("Sign in by Wangshu Pass");
        HttpResponse<String> first = attempt();
        assertThat(isIn(first)).isTrue();
        assertThat(get("/account", cookie(first, "kaiwu-session")).body()).contains("林望舒");
        int accounts = served.platform().people().accounts().list().size();
        assertThat(isIn(attempt())).isTrue();
        assertThat(served.platform().people().accounts().list()).hasSize(accounts);
    }

    @Test
    void whoeverComesForTheFirstTimeTwiceAtOnceIsInBothTimesAndOnePerson() throws Exception {
        issuer.claims = with("sub", "someone who clicks twice");
        int accounts = served.platform().people().accounts().list().size();
        int browsers = 6;
        List<String> backs = new ArrayList<>();
        List<String> bindings = new ArrayList<>();
        for (int i = 0; i < browsers; i++) {
            HttpResponse<String> begun = get("/sign-in/national", "");
            backs.add(issuer.approve(Visitor.leads(begun).orElseThrow()));
            bindings.add(cookie(begun, "kaiwu-identity"));
        }
        CountDownLatch together = new CountDownLatch(browsers);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> answers = new ArrayList<>();
            for (int i = 0; i < browsers; i++) {
                String back = backs.get(i);
                String binding = bindings.get(i);
                answers.add(threads.submit(() -> {
                    together.countDown();
                    together.await();
                    return get(back, binding);
                }));
            }
            for (Future<HttpResponse<String>> answer : answers) {
                assertThat(answer.get().statusCode()).isEqualTo(303);
                assertThat(isIn(answer.get())).isTrue();
            }
        }
        assertThat(served.platform().people().accounts().list()).hasSize(accounts + 1);
    }

    @Test
    void anAttemptEndsInTheBrowserThatBeganItAndOnce() throws IOException {
        HttpResponse<String> begun = get("/sign-in/national", "");
        String back = issuer.approve(Visitor.leads(begun).orElseThrow());
        assertThat(isIn(get(back, ""))).as("another browser").isFalse();
        assertThat(isIn(get(back, "kaiwu-identity=guess"))).isFalse();
        String binding = cookie(begun, "kaiwu-identity");
        assertThat(isIn(get(back.replaceFirst("state=[^&]+", "state=guess"), binding)))
                .isFalse();
        assertThat(isIn(get(back.replaceFirst("iss=.*", "iss=https://evil.example"), binding)))
                .as("mixed up with another issuer")
                .isFalse();
        assertThat(isIn(get(back, binding))).as("used up by the attempt before").isFalse();
    }

    @Test
    void aTokenThatIsNotExactlyRightLetsNobodyIn() throws IOException {
        Map<String, UnaryOperator<Map<String, Object>>> wrong = new LinkedHashMap<>();
        wrong.put("another issuer", with("iss", "https://evil.example"));
        wrong.put("another client", with("aud", "somebody-else"));
        wrong.put("two clients, another asked", with("aud", new String[] {"kaiwu", "somebody-else"}));
        wrong.put("another attempt", with("nonce", "of another attempt"));
        wrong.put("past", with("exp", 1_000_000_000L));
        wrong.put("from the future", with("iat", 9_999_999_999L));
        wrong.put("nobody", with("sub", ""));
        wrong.put("unsigned", with("test-alg", "none"));
        wrong.put("signed by a shared secret", with("test-alg", "HS256"));
        wrong.put("signed as another algorithm", with("test-alg", "RS256"));
        for (Map.Entry<String, UnaryOperator<Map<String, Object>>> one : wrong.entrySet()) {
            issuer.claims = one.getValue();
            assertThat(isIn(attempt())).as(one.getKey()).isFalse();
        }
        issuer.claims = UnaryOperator.identity();
        issuer.signer = FakeIssuer.key();
        assertThat(isIn(attempt()))
                .as("forged with another key of the same name")
                .isFalse();
    }

    private static UnaryOperator<Map<String, Object>> with(String name, Object value) {
        return claims -> {
            claims.put(name, value);
            return claims;
        };
    }

    @Test
    void secretsOfTheSettingsAreNotWritten() {
        assertThat(served.platform()
                        .people()
                        .nationalIdentity()
                        .settings()
                        .orElseThrow()
                        .toString())
                .doesNotContain("s3cret");
    }
}
