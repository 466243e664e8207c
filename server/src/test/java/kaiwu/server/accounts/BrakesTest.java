package kaiwu.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import kaiwu.server.Served;
import kaiwu.server.web.Serving;
import kaiwu.server.web.TrustedProxies;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one address does over and over is stopped, behind a declared proxy too, and nobody else with it. */
class BrakesTest {

    private static final String GUESSING = "Too many attempts to sign in came from this address";
    private static final String OPENING = "Too many accounts were asked for from this address";

    private static Served behindProxy;

    @BeforeAll
    static void serve(@TempDir Path folder) {
        behindProxy = new Served(
                folder.resolve("data"),
                new Serving(
                        InetAddress.getLoopbackAddress(),
                        0,
                        false,
                        Optional.empty(),
                        TrustedProxies.find("127.0.0.1,::1,10.0.0.0/8").orElseThrow()));
    }

    @AfterAll
    static void stop() {
        behindProxy.close();
    }

    @Test
    void guessingFromOneAddressStopsThatAddressAlone() {
        for (int i = 0; i < 30; i++) {
            assertThat(guess(i, "203.0.113.7").body()).doesNotContain(GUESSING);
        }
        assertThat(guess(31, "203.0.113.7").body()).contains(GUESSING);
        assertThat(guess(32, "198.51.100.1, 203.0.113.7").body())
                .as("what the caller itself wrote before")
                .contains(GUESSING);
        assertThat(guess(33, "203.0.113.7, 10.1.2.3").body())
                .as("through a second proxy")
                .contains(GUESSING);
        assertThat(guess(34, "203.0.113.8").body()).doesNotContain(GUESSING);
        assertThat(guess(35, "").body()).as("the proxy does not say who").doesNotContain(GUESSING);
    }

    @Test
    void openingAccountsFromOneAddressStopsThatAddressAlone() {
        for (int i = 0; i < 20; i++) {
            assertThat(send("/sign-up", "login=x", "2001:db8:1:2::" + i).body()).doesNotContain(OPENING);
        }
        assertThat(send("/sign-up", "login=x", "2001:db8:1:2::ff").body()).contains(OPENING);
        assertThat(send("/sign-up", "login=x", "2001:db8:1:3::1").body()).doesNotContain(OPENING);
    }

    private static HttpResponse<String> guess(int account, String from) {
        return send("/sign-in", "login=nobody-" + account + "&password=guess", from);
    }

    private static HttpResponse<String> send(String path, String form, String from) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(behindProxy.address(path)))
                .header("Accept-Language", "en")
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (!from.isEmpty()) {
            request.header("X-Forwarded-For", from);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (Exception wrong) {
            throw new AssertionError(wrong);
        }
    }
}
