package kaiwu.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kaiwu.Needs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The second checker, {@code docs/verify.mjs}, written from the description of the format, agrees with ours. */
final class NodeCheckerTest {

    @TempDir
    Path folder;

    private ProofFixture fixture;

    @BeforeEach
    void nodeIsThere() throws IOException, InterruptedException {
        Needs.that(findsNode(), "no node on the path");
        fixture = new ProofFixture(folder);
    }

    @Test
    void aGoodBundleHoldsWithItsFileAndItsKey() throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("kite.jpg"), ProofFixture.ORIGINAL);
        assertThat(run(
                        fixture.bundle,
                        file.toString(),
                        "--key",
                        fixture.key.verifier().toString()))
                .startsWith("0 holds {\"type\":\"evidence-deposit\",\"recordedAt\":\"2026-11-22T00:00:00Z\"");
    }

    @Test
    void anotherFileOrAnotherKeyFails() throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("other.jpg"), "another file");
        assertThat(run(fixture.bundle, file.toString())).startsWith("1 fails: the original file");
        assertThat(run(fixture.bundle, "--key", "example.org/log+00000000+AAAA"))
                .startsWith("1 fails: this is not the key");
    }

    @Test
    void aBundleSpoiledInAnyFieldFails() throws IOException, InterruptedException {
        for (Map.Entry<String, byte[]> spoiled : fixture.spoiled(folder).entrySet()) {
            assertThat(run(spoiled.getValue())).as(spoiled.getKey()).startsWith("1 fails: ");
        }
    }

    @Test
    void anOpenActHoldsWithTheFileItNamesAndWithNoOther() throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("kite.jpg"), ProofFixture.ORIGINAL);
        assertThat(run(fixture.openAct, file.toString())).startsWith("0 holds {\"type\":\"issue\"");
        assertThat(run(fixture.openAct)).startsWith("0 holds");
        Path other = Files.writeString(folder.resolve("other.jpg"), "another file");
        assertThat(run(fixture.openAct, other.toString())).startsWith("1 fails: the act does not name");
    }

    private String run(byte[] bundle, String... more) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("proof.json"), bundle);
        Path script = Path.of(System.getProperty("kaiwu.root", "..")).resolve("docs/verify.mjs");
        ProcessBuilder node = new ProcessBuilder("node", script.toString(), file.toString());
        node.command().addAll(List.of(more));
        Process process = node.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return process.exitValue() + " " + said;
    }

    private static boolean findsNode() throws InterruptedException {
        try {
            return new ProcessBuilder("node", "--version")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        }
    }
}
