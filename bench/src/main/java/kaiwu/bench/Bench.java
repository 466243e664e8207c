package kaiwu.bench;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kaiwu.bench.alike.AlikeBench;
import kaiwu.bench.hostile.HostileTrial;
import kaiwu.bench.pages.PagesBench;
import kaiwu.bench.pictures.PicturesBench;
import kaiwu.bench.steps.StepsBench;

/**
 * Runs the measures and prints two tables: ratios to peers, with interval and goal; seconds and memory, with goal. {@code
 * --quick} makes three pairs instead of seven; {@code --only WORD}, or the word alone, takes what has the word in its name;
 * {@code --large} adds the load of files of a gigabyte, which takes minutes; {@code hostile} runs the trial by hostile files
 * instead, {@code kill [FOLDER]} that of a load (of all real files, or those of the folder) killed again and again, {@code
 * pages} measures pages of results over HTTP, of the starter set or of the server that {@code --at URL} names, alone and beside
 * hostile queries, {@code owners} the merging of owners, {@code pictures} how well disguised marks are found again, {@code alike}
 * names alike, {@code timestamps} timestamps and proofs, {@code steps} steps of procedures and their periods, {@code chinese} the
 * ways of cutting Chinese, {@code meaning} how well what tells of the same is found.
 */
public final class Bench {

    private static List<Measure> measures(QueryCorpus corpus) {
        List<Measure> measures = new ArrayList<>(List.of(new XmlLoad(), new TableLoad(), new IndexBuild()));
        measures.addAll(QueryRace.ofAll(corpus));
        return measures;
    }

    private Bench() {}

    public static void main(String[] args) throws Exception {
        List<String> asked = List.of(args);
        Path samples = Path.of(System.getenv()
                        .getOrDefault("KAIWU_SAMPLES", System.getProperty("kaiwu.root") + "/../shared/data"))
                .normalize();
        if (asked.contains("hostile")) {
            System.exit(hostile(samples) ? 0 : 1);
        }
        if (asked.contains("pictures")) {
            System.exit(pictures(samples, asked.contains("--quick") ? 40 : 250) ? 0 : 1);
        }
        if (asked.contains("owners")) {
            OwnersBench.run(samples);
            return;
        }
        if (asked.contains("chinese")) {
            ChineseBench.run(samples);
            return;
        }
        if (asked.contains("alike")) {
            String marks = asked.getLast();
            AlikeBench.run(samples, marks.matches("\\d+") ? Integer.parseInt(marks) : 5_000_000);
            return;
        }
        if (asked.contains("meaning")) {
            MeaningBench.run(samples);
            return;
        }
        if (asked.contains("steps")) {
            System.exit(StepsBench.run() ? 0 : 1);
        }
        if (asked.contains("timestamps")) {
            TimestampBench.run();
            return;
        }
        if (!Files.isDirectory(samples)) {
            System.err.println("no real files at " + samples + "; name their folder in KAIWU_SAMPLES");
            System.exit(2);
        }
        if (asked.contains("pages")) {
            System.exit(pages(samples, asked) ? 0 : 1);
        }
        if (asked.contains("kill")) {
            Path files = asked.size() > 1 ? Path.of(asked.get(1)).toAbsolutePath() : samples;
            System.exit(killed(files) ? 0 : 1);
        }
        int pairs = asked.contains("--quick") ? 3 : 7;
        int only = asked.indexOf("--only");
        boolean named = !asked.isEmpty() && !asked.get(0).startsWith("-");
        String word = named
                ? asked.get(0).toLowerCase(Locale.ROOT)
                : only >= 0 && only + 1 < asked.size() ? asked.get(only + 1).toLowerCase(Locale.ROOT) : "";
        List<String> lines = new ArrayList<>();
        int index = asked.indexOf("--index");
        try (QueryCorpus corpus =
                new QueryCorpus(index >= 0 ? Optional.of(Path.of(asked.get(index + 1))) : Optional.empty())) {
            for (Measure measure : measures(corpus)) {
                if (measure.name().toLowerCase(Locale.ROOT).contains(word)) {
                    lines.add(line(measure, samples, pairs));
                }
            }
        }
        System.out.printf(
                "%n%s, JDK %s, %d cores, largest heap %d MiB, %d pairs; ratio = peer CPU seconds / our CPU seconds%n%n",
                LocalDate.now(ZoneOffset.UTC),
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20,
                pairs);
        if (!lines.isEmpty()) {
            System.out.println("| measure | ratio | 95 % interval | goal | met | ours s | peer s | answer |");
            System.out.println("|---|---|---|---|---|---|---|---|");
            lines.forEach(System.out::println);
            System.out.println();
        }
        List<String> figures = new ArrayList<>();
        for (Trial trial : asked.contains("--large")
                ? List.of(new Start(), new LargeFile("XML", new ManyGrants()), new LargeFile("table", new ManyRows()))
                : List.of(new Start())) {
            if (trial.name().toLowerCase(Locale.ROOT).contains(word)) {
                figures.addAll(figures(trial, samples));
            }
        }
        if (!figures.isEmpty()) {
            System.out.println("| seconds and memory | value | goal | met | how |");
            System.out.println("|---|---|---|---|---|");
            figures.forEach(System.out::println);
        }
    }

