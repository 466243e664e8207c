package kaiwu.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whose word about a caller's address is taken. */
class TrustedProxiesTest {

    private static final TrustedProxies PROXIES =
            TrustedProxies.find("192.0.2.1, 10.0.0.0/8, 2001:db8::/32").orElseThrow();

    @Test
    void onlyADeclaredProxysWordIsTaken() {
        assertThat(caller(PROXIES, "192.0.2.1", "203.0.113.7")).contains("203.0.113.7");
        assertThat(caller(PROXIES, "192.0.2.2", "203.0.113.7")).contains("192.0.2.2");
        assertThat(caller(TrustedProxies.NONE, "192.0.2.1", "203.0.113.7")).contains("192.0.2.1");
    }

    @Test
    void theLastEntryThatIsNoProxysCounts() {
        assertThat(caller(PROXIES, "192.0.2.1", "1.1.1.1, 203.0.113.7, 10.9.9.9"))
                .contains("203.0.113.7");
        assertThat(caller(PROXIES, "192.0.2.1", "1.1.1.1", "203.0.113.7:4711"))
                .as("several headers, a port")
                .contains("203.0.113.7");
        assertThat(caller(PROXIES, "2001:db8:0:0:0:0:0:1", "[2001:dead::5]:80")).contains("2001:dead:0:0:0:0:0:5");
    }

    @Test
    void aProxyThatDoesNotSayLeavesTheCallerUnknown() {
        for (String told : List.of("", "unknown", "10.1.1.1", "203.0.113.7, secret", "evil.example", "999.1.1.1")) {
            assertThat(caller(PROXIES, "192.0.2.1", told)).as(told).isEmpty();
        }
        assertThat(caller(PROXIES, "192.0.2.1")).isEmpty();
    }

    @Test
    void behindAProxyThatNobodyDeclaredTheCallerIsUnknown() {
        Serving undeclared =
                new Serving(InetAddress.getLoopbackAddress(), 0, false, Optional.of(URI.create("https://ip.example")));
        assertThat(undeclared.caller("127.0.0.1", List.of("203.0.113.7"))).isEmpty();
        assertThat(Serving.on(InetAddress.getLoopbackAddress(), 0).caller("127.0.0.1", List.of("203.0.113.7")))
                .contains("127.0.0.1");
    }

    @Test
    void whatIsNoAddressIsNotDeclared() {
        for (String wrong : List.of("", "proxy.example", "10.0.0.0/33", "10.0.0.0/x", "10.0.0.1,,", "::1/129")) {
            assertThat(TrustedProxies.find(wrong)).as(wrong).isEmpty();
        }
    }

    private static Optional<String> caller(TrustedProxies proxies, String from, String... told) {
        return proxies.caller(from, List.of(told));
    }
}
