package kaiwu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One file of a gigabyte, loaded by {@code ./kaiwu ingest} with a heap of at most 512 MiB. */
record LargeFile(String form, Content content) implements Trial {

    static final long BYTES = 1L << 30;

    private static final String HEAP = "512m";
    private static final Pattern COLLECTION = Pattern.compile("(\\d+)M->(\\d+)M\\(\\d+M\\)");
    private static final Pattern DOCUMENTS = Pattern.compile("\"documents\"\\s*:\\s*(\\d+)");

    /** What the file is made of. */
    interface Content {

        /** Writes at least {@link #BYTES} bytes and says how many documents they are. */
        long write(Path samples, Path scratch, Path file) throws IOException;
    }

    @Override
    public String name() {
        return "large: one file (" + form + ") of a gigabyte through a heap of 512 MiB";
    }

    @Override
    public List<Figure> run(Path samples, Path scratch) throws Exception {
        Path file = scratch.resolve("large");
        long documents = content.write(samples, scratch, file);
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
                new Figure("large " + form + ", heap at its fullest", peak, "MiB", 512, what),
                new Figure("large " + form + ", heap after a collection at most", kept, "MiB", 512, what),
                new Figure(
                        "large " + form + ", on the clock",
                        seconds,
                        "s",
                        Double.POSITIVE_INFINITY,
                        "%.1f MB/s, start included".formatted(Files.size(file) / 1e6 / seconds)));
    }
}
