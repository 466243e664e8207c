package kaiwu.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kaiwu.lake.DataFolder;
import kaiwu.lake.DataLock;
import kaiwu.lake.Lake;
import kaiwu.lake.Manifest;

/**
 * Real files loaded by {@code ingest}, killed ({@code kill -9}) again and again in the same data folder: at moments spread
 * over the whole load, and while its issues appear one after another. After each kill the folder opens, holds exactly whole
 * issues, those of before among them, a search brings the index level with them, and {@code doctor} finds nothing wrong; the load that is then let run ends with the same
 * documents, and the lake with the same contents, as one that nobody disturbed.
 */
final class KillTrial {

    private static final int IN_READING = 3;
    private static final int IN_CLOSING = 3;
    private static final int LONGEST_MINUTES = 20;
    private static final Pattern COUNT = Pattern.compile("\"(documents|stored|unchanged|rejected)\":(\\d+)");
    private static final String CONTENTS =
            "SELECT count(*), count(DISTINCT id), md5(string_agg(DISTINCT version_key || hash, ',' ORDER BY version_key"
                    + " || hash)) FROM records";

    private final Path files;
    private final Path scratch;
    private final Random random = new Random(1637);
    private List<Manifest> issues = List.of();

    private KillTrial(Path files, Path scratch) {
        this.files = files;
        this.scratch = scratch;
    }

    /** Whether everything held. */
    static boolean run(Path files, Path scratch) throws Exception {
        return new KillTrial(files, scratch).run();
    }

    private boolean run() throws Exception {
        Path calm = scratch.resolve("calm");
        long began = System.nanoTime();
        Counts undisturbed =
                Counts.of(finish(begin("ingest", files.toString(), "--data", calm.toString(), "--format", "json")));
        long millis = (System.nanoTime() - began) / 1_000_000;
        System.out.printf("undisturbed: %s, %.1f s%n", undisturbed, millis / 1e3);
        Path data = scratch.resolve("killed");
        boolean holds = true;
        for (int kill = 0; kill < IN_READING; kill++) {
            long after = millis * kill / IN_READING + random.nextLong(millis / IN_READING);
            Process load = load(data);
            boolean ended = load.waitFor(after, TimeUnit.MILLISECONDS);
            load.destroyForcibly().waitFor();
            holds &= afterwards(data, (ended ? "ended before " : "killed after ") + after + " ms");
        }
        for (int kill = 0; kill < IN_CLOSING; kill++) {
            Process load = load(data);
            awaitIssue(data, load, issues.size() + 1 + random.nextInt(4));
            load.destroyForcibly().waitFor();
            holds &= afterwards(data, "killed while issues appeared");
        }
        Counts second = Counts.of(finish(load(data)));
        boolean same = second.documents() == undisturbed.documents()
                && second.rejected() == undisturbed.rejected()
                && second.stored() + second.unchanged() == undisturbed.stored() + undisturbed.unchanged();
        holds &= tell(same, "the load let run: " + second);
        holds &= tell(contents(data).equals(contents(calm)), "contents: " + contents(data));
        return afterwards(data, "let run") && holds;
    }

    private Process load(Path data) throws IOException {
        return begin("ingest", files.toString(), "--data", data.toString(), "--format", "json");
    }

    /** Waits until the lake has so many issues, or the load has ended. */
    private static void awaitIssue(Path data, Process load, int count) throws Exception {
        Path folder = data.resolve("lake/issues");
        while (load.isAlive()) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> there = Files.list(folder)) {
                    if (there.count() >= count) {
                        return;
                    }
                }
            }
            Thread.sleep(5);
        }
    }

    private boolean afterwards(Path data, String what) throws Exception {
        List<Manifest> found;
        try (DataLock lock = new DataFolder(data).lock();
                Lake lake = Lake.open(lock)) {
            found = lake.issues();
        }
        boolean kept = found.subList(0, Math.min(issues.size(), found.size())).equals(issues);
        issues = found;
        finish(begin("search", "*", "--size", "0", "--data", data.toString()));
        Process doctor = begin("doctor", "--data", data.toString());
        String said = read(doctor);
        boolean well = doctor.waitFor() == 0;
        return tell(
                kept && well,
                "%s: %d issues, %d versions%s"
                        .formatted(
                                what,
                                found.size(),
                                found.stream().mapToLong(Manifest::versions).sum(),
                                well ? "" : "\n" + said));
    }

    private static boolean tell(boolean holds, String what) {
        System.out.println((holds ? "held    " : "FAILED  ") + what);
        return holds;
    }

    private static List<?> contents(Path data) {
        try (Lake lake = Lake.open(data)) {
            return lake.restrictedSql(CONTENTS, java.time.Duration.ofMinutes(LONGEST_MINUTES), 1)
                    .rows()
                    .getFirst();
        }
    }

    /** A command of ours in a process of its own, without the launcher, so that the kill meets the load itself. */
    private Process begin(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Dkaiwu.root=" + System.getProperty("kaiwu.root"),
                "-cp",
                System.getProperty("java.class.path"),
                "kaiwu.server.Kaiwu"));
        command.addAll(List.of(arguments));
        Path errors = Files.createTempFile(scratch, "errors", ".txt");
        return new ProcessBuilder(command).redirectError(errors.toFile()).start();
    }

    private static String read(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String finish(Process process) throws Exception {
        String printed = read(process);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the load ended with " + process.exitValue() + ": " + printed);
        }
        return printed;
    }

    /** What a load tells of its documents. */
    private record Counts(long documents, long stored, long unchanged, long rejected) {

        /** The first of each count in the report, which are those of the whole load. */
        static Counts of(String report) {
            long[] counts = new long[4];
            Matcher count = COUNT.matcher(report);
            for (int i = 0; i < counts.length && count.find(); i++) {
                counts[i] = Long.parseLong(count.group(2));
            }
            return new Counts(counts[0], counts[1], counts[2], counts[3]);
        }
    }
}
