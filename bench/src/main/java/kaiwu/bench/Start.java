package kaiwu.bench;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** How long until the first answer of a search, and how much heap the server then rests with. */
final class Start implements Trial {

    private static final double DEMO_SECONDS = 90;
    private static final double SERVE_SECONDS = 5;
    private static final double HEAP_MEGABYTES = 512;
    private static final Duration TRAINING = Duration.ofMinutes(4);

    @Override
    public String name() {
        return "start: demo and serve to the first answer, resting heap";
    }

    @Override
    public List<Figure> run(Path samples, Path scratch) throws Exception {
        try (Launched build = Launched.begin(scratch, Map.of(), "--help")) {
            build.finish();
        }
        Path cache = Launched.root().resolve("server/target/kaiwu.aot");
        boolean trained = Files.exists(cache);
        String data = scratch.resolve("data").toString();
        double demo;
        double heap;
        try (Launched server = begin(scratch, "demo", data)) {
            demo = server.secondsToFirstAnswer(search);
            heap = server.restingHeapMegabytes();
            await(cache);
        }
        double serve;
        double served;
        boolean withCache = Files.exists(cache);
        try (Launched server = begin(scratch, "serve", data)) {
            serve = server.secondsToFirstAnswer(search);
            served = server.restingHeapMegabytes();
        }
        return List.of(
                new Figure(
                        "demo, empty data folder to first answer",
                        demo,
                        "s",
                        DEMO_SECONDS,
                        "the program built before, so without the build of a fresh clone; AOT cache "
                                + (trained ? "there" : "made meanwhile")),
                new Figure(
                        "serve, loaded folder to first answer",
                        serve,
                        "s",
                        SERVE_SECONDS,
                        withCache ? "with the AOT cache" : "without an AOT cache: it was not made in time"),
                new Figure("heap after the starter set was loaded", heap, "MiB", HEAP_MEGABYTES, "after a collection"),
                new Figure("heap of serve at rest", served, "MiB", HEAP_MEGABYTES, "after a collection"));
    }

    private URI search = URI.create("");

    private Launched begin(Path scratch, String command, String data) throws Exception {
        int port = Launched.freePort();
        search = URI.create("http://127.0.0.1:" + port + "/api/v1/search?q=tea&size=1");
        return Launched.begin(scratch, Map.of(), command, "--data", data, "--port", Integer.toString(port));
    }

    private static void await(Path cache) throws InterruptedException {
        long end = System.nanoTime() + TRAINING.toNanos();
        while (!Files.exists(cache) && System.nanoTime() < end) {
            Thread.sleep(500);
        }
    }
}