    private static List<String> figures(Trial trial, Path samples) throws Exception {
        System.out.println(trial.name());
        Path scratch = Files.createTempDirectory("kaiwu-bench");
        try {
            return trial.run(samples, scratch).stream().map(Trial.Figure::line).toList();
        } finally {
            Corpus.delete(scratch);
        }
    }

    private static boolean pages(Path samples, List<String> asked) throws Exception {
        int at = asked.indexOf("--at");
        if (at >= 0) {
            return PagesBench.run(URI.create(asked.get(at + 1)), samples);
        }
        Path scratch = Files.createTempDirectory("kaiwu-bench");
        int port = Launched.freePort();
        URI server = URI.create("http://127.0.0.1:" + port);
        try (Launched demo = Launched.begin(
                scratch, Map.of(), "demo", "--data", scratch.resolve("data").toString(), "--port", "" + port)) {
            demo.secondsToFirstAnswer(server.resolve("/api/v1/search?q=tea&size=1"));
            return PagesBench.run(server, samples);
        } finally {
            Corpus.delete(scratch);
        }
    }

    private static boolean pictures(Path samples, int queries) throws Exception {
        Path scratch = Files.createTempDirectory("kaiwu-bench");
        try {
            return PicturesBench.run(samples, scratch, queries);
        } finally {
            Corpus.delete(scratch);
        }
    }

    private static boolean hostile(Path samples) throws Exception {
        Path scratch = Files.createTempDirectory("kaiwu-hostile");
        try {
            return HostileTrial.run(Path.of(System.getProperty("kaiwu.root")), samples, scratch);
        } finally {
            Corpus.delete(scratch);
        }
    }

    private static boolean killed(Path files) throws Exception {
        Path scratch = Files.createTempDirectory("kaiwu-kill");
        try {
            return KillTrial.run(files, scratch);
        } finally {
            Corpus.delete(scratch);
        }
    }

    private static String line(Measure measure, Path samples, int pairs) throws Exception {
        System.out.println(measure.name());
        Path scratch = Files.createTempDirectory("kaiwu-bench");
        try {
            Pairs.Outcome o = measure.run(samples, scratch, pairs);
            return "| %s | %.3f | %.3f-%.3f | %.2f | %s | %.2f | %.2f | %d |"
                    .formatted(
                            measure.name(),
                            o.ratio(),
                            o.low(),
                            o.high(),
                            measure.goal(),
                            o.low() >= measure.goal() ? "yes" : "no",
                            o.ourSeconds(),
                            o.peerSeconds(),
                            o.answer());
        } finally {
            Corpus.delete(scratch);
        }
    }
}
