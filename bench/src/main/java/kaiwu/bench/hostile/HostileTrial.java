package kaiwu.bench.hostile;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Loads hostile files with a real {@code kaiwu ingest}, in 512 MiB of heap, under strace and holds what it did against what it may: no socket, no
 * file outside the data folder, the folder for temporary files, the input, the JDK, the system's libraries and the project's
 * own; about a second a document; the good rest stored; each file accounted for with a reason. Skipped with a word where there
 * is no strace.
 */
public final class HostileTrial {

    /** Seconds a file may take, and bytes a second beyond that: a large file is read and kept, hostile or not. */
    private static final double SECONDS = 1.5;

    private static final double BYTES_A_SECOND = 20e6;

    /** What an archive may unpack to before it is stopped, at least and for each of its bytes; read twice, once for its hash. */
    private static final long UNPACKED = 256L << 20;

    private static final long UNPACKED_A_BYTE = 200;
    private static final double UNPACKED_A_SECOND = 80e6;

    /** Those that must be stopped while they unpack. */
    private static final List<String> BOMBS = List.of("bomb.zip", "bombs.zip", "nested-bombs.zip", "bomb.csv.gz.gz");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path root;
    private final Path samples;
    private final Path scratch;
    private final List<String> wrong = new ArrayList<>();

    private HostileTrial(Path root, Path samples, Path scratch) {
        this.root = root;
        this.samples = samples;
        this.scratch = scratch;
    }

    /**
     * Runs the trial and prints what it found.
     *
     * @param samples the folder of the real files; its folder {@code hostile} is loaded too, if there is one
     * @return whether nothing was wrong
     */
    public static boolean run(Path root, Path samples, Path scratch) throws Exception {
        if (Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .noneMatch(folder -> Files.isExecutable(Path.of(folder, "strace")))) {
            System.out.println("skipped: no strace on the path (Debian: apt-get install strace)");
            return true;
        }
        return new HostileTrial(root, samples, scratch.toRealPath()).run();
    }

    private boolean run() throws Exception {
        Path in = Files.createDirectories(scratch.resolve("in"));
        Path secret = Files.writeString(scratch.resolve("secret.txt"), "CANARY");
        Files.createSymbolicLink(in.resolve("link.csv"), secret);
        new ProcessBuilder("mkfifo", in.resolve("pipe.csv").toString()).start().waitFor();
        int called;
        try (ServerSocket bait = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            bait.setSoTimeout(1);
            new HostileFiles(in).make(secret, bait.getLocalPort());
            new HostileArchives(in).make(secret);
            ingest(in);
            called = calls(bait);
        }
        must(called == 0, "the bait server was called");
        Trace trace = Trace.read(scratch.resolve("trace"));
        new Watch(trace, allowedToRead(in), List.of(scratch.resolve("data"), scratch.resolve("tmp")), secret)
                .findings()
                .forEach(wrong::add);
        JsonNode report = JSON.readTree(scratch.resolve("report.json").toFile());
        tell(in, report, new Times(trace, in).seconds());
        stored();
        System.out.printf(
                "%n%d documents = %d stored + %d unchanged + %d rejected; %d files passed over; %d failures of ours; %.1f s%n",
                report.path("documents").longValue(),
                report.path("stored").longValue(),
                report.path("unchanged").longValue(),
                report.path("rejected").longValue(),
                report.path("unrecognised").size(),
                report.path("failed").longValue(),
                report.path("seconds").doubleValue());
        must(report.path("failed").longValue() == 0, "a reader of ours threw");
        System.out.println(wrong.isEmpty() ? "nothing wrong" : "WRONG:");
        wrong.forEach(each -> System.out.println("  " + each));
        return wrong.isEmpty();
    }

    private List<Path> allowedToRead(Path in) {
        List<Path> allowed = new ArrayList<>(List.of(in, root, scratch));
        for (String library : System.getProperty("java.class.path").split(File.pathSeparator)) {
            allowed.add(Path.of(library).toAbsolutePath().normalize());
        }
        for (String system : List.of("/proc", "/sys", "/dev", "/lib", "/lib64", "/usr", "/etc/ld.so.cache", "/opt")) {
            allowed.add(Path.of(system));
        }
        allowed.add(samples.resolve("hostile").toAbsolutePath().normalize());
        allowed.add(Path.of(System.getProperty("java.home")));
        return allowed;
    }

