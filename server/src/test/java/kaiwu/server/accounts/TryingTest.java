package kaiwu.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;
import kaiwu.server.Served;
import kaiwu.server.web.Serving;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Roles are tried in a demonstration on loopback, and nowhere else. */
class TryingTest {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    @Test
    void onlyADemonstrationThatNobodyElseReachesLetsTry() throws UnknownHostException {
        InetAddress anywhere = InetAddress.getByName("0.0.0.0");
        URI outside = URI.create("https://ip.example");
        assertThat(new Serving(LOOPBACK, 0, true, Optional.empty()).letsTry()).isTrue();
        assertThat(new Serving(LOOPBACK, 0, false, Optional.empty()).letsTry()).isFalse();
        assertThat(new Serving(anywhere, 0, true, Optional.empty()).letsTry()).isFalse();
        assertThat(new Serving(LOOPBACK, 0, true, Optional.of(outside)).letsTry())
                .isFalse();
    }

    @Test
    void aServerThatIsNoDemonstrationHasNoSimulatedCountry(@TempDir Path folder) {
        try (Served plain = new Served(folder.resolve("data"));
                Visitor visitor = new Visitor(plain.address(""))) {
            assertThat(visitor.get("/").body()).doesNotContain("/zz/");
            assertThat(visitor.get("/zz/").statusCode()).isEqualTo(404);
            assertThat(visitor.post("/zz/try-as", "role", "examiner").statusCode())
                    .isEqualTo(404);
            assertThat(visitor.post("/try-as", "role", "examiner").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void withoutTlsNoPasswordIsTakenFromOutside(@TempDir Path folder) throws UnknownHostException {
        Serving open = new Serving(InetAddress.getByName("0.0.0.0"), 0, false, Optional.empty());
        try (Served served = new Served(folder.resolve("data"), open);
                Visitor visitor = new Visitor(served.address(""))) {
            assertThat(visitor.get("/sign-in").body()).doesNotContain("type=\"password\"");
            assertThat(visitor.post("/sign-in", "login", "somebody", "password", "x")
                            .statusCode())
                    .isEqualTo(403);
        }
    }
}
