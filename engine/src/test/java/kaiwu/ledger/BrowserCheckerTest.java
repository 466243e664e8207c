package kaiwu.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kaiwu.Needs;
import kaiwu.Samples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script of the page {@code /verify}, run by Node with and without WebCrypto, agrees with our checker. */
final class BrowserCheckerTest {

    /** Reads bundles and originals from a folder and tells of each what the script finds. */
    private static final String HARNESS = """
            const fs = require('fs');
            const [assets, folder, webcrypto] = process.argv.slice(2);
            if (webcrypto === 'no') delete globalThis.crypto;
            if (webcrypto === 'no' && globalThis.crypto) throw new Error('WebCrypto is still there');
            require(assets + '/ed25519.js');
            require(assets + '/verify.js');
            const bytes = (file) => fs.existsSync(file) ? new Uint8Array(fs.readFileSync(file)) : undefined;
            (async () => {
              for (const name of fs.readFileSync(folder + '/names', 'utf8').trim().split('\\n')) {
                const [number, key] = name.split(' ');
                try {
                  const facts = await kaiwuVerify(bytes(`${folder}/${number}.json`), bytes(`${folder}/${number}.original`), key);
                  console.log(`holds ${facts.type} ${facts.index}/${facts.size}`);
                } catch (wrong) {
                  console.log(`fails ${wrong.message}`);
                }
              }
            })();
            """;

    private static final String WYCHEPROOF = """
            const fs = require('fs');
            const [assets, file] = process.argv.slice(2);
            require(assets + '/ed25519.js');
            const bytes = (hex) => Uint8Array.from(Buffer.from(hex, 'hex'));
            let seen = 0;
            for (const group of JSON.parse(fs.readFileSync(file, 'utf8')).testGroups) {
              for (const test of group.tests) {
                seen++;
                const found = kaiwuEd25519.verify(bytes(group.publicKey.pk), bytes(test.sig), bytes(test.msg));
                if (found !== (test.result === 'valid')) console.log(`wrong ${test.tcId} ${test.comment}`);
              }
            }
            console.log(`seen ${seen}`);
            """;

    @TempDir
    Path folder;

    private final Map<String, byte[]> bundles = new LinkedHashMap<>();
    private final Map<String, byte[]> originals = new LinkedHashMap<>();
    private final Map<String, String> keys = new LinkedHashMap<>();

    @BeforeEach
    void nodeIsThere() throws InterruptedException {
        Needs.that(findsNode(), "no node on the path");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "no"})
    void theScriptFindsWhatOurCheckerFinds(String webcrypto) throws IOException, InterruptedException {
        ProofFixture fixture = new ProofFixture(folder);
        put("good", fixture.bundle, null, "");
        put(
                "with its file and key",
                fixture.bundle,
                ProofFixture.ORIGINAL,
                fixture.key.verifier().toString());
        put("open act", fixture.openAct, ProofFixture.ORIGINAL, "");
        put("another file", fixture.bundle, "another".getBytes(UTF_8), "");
        put("open act, another file", fixture.openAct, "another".getBytes(UTF_8), "");
        put("another key", fixture.bundle, null, "example.org/log+00000000+AAAA");
        fixture.spoiled(folder).forEach((name, bundle) -> put(name, bundle, null, ""));
        List<String> said = run(webcrypto);
        assertThat(said.subList(0, 6))
                .containsExactly(
                        "holds evidence-deposit 4/11",
                        "holds evidence-deposit 4/11",
                        "holds issue 0/1",
                        "fails original",
                        "fails original",
                        "fails otherkey");
        assertThat(said).hasSize(bundles.size());
        List<String> names = List.copyOf(bundles.keySet());
        for (int i = 6; i < said.size(); i++) {
            assertThat(said.get(i)).as(names.get(i)).startsWith("fails ");
        }
    }

    @Test
    void withoutWebCryptoEverySignatureOfWycheproofIsJudgedAsItsAuthorsJudgeIt()
            throws IOException, InterruptedException {
        Path file = Files.write(
                folder.resolve("ed25519.json"),
                Samples.member("hostile/wycheproof.zip", "wycheproof/ed25519_test.json"));
        Path script = Files.writeString(folder.resolve("wycheproof.cjs"), WYCHEPROOF);
        assertThat(node(script, assets(), file.toString())).containsExactly("seen 151");
    }

    private void put(String name, byte[] bundle, byte @Nullable [] original, String key) {
        bundles.put(name, bundle);
        if (original != null) {
            originals.put(name, original);
        }
        keys.put(name, key);
    }

    private List<String> run(String webcrypto) throws IOException, InterruptedException {
        Path work = Files.createDirectories(folder.resolve("work-" + webcrypto));
        StringBuilder names = new StringBuilder();
        int number = 0;
        for (String name : bundles.keySet()) {
            Files.write(work.resolve(number + ".json"), bundles.get(name));
            if (originals.containsKey(name)) {
                Files.write(work.resolve(number + ".original"), originals.get(name));
            }
            names.append(number++).append(' ').append(keys.get(name)).append('\n');
        }
        Files.writeString(work.resolve("names"), names);
        Path script = Files.writeString(folder.resolve("harness.cjs"), HARNESS);
        return node(script, assets(), work.toString(), webcrypto);
    }

    private static String assets() {
        return Path.of(System.getProperty("kaiwu.root", ".."))
                .toAbsolutePath()
                .resolve("server/src/main/resources/assets")
                .toString();
    }

    private static List<String> node(Path script, String... words) throws IOException, InterruptedException {
        ProcessBuilder node = new ProcessBuilder("node", script.toString());
        node.command().addAll(List.of(words));
        Process process = node.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said.lines().toList();
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
