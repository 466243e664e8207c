package kaiwu.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import kaiwu.spi.Input;
import kaiwu.spi.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeldInputTest {

    private static final int LARGEST = 4 << 20;

    @TempDir
    Path folder;

    /** An input of these bytes that tells another size and counts how often it is opened. */
    private static final class Counted implements Input {

        private final byte[] bytes;
        private final long told;
        private int opened;

        Counted(int length, long told) {
            this.bytes = new byte[length];
            new Random(length).nextBytes(bytes);
            this.told = told;
        }

        @Override
        public String name() {
            return "a.bin";
        }

        @Override
        public long size() {
            return told;
        }

        @Override
        public InputStream open() {
            opened++;
            return new ByteArrayInputStream(bytes);
        }
    }

    /** What a visitor gets of an input, opened three times more. */
    private static byte[] readThrice(Input given) throws IOException {
        byte[][] read = new byte[3][];
        Inputs.visit(
                given,
                new Inputs.Visitor() {
                    @Override
                    public void file(Input input) throws IOException {
                        for (int i = 0; i < 3; i++) {
                            try (InputStream in = input.open()) {
                                read[i] = in.readAllBytes();
                            }
                        }
                    }

                    @Override
                    public void unreadable(String name, Problem problem, long offset) {
                        throw new AssertionError(problem);
                    }
                },
                Unpacking.of(given));
        assertThat(read[1]).isEqualTo(read[0]);
        assertThat(read[2]).isEqualTo(read[0]);
        return read[0];
    }

    @Test
    void aSmallFileIsReadOnceWhateverSizeItTells() throws Exception {
        for (int length : new int[] {0, 1, 1 << 16, (1 << 16) + 1, 300_000, LARGEST}) {
            for (long told : new long[] {-1, 0, 10, length}) {
                Counted input = new Counted(length, told);

                assertThat(readThrice(input)).isEqualTo(input.bytes);
                assertThat(input.opened).as("%d bytes, %d told", length, told).isEqualTo(1);
            }
        }
    }

    @Test
    void aLargeFileIsReadEachTimeAndNotHeld() throws Exception {
        for (long told : new long[] {-1, 10, LARGEST + 1}) {
            Counted input = new Counted(LARGEST + 1, told);

            assertThat(readThrice(input)).isEqualTo(input.bytes);
            assertThat(input.opened).isEqualTo(4);
        }
    }

    @Test
    void aFileOnTheDiskThatIsHeldStillFindsItsSibling() throws Exception {
        Files.write(folder.resolve("marks.csv"), new byte[100_000]);
        Files.writeString(folder.resolve("marks.mapping.yml"), "kind: kite");
        boolean[] found = {false};
        Inputs.walk(folder.resolve("marks.csv"), path -> false, new Inputs.Visitor() {
            @Override
            public void file(Input input) throws IOException {
                assertThat(input.size()).isEqualTo(100_000);
                try (InputStream in =
                        input.sibling(".mapping.yml").orElseThrow().open()) {
                    found[0] = Arrays.equals(in.readAllBytes(), "kind: kite".getBytes());
                }
            }

            @Override
            public void unreadable(String name, Problem problem, long offset) {
                throw new AssertionError(problem);
            }
        });
        assertThat(found[0]).isTrue();
    }
}
