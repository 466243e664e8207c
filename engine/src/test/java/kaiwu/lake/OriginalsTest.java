package kaiwu.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.kernel.Sha256;
import kaiwu.spi.Input;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OriginalsTest {

    @TempDir
    Path data;

    private Originals originals;

    /** The packs of a data folder. */
    static List<Path> packs(Path data) throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("lake/originals/packs"))) {
            return files.sorted().toList();
        }
    }

    @BeforeEach
    void open() {
        originals = opened();
    }

    private Originals opened() {
        return new Originals(data.resolve("lake/originals"), data.resolve("lake/tmp/originals"));
    }

    private Sha256 keep(byte[] bytes) throws IOException {
        return Sha256.parse(originals.keep(new MemoryInput("a.bin", bytes)).sha256());
    }

    private static byte[] random(int seed, int length) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private List<Path> large() throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("lake/originals"))) {
            return files.filter(file -> file.toString().endsWith(".kwo")).toList();
        }
    }

    private void refuses(Sha256 content, long offset, long length, ErrorCode code) {
        assertThatThrownBy(() -> originals.read(content, offset, length))
                .isInstanceOfSatisfying(
                        KaiwuException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void theSmallOnesOfALoadLieInOneFileAndEachReadsByOffset() throws Exception {
        List<byte[]> contents =
                IntStream.range(0, 40).mapToObj(i -> random(i, i * i * 1000)).toList();
        for (byte[] content : contents) {
            assertThat(keep(content)).isEqualTo(Sha256.of(content));
        }
        originals.settle();

        assertThat(packs(data)).hasSize(1);
        assertThat(large()).isEmpty();
        for (byte[] content : contents) {
            Sha256 hash = Sha256.of(content);
            assertThat(originals.read(hash, 0, content.length)).isEqualTo(content);
            assertThat(originals.read(hash, content.length, 0)).isEmpty();
            refuses(hash, content.length, 1, ErrorCode.DAMAGED);
            assertThat(originals.check(new Manifest.FileEntry("a", content.length, hash.toString()), "i"))
                    .isEmpty();
        }
        refuses(Sha256.of("never"), 0, 1, ErrorCode.NOT_FOUND);
    }

    @Test
    void aLargeOneLiesInItsOwnFileAndReadsAcrossFrames() throws Exception {
        byte[] bytes = random(7, Originals.SMALL + 1);
        byte[] kite = "一只风筝".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(kite, 0, bytes, SeekableZstd.FRAME - 5, 12);
        Sha256 hash = keep(bytes);
        originals.settle();

        assertThat(large()).extracting(Path::getFileName).hasToString("[" + hash + ".kwo]");
        assertThat(originals.read(hash, SeekableZstd.FRAME - 5, 12)).isEqualTo(kite);
        assertThat(originals.read(hash, 0, bytes.length)).isEqualTo(bytes);
        refuses(hash, bytes.length - 1L, 2, ErrorCode.DAMAGED);
    }

    @Test
    void theSameBytesAreKeptOnceWhateverLoadTheyComeIn() throws Exception {
        byte[] small = random(1, 5000);
        byte[] large = random(2, Originals.SMALL + 5000);
        for (int load = 0; load < 3; load++) {
            for (int twice = 0; twice < 2; twice++) {
                keep(small);
                keep(large);
            }
            originals.settle();
            originals = opened();
        }

        assertThat(packs(data)).hasSize(1);
        assertThat(Files.size(packs(data).getFirst())).isLessThan(5500);
        assertThat(large()).hasSize(1);
    }

    @Test
    void aSmallOneThatAnEarlierLakeKeptInAFileOfItsOwnIsFoundAndNotKeptAgain() throws Exception {
        byte[] small = random(1, 5000);
        Sha256 hash = Sha256.of(small);
        Path file = data.resolve("lake/originals/" + hash.toString().substring(0, 2) + "/" + hash + ".kwo");
        Files.createDirectories(file.getParent());
        try (SeekableZstd.Writer writer = new SeekableZstd.Writer(Files.newOutputStream(file))) {
            writer.write(small);
        }
        keep(small);
        originals.settle();

        assertThat(data.resolve("lake/originals/packs")).doesNotExist();
        assertThat(originals.read(hash, 0, 5000)).isEqualTo(small);
    }

    @Test
    void aReaderFindsWhatAnotherProcessKeptMeanwhile() throws Exception {
        Originals reader = opened();
        keep(random(1, 100));
        originals.settle();
        assertThat(reader.read(Sha256.of(random(1, 100)), 0, 100)).isEqualTo(random(1, 100));
        keep(random(2, 100));
        originals.settle();

        assertThat(reader.read(Sha256.of(random(2, 100)), 0, 100)).isEqualTo(random(2, 100));
        assertThat(packs(data)).hasSize(2);
    }

    @Test
    void whatWasNotSettledLeavesNothingBehind() throws Exception {
        keep(random(1, 100));
        originals.close();
        originals.settle();

        assertThat(data.resolve("lake/originals/packs")).doesNotExist();
        refuses(Sha256.of(random(1, 100)), 0, 100, ErrorCode.NOT_FOUND);
    }

    @Test
    void anInputThatBreaksOffIsNotKeptAndTheOthersAre() throws Exception {
        keep(random(1, 100));
        for (int bytes : new int[] {50, Originals.SMALL + 50}) {
            assertThatThrownBy(() -> originals.keep(new BreaksOff(bytes))).isInstanceOf(IOException.class);
        }
        keep(random(2, 100));
        originals.settle();

        assertThat(originals.read(Sha256.of(random(2, 100)), 0, 100)).isEqualTo(random(2, 100));
        assertThat(large()).isEmpty();
    }

    @Test
    void aPackThatDoesNotOpenIsToldForWhatMayLieInItAndKeptAgain() throws Exception {
        Sha256 lost = keep(random(1, 100));
        originals.settle();
        keep(random(2, 100));
        originals.settle();
        for (Path pack : packs(data)) {
            if (OriginalsPack.open(pack).find(lost).isPresent()) {
                Files.write(pack, new byte[] {1, 2, 3});
            }
        }
        originals = opened();

        assertThat(originals.read(Sha256.of(random(2, 100)), 0, 100)).isEqualTo(random(2, 100));
        refuses(lost, 0, 100, ErrorCode.DAMAGED);
        assertThat(originals.check(new Manifest.FileEntry("a", 100, lost.toString()), "i"))
                .get()
                .extracting(Finding::code)
                .isEqualTo("original-damaged");
        keep(random(1, 100));
        originals.settle();
        assertThat(originals.read(lost, 0, 100)).isEqualTo(random(1, 100));
    }

    /** So many bytes, then the end of a cable. */
    private record BreaksOff(int bytes) implements Input {

        @Override
        public String name() {
            return "broken.bin";
        }

        @Override
        public long size() {
            return -1;
        }

        @Override
        public InputStream open() {
            return new InputStream() {
                private int left = bytes;

                @Override
                public int read() throws IOException {
                    if (left == 0) {
                        throw new IOException("the cable ends");
                    }
                    return --left & 0xff;
                }
            };
        }
    }
}
