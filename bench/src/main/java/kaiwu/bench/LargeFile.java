package kaiwu.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One XML file of a gigabyte, made of real grants again and again with other numbers each time, loaded by {@code ./kaiwu ingest}
 * with a heap of at most 512 MiB.
 */
final class LargeFile implements Trial {

    private static final long BYTES = 1L << 30;
    private static final String HEAP = "512m";
    private static final Pattern NUMBER = Pattern.compile("(<doc-number>)D?\\d+(</doc-number>)");
    private static final Pattern COLLECTION = Pattern.compile("(\\d+)M->(\\d+)M\\(\\d+M\\)");
    private static final Pattern DOCUMENTS = Pattern.compile("\"documents\"\\s*:\\s*(\\d+)");

    @Override
    public String name() {
        return "large: one XML file of a gigabyte through a heap of 512 MiB";
    }

    @Override
    public List<Figure> run(Path samples, Path scratch) throws Exception {
        Path file = scratch.resolve("large.xml");
        long documents = write(samples, scratch, file);
        Path log = scratch.resolve("gc.log");
        Map<String, String> environment =
                Map.of("KAIWU_HEAP", HEAP, "KAIWU_JVM_OPTS", "-Xlog:gc:file=" + log + ":none:filecount=0");
        double seconds;
        try (Launched load = Launched.begin(
                scratch,
                environment,
                "ingest",
                file.toString(),
                "--data",
                scratch.resolve("data").toString(),
                "--format",
                "json")) {
            String report = load.finish();
            seconds = load.seconds();
            Matcher told = DOCUMENTS.matcher(report);
            if (!told.find() || Long.parseLong(told.group(1)) != documents) {
                throw new IllegalStateException(documents + " documents were written, and the load tells: " + report);
            }
        }
        long peak = 0;
        long kept = 0;
        for (String line : Files.readAllLines(log)) {
            Matcher collection = COLLECTION.matcher(line);
            if (collection.find()) {
                peak = Math.max(peak, Long.parseLong(collection.group(1)));
                kept = Math.max(kept, Long.parseLong(collection.group(2)));
            }
        }
        String what = "%d documents, %.0f MB, -Xmx%s".formatted(documents, Files.size(file) / 1e6, HEAP);
        return List.of(
                new Figure("large file, heap at its fullest", peak, "MiB", 512, what),
                new Figure("large file, heap after a collection at most", kept, "MiB", 512, what),
                new Figure(
                        "large file, on the clock",
                        seconds,
                        "s",
                        Double.POSITIVE_INFINITY,
                        "%.1f MB/s, start included".formatted(Files.size(file) / 1e6 / seconds)));
    }

    private static long write(Path samples, Path scratch, Path file) throws IOException {
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
            while (written < BYTES) {
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