    private void ingest(Path in) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "strace",
                "-f",
                "-qq",
                "-ttt",
                "-s",
                "400",
                "-e",
                Trace.WATCHED,
                "-o",
                scratch.resolve("trace").toString()));
        command.addAll(kaiwu("ingest", in.toString()));
        if (Files.isDirectory(samples.resolve("hostile"))) {
            command.add(samples.resolve("hostile").toString());
        }
        command.addAll(List.of("--data", scratch.resolve("data").toString(), "--format", "json", "--lang", "en"));
        int exit = quietly(command, "report.json", 900);
        must(exit == 0, "the load ended with " + exit + ": " + Files.readString(scratch.resolve("report.json.err")));
    }

    /** The command line in a process of its own, with the launcher's options and this process's classes. */
    private List<String> kaiwu(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Dkaiwu.root=" + root,
                "-Djava.io.tmpdir=" + scratch.resolve("tmp"),
                "-cp",
                System.getProperty("java.class.path"),
                "kaiwu.server.Kaiwu"));
        command.addAll(List.of(arguments));
        return command;
    }

    private int quietly(List<String> command, String out, int seconds) throws Exception {
        Files.createDirectories(scratch.resolve("tmp"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(scratch.resolve(out).toFile())
                .redirectError(scratch.resolve(out + ".err").toFile());
        builder.environment().put("TMPDIR", scratch.resolve("tmp").toString());
        Process process = builder.start();
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            must(false, String.join(" ", command) + " did not end within " + seconds + " seconds");
            return -1;
        }
        return process.exitValue();
    }

    private static int calls(ServerSocket bait) throws IOException {
        try {
            bait.accept().close();
            return 1;
        } catch (java.net.SocketTimeoutException nobody) {
            return 0;
        }
    }

    /** One line a generated file: what became of it. */
    private void tell(Path in, JsonNode report, Map<String, Double> seconds) throws IOException {
        Map<String, String> fates = new LinkedHashMap<>();
        report.path("problems")
                .forEach(problem -> fates.merge(
                        outer(problem.path("file").stringValue("")),
                        "%s at %d: %s"
                                .formatted(
                                        problem.path("code").stringValue(""),
                                        problem.path("offset").longValue(),
                                        problem.path("detail").stringValue("")),
                        (first, second) -> first));
        report.path("unrecognised")
                .forEach(file -> fates.merge(
                        outer(file.path("name").stringValue("")),
                        "%s at %d: %s"
                                .formatted(
                                        file.path("code").stringValue(""),
                                        file.path("offset").longValue(),
                                        file.path("looksLike").stringValue("")),
                        (first, second) -> first));
        System.out.println("| file | bytes | seconds | what became of it |\n|---|---|---|---|");
        try (Stream<Path> files = Files.list(in)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = file.getFileName().toString();
                double took = seconds.getOrDefault(name, 0.0);
                String fate = fates.getOrDefault(name, name.endsWith(".mapping.yml") ? "a mapping" : "stored");
                System.out.printf("| %s | %,d | %.2f | %s |%n", name, Files.size(file), took, printable(fate));
                double may = SECONDS + Files.size(file) / BYTES_A_SECOND;
                if (BOMBS.contains(name)) {
                    may += Math.max(UNPACKED, UNPACKED_A_BYTE * Files.size(file)) / UNPACKED_A_SECOND;
                    must(told(report, name).contains("zip-bomb"), name + " was not stopped");
                }
                must(took <= may, "%s took %.2f seconds, it may take %.2f".formatted(name, took, may));
            }
        }
    }

    /** The codes of all that was told of a file and of what is in it. */
    private static Set<String> told(JsonNode report, String name) {
        Set<String> codes = new TreeSet<>();
        report.path("problems").forEach(problem -> {
            if (outer(problem.path("file").stringValue("")).equals(name)) {
                codes.add(problem.path("code").stringValue(""));
            }
        });
        report.path("unrecognised").forEach(file -> {
            if (outer(file.path("name").stringValue("")).equals(name)) {
                codes.add(file.path("code").stringValue(""));
            }
        });
        return codes;
    }

    private static String outer(String name) {
        int member = name.indexOf('!');
        return member < 0 ? name : name.substring(0, member);
    }

    private static String printable(String text) {
        String plain = text.replaceAll("[\\p{Cntrl}|]", "?");
        return plain.length() <= 120 ? plain : plain.substring(0, 117) + "...";
    }

    private void stored() throws Exception {
        String question =
                "SELECT count(*) FILTER (id LIKE 'gi-CN-HG%') AS good, count(*) FILTER (record LIKE '%CANARY%' OR"
                        + " record LIKE '%root:%') AS leaked FROM records";
        quietly(
                kaiwu(
                        "sql",
                        question,
                        "--restricted",
                        "--format",
                        "csv",
                        "--data",
                        scratch.resolve("data").toString()),
                "sql",
                120);
        String answer = Files.readString(scratch.resolve("sql")).strip();
        must(
                answer.endsWith("\n" + HostileFiles.GOOD_ROWS + ",0"),
                "expected " + HostileFiles.GOOD_ROWS + " good rights and nothing leaked: " + answer);
        try (Stream<Path> beside = Stream.of(scratch, scratch.resolve("tmp")).flatMap(HostileTrial::list)) {
            beside.map(path -> path.getFileName().toString())
                    .filter(name -> name.contains("slipped") || name.matches("kaiwu.*\\.zip"))
                    .forEach(name -> wrong.add("left behind: " + name));
        }
    }

    private static Stream<Path> list(Path folder) {
        try {
            return Files.list(folder);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void must(boolean holds, String otherwise) {
        if (!holds) {
            wrong.add(otherwise);
        }
    }
}
