package kaiwu.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import kaiwu.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class SignaturesTest {

    @TempDir
    Path folder;

    @Test
    void everyWycheproofSignatureIsJudgedAsItsAuthorsJudgeIt() {
        byte[] file = Samples.member("hostile/wycheproof.zip", "wycheproof/ed25519_test.json");
        List<String> wrong = new ArrayList<>();
        int seen = 0;
        for (JsonNode group : JsonMapper.builder().build().readTree(file).get("testGroups")) {
            VerifierKey key =
                    new VerifierKey("wycheproof", hex(group.get("publicKey").get("pk")));
            for (JsonNode test : group.get("tests")) {
                seen++;
                boolean valid = test.get("result").stringValue().equals("valid");
                if (key.verifies(hex(test.get("msg")), hex(test.get("sig"))) != valid) {
                    wrong.add(test.toString());
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).isEqualTo(151);
    }

    @Test
    void theKeyIsMadeOnceKeptAndReadableByItsOwnerAlone() throws IOException {
        LogKey key = LogKey.openOrCreate(folder.resolve("keys"), "example.org/log");
        assertThat(LogKey.openOrCreate(folder.resolve("keys"), "another/name").verifier())
                .isEqualTo(key.verifier());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys/log.key"))))
                .isEqualTo("rw-------");
        assertThat(Files.readString(folder.resolve("keys/log.vkey"))).isEqualTo(key.verifier() + "\n");
        assertThat(key.toString()).isEqualTo("LogKey of example.org/log");
    }

    @Test
    void aKeyWhoseIdDoesNotFitIsRefused() {
        String key = LogKey.openOrCreate(folder, "example.org/log").verifier().toString();
        assertThat(VerifierKey.parse(key)).hasToString(key);
        String renamed = key.replace("example.org", "example.com");
        assertThatThrownBy(() -> VerifierKey.parse(renamed)).hasMessageContaining("id does not fit");
    }

    @Test
    void aNoteKeepsTheSignaturesOfOthersButIsNotSignedByThem() {
        LogKey log = LogKey.openOrCreate(folder.resolve("a"), "example.org/log");
        LogKey witness = LogKey.openOrCreate(folder.resolve("b"), "witness.example");
        SignedNote own = SignedNote.sign("example.org/log\n0\nx\n", log);
        SignedNote other = SignedNote.sign(own.text(), witness);
        SignedNote both = new SignedNote(
                own.text(), List.of(other.signatures().get(0), own.signatures().get(0)));
        assertThat(SignedNote.parse(both.toString())).isEqualTo(both);
        assertThat(both.isSignedBy(log.verifier())).isTrue();
        assertThat(other.isSignedBy(log.verifier())).isFalse();
        assertThat(SignedNote.parse(both.toString().replace("\n0\n", "\n1\n")).isSignedBy(log.verifier()))
                .isFalse();
    }

    private static byte[] hex(JsonNode text) {
        return HexFormat.of().parseHex(text.stringValue());
    }
}
