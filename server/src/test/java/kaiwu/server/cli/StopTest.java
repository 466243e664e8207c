package kaiwu.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that serves, told to stop as an operator or the system tells it. */
class StopTest {

    @TempDir
    private Path folder;

    @Test
    void aServerToldToStopClosesAndGoesWithinSeconds() throws Exception {
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "kaiwu.server.Kaiwu",
                        "serve",
                        "--lang",
                        "en",
                        "--port",
                        "0",
                        "--data",
                        folder.resolve("data").toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader said = server.inputReader(StandardCharsets.UTF_8)) {
            String line = said.readLine();
            while (line != null && !line.contains("Kaiwu answers on")) {
                line = said.readLine();
            }
            assertThat(line).isNotNull();
            server.destroy();
            assertThat(server.waitFor(10, TimeUnit.SECONDS))
                    .as("gone after ten seconds")
                    .isTrue();
        } finally {
            server.destroyForcibly();
        }
    }
}
