package kaiwu.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kaiwu.kernel.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Witnesses over a log of kites. */
final class CosignaturesTest {

    private static final Instant SEEN = Instant.parse("2026-06-01T12:00:00Z");

    @TempDir
    private Path folder;

    private final List<byte[]> leaves = new ArrayList<>();
    private TileLog log;
    private LogKey witness;
    private LogKey stranger;
    private Cosignatures cosignatures;

    @BeforeEach
    void aLogAndAWitness() throws IOException {
        log = new TileLog(folder.resolve("log"), LogKey.openOrCreate(folder.resolve("key"), "kites.example/log"));
        witness = LogKey.openOrCreate(folder.resolve("witness"), "witness.example/w1");
        stranger = LogKey.openOrCreate(folder.resolve("stranger"), "stranger.example/w2");
        Path known = folder.resolve("witnesses");
        Files.writeString(known, "# those we asked\n" + WitnessKey.of(witness.verifier()) + "\n");
        cosignatures = new Cosignatures(log, known);
        grow(3);
    }

    @Test
    void aKnownWitnesssLineIsKeptWithTheLogsOwn() {
        SignedNote note = cosigned(own(), witness, SEEN);
        assertThat(cosignatures.find()).isEmpty();
        assertThat(cosignatures.accept(note)).isEqualTo(Outcome.allowed());
        SignedNote kept = cosignatures.find().orElseThrow();
        assertThat(kept.isSignedBy(log.key())).isTrue();
        assertThat(cosignatures.seen(kept)).containsExactly(Map.entry("witness.example/w1", SEEN));
        assertThat(new Cosignatures(log, folder.resolve("witnesses")).find()).contains(kept);
    }

    @Test
    void aStrangersLineIsNeitherEnoughNorKept() {
        assertThat(code(cosigned(own(), stranger, SEEN))).isEqualTo("ledger.no-witness");
        SignedNote both = cosigned(cosigned(own(), stranger, SEEN), witness, SEEN);
        assertThat(cosignatures.accept(both)).isEqualTo(Outcome.allowed());
        assertThat(cosignatures.find().orElseThrow().toString()).doesNotContain("stranger");
    }

    @Test
    void anotherTimeOrAnotherTextThanWasSignedIsNotTheWitnesss() {
        SignedNote note = cosigned(own(), witness, SEEN);
        String line = note.signatures().getLast();
        byte[] bytes = Base64Text.parse(line.split(" ", -1)[2]);
        bytes[11] ^= 1;
        SignedNote later = new SignedNote(
                note.text(),
                List.of(note.signatures().getFirst(), "\u2014 witness.example/w1 " + Base64Text.render(bytes)));
        assertThat(code(later)).isEqualTo("ledger.no-witness");
        assertThat(WitnessKey.of(witness.verifier())
                        .sawAt(new SignedNote(note.text().replace("\n3\n", "\n4\n"), note.signatures())))
                .isEmpty();
        assertThat(code(new SignedNote(note.text(), List.of(line)))).isEqualTo("ledger.not-this-log");
    }

    @Test
    void onlyACheckpointOfTheLogAsItStandsIsTaken() {
        SignedNote old = cosigned(own(), witness, SEEN);
        grow(5);
        assertThat(cosignatures.accept(old)).as("the log has only grown").isEqualTo(Outcome.allowed());
        SignedNote forged = SignedNote.sign(
                new Checkpoint(log.key().name(), 2, MerkleTree.EMPTY).toString(),
                LogKey.openOrCreate(folder.resolve("key"), "kites.example/log"));
        assertThat(code(cosigned(forged, witness, SEEN))).isEqualTo("ledger.other-tree");
        SignedNote now = cosigned(own(), witness, SEEN.plusSeconds(9));
        assertThat(cosignatures.accept(now)).isEqualTo(Outcome.allowed());
        assertThat(cosignatures.accept(old)).isEqualTo(Outcome.allowed());
        assertThat(cosignatures.find().orElseThrow().text())
                .as("the later one stays")
                .isEqualTo(now.text());
    }

    @Test
    void aWitnesssKeyHasItsOwnKindAndId() {
        String key = WitnessKey.of(witness.verifier()).toString();
        assertThat(WitnessKey.parse(key)).hasToString(key);
        assertThat(key).isNotEqualTo(witness.verifier().toString());
        assertThatThrownBy(() -> WitnessKey.parse(witness.verifier().toString()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WitnessKey.parse(key.replace("/w1", "/w3"))).hasMessageContaining("id does not fit");
        assertThatThrownBy(() -> VerifierKey.parse(key)).isInstanceOf(IllegalArgumentException.class);
    }

    private String code(SignedNote note) {
        return ((Outcome.Refused) cosignatures.accept(note)).ground().code();
    }

    private SignedNote own() {
        return log.note().orElseThrow();
    }

    private static SignedNote cosigned(SignedNote note, LogKey by, Instant at) {
        List<String> lines = new ArrayList<>(note.signatures());
        lines.add(WitnessKey.line(by, at, note.text()));
        return new SignedNote(note.text(), lines);
    }

    private void grow(int size) {
        while (leaves.size() < size) {
            leaves.add(("kite " + leaves.size()).getBytes(StandardCharsets.UTF_8));
        }
        log.publish(new Entries() {
            @Override
            public long size() {
                return leaves.size();
            }

            @Override
            public List<byte[]> read(long from, long to) {
                return leaves.subList((int) from, (int) to);
            }
        });
    }
}
