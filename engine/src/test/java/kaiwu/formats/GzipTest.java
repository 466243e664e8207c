package kaiwu.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import kaiwu.spi.Input;
import kaiwu.spi.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GzipTest {

    @TempDir
    Path folder;

    @Test
    void aPackedFileIsReadAsTheFileInside() throws IOException {
        Files.write(folder.resolve("kites.csv.gz"), packed("no,title\n1,Swallow\n".getBytes(StandardCharsets.UTF_8)));

        assertThat(walk()).containsExactly("kites.csv.gz!kites.csv: no,title\n1,Swallow\n");
    }

    @Test
    void aDamagedPackedFileIsAProblem() throws IOException {
        byte[] packed = packed("no,title\n".getBytes(StandardCharsets.UTF_8));
        packed[packed.length - 6] ^= 0x55;
        Files.write(folder.resolve("kites.csv.gz"), packed);

        assertThat(walk()).containsExactly("kites.csv.gz!kites.csv: unreadable");
    }

    @Test
    void anHonestFilePackedTwiceIsReadHoweverLargeItIs() throws IOException {
        byte[] letters = new byte[1 << 20];
        new java.util.Random(11).nextBytes(letters);
        for (int i = 0; i < letters.length; i++) {
            letters[i] = (byte) ('a' + (letters[i] & 3));
        }
        packedTwice(letters, 66);

        assertThat(length()).isEqualTo(66L << 20);
    }

    @Test
    void eachLayerIsNamedAfterTheFileAroundIt() throws IOException {
        Files.write(folder.resolve("kites.csv.gz.gz"), packed(packed(new byte[] {'x'})));

        assertThat(walk()).containsExactly("kites.csv.gz.gz!kites.csv.gz!kites.csv: x");
    }

    @Test
    void aBombPackedTwiceIsStopped() throws IOException {
        packedTwice(new byte[1 << 20], 200);

        assertThatThrownBy(this::length)
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("unpacks to more than");
    }

    private void packedTwice(byte[] piece, int times) throws IOException {
        try (GZIPOutputStream gzip =
                new GZIPOutputStream(new GZIPOutputStream(Files.newOutputStream(folder.resolve("a.txt.gz.gz"))))) {
            for (int i = 0; i < times; i++) {
                gzip.write(piece);
            }
        }
    }

    /** Unpacked bytes of the one file in the folder. */
    private long length() throws IOException {
        long[] length = {-1};
        Inputs.walk(folder, skipped -> false, new Inputs.Visitor() {
            @Override
            public void file(Input input) throws IOException {
                try (var in = input.open()) {
                    length[0] = in.transferTo(java.io.OutputStream.nullOutputStream());
                }
            }

            @Override
            public void unreadable(String name, Problem problem, long offset) {
                throw new AssertionError(problem);
            }
        });
        return length[0];
    }

    @Test
    void filesPackedMoreThanFourTimesAreAProblem() throws IOException {
        byte[] deep = new byte[] {'x'};
        for (int i = 0; i < 6; i++) {
            deep = packed(deep);
        }
        Files.write(folder.resolve("a.gz"), deep);

        assertThat(walk()).singleElement().asString().endsWith(": nested-too-deep");
    }

    private List<String> walk() throws IOException {
        List<String> told = new ArrayList<>();
        Inputs.walk(folder, skipped -> false, new Inputs.Visitor() {
            @Override
            public void file(Input input) throws IOException {
                try (var in = input.open()) {
                    told.add(input.name() + ": " + new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }

            @Override
            public void unreadable(String name, Problem problem, long offset) {
                told.add(name + ": " + problem.code());
            }
        });
        return told;
    }

    private static byte[] packed(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }
}
