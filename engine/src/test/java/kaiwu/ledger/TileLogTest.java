package kaiwu.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kaiwu.Samples;
import kaiwu.kernel.KaiwuException;
import kaiwu.kernel.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TileLogTest {

    private static final String SAMPLE = "peers/tlog-tiles-log.zip";

    @TempDir
    Path folder;

    @Test
    void theSampleLogOfAnotherImplementationReadsAndItsCheckpointsVerify() throws IOException {
        unpackSample();
        VerifierKey key =
                VerifierKey.parse("example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx");
        Nodes whole = new TileTree(folder, 15);
        for (int size = 1; size <= 15; size++) {
            SignedNote note = SignedNote.parse(Files.readString(folder.resolve("checkpoint." + size)));
            assertThat(note.isSignedBy(key)).isTrue();
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            assertThat(checkpoint.size()).isEqualTo(size);
            TileTree tree = new TileTree(folder, size);
            assertThat(MerkleTree.root(tree, size)).isEqualTo(checkpoint.root());
            assertThat(MerkleProof.extend(
                            size,
                            15,
                            MerkleTree.consistency(whole, size, 15),
                            checkpoint.root(),
                            MerkleTree.root(whole, 15)))
                    .isTrue();
        }
        assertThat(new TileTree(folder, 15).entries(0).stream().map(entry -> new String(entry, UTF_8)))
                .startsWith("one", "two", "three")
                .hasSize(15);
    }

    @Test
    void fromTheSameEntriesTheSameTilesAreWritten() throws IOException {
        unpackSample();
        Path ours = folder.resolve("ours");
        Leaves leaves = new Leaves();
        TileLog log = new TileLog(ours, key());
        for (byte[] entry : new TileTree(folder, 15).entries(0)) {
            leaves.all.add(entry);
            log.publish(leaves);
        }
        for (String tile : List.of("tile/0/000.p/15", "tile/entries/000.p/15", "tile/0/000.p/7")) {
            assertThat(ours.resolve(tile)).hasSameBinaryContentAs(folder.resolve(tile));
        }
    }

    @Test
    void aLogOfThreeLevelsGrowsByAnyStepsAndStaysTheSame() {
        Leaves leaves = new Leaves();
        TileLog grown = new TileLog(folder.resolve("grown"), key());
        List<Checkpoint> kept = new ArrayList<>();
        for (int step : List.of(1, 255, 1, 43, 700, 64_500, 37, 1000)) {
            leaves.add(step);
            kept.add(grown.publish(leaves));
        }
        Checkpoint last = kept.getLast();
        assertThat(last.size()).isEqualTo(66_537);
        assertThat(new TileLog(folder.resolve("at once"), key()).publish(leaves))
                .isEqualTo(last);
        assertThat(last.root()).isEqualTo(MerkleTree.root(MerkleTree.over(leaves.hashes()), last.size()));
        assertThat(contentOf(folder.resolve("at once"))).isSubsetOf(contentOf(folder.resolve("grown")));

        TileTree tree = new TileTree(grown.folder(), last.size());
        for (Checkpoint old : kept) {
            assertThat(MerkleProof.extend(
                            old.size(),
                            last.size(),
                            MerkleTree.consistency(tree, old.size(), last.size()),
                            old.root(),
                            last.root()))
                    .isTrue();
        }
        for (int index : List.of(0, 255, 256, 65_535, 65_536, 66_536)) {
            assertThat(MerkleProof.includes(
                            index,
                            last.size(),
                            MerkleTree.leaf(leaves.all.get(index)),
                            MerkleTree.inclusion(tree, index, last.size()),
                            last.root()))
                    .isTrue();
        }
    }

    @Test
    void leavesThatDoNotExtendTheSignedTreeAreNeverSigned() {
        Leaves leaves = new Leaves();
        leaves.add(300);
        TileLog log = new TileLog(folder.resolve("log"), key());
        Checkpoint signed = log.publish(leaves);
        byte[] truth = leaves.all.set(260, "changed".getBytes(UTF_8));
        leaves.add(1);
        assertThatThrownBy(() -> log.publish(leaves)).isInstanceOf(KaiwuException.class);
        leaves.all.set(260, truth);
        leaves.all.set(3, "changed".getBytes(UTF_8));
        assertThatThrownBy(() -> log.rewrite(leaves)).isInstanceOf(KaiwuException.class);
        Leaves restored = new Leaves();
        restored.add(299);
        assertThatThrownBy(() -> log.publish(restored)).hasMessageContaining("older backup");
        assertThat(log.checkpoint()).isEqualTo(signed);
    }

    @Test
    void lostTilesAreWrittenAnewFromTheLeaves() throws IOException {
        Leaves leaves = new Leaves();
        leaves.add(300);
        TileLog log = new TileLog(folder.resolve("log"), key());
        Checkpoint signed = log.publish(leaves);
        Files.delete(folder.resolve("log/tile/0/000"));
        assertThatThrownBy(() -> new TileTree(log.folder(), 300).get(0, 0)).hasMessageContaining("lacks a tile");
        assertThat(log.rewrite(leaves)).isEqualTo(signed);
        assertThat(new TileTree(log.folder(), 300).get(0, 0))
                .isEqualTo(leaves.hashes().get(0));
    }

    @Test
    void tilesStandWhereTheFormatPutsThem() {
        assertThat(TilePath.hashes(0, 1234067, TilePath.WIDTH)).isEqualTo("tile/0/x001/x234/067");
        assertThat(TilePath.hashes(2, 0, 3)).isEqualTo("tile/2/000.p/3");
        assertThat(TilePath.entries(1000, 255)).isEqualTo("tile/entries/x001/000.p/255");
    }

    private LogKey key() {
        return LogKey.openOrCreate(folder.resolve("keys"), "example.org/log");
    }

    private void unpackSample() throws IOException {
        for (String name : Samples.members(SAMPLE)) {
            int at = name.indexOf("/log/");
            if (at >= 0) {
                Path file = folder.resolve(name.substring(at + 5));
                Files.createDirectories(file.getParent());
                Files.write(file, Samples.member(SAMPLE, name));
            }
        }
    }

    private static List<String> contentOf(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file) + " " + hashOf(file))
                    .toList();
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    private static Sha256 hashOf(Path file) {
        try {
            return Sha256.of(Files.readAllBytes(file));
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    /** Leaves in memory: what a register's database is to a log. */
    private static final class Leaves implements Entries {

        private final List<byte[]> all = new ArrayList<>();

        void add(int count) {
            for (int i = 0; i < count; i++) {
                all.add(("leaf " + all.size()).getBytes(UTF_8));
            }
        }

        List<Sha256> hashes() {
            return all.stream().map(MerkleTree::leaf).toList();
        }

        @Override
        public long size() {
            return all.size();
        }

        @Override
        public List<byte[]> read(long from, long to) {
            return all.subList((int) from, (int) to);
        }
    }
}
