package kaiwu.formats;

import static org.assertj.core.api.Assertions.assertThat;

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
            public void unreadable(String name, Problem problem) {
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
