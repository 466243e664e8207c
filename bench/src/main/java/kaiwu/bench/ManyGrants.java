package kaiwu.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Real grants of the United States as XML, again and again with other numbers each time. */
final class ManyGrants implements LargeFile.Content {

    private static final Pattern NUMBER = Pattern.compile("(<doc-number>)D?\\d+(</doc-number>)");

    @Override
    public long write(Path samples, Path scratch, Path file) throws IOException {
        List<String> grants = new ArrayList<>();
        for (Path path : Corpus.unpack(
                samples,
                List.of("patents/uspto-fung.zip", "patents/grobid-patents.zip"),
                scratch.resolve("grants"),
                probe -> probe.root().equals("us-patent-grant"))) {
            grants.add(Files.readString(path, StandardCharsets.UTF_8));
        }
        long written = 0;
        long documents = 0;
        long number = 10_000_000;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            while (written < LargeFile.BYTES) {
                for (String grant : grants) {
                    String next = "$1" + number++ + "$2";
                    byte[] bytes = NUMBER.matcher(grant).replaceAll(next).getBytes(StandardCharsets.UTF_8);
                    out.write(bytes);
                    out.write('\n');
                    written += bytes.length + 1;
                    documents += grant.split("<us-patent-grant ", -1).length - 1;
                }
            }
        }
        return documents;
    }
}
