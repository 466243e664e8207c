package kaiwu.bench.pages;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Asks a server for pages. */
final class PageLoad implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LONGEST)
            .build();

    /** Pages answered in a second when so many readers each ask for the next as soon as they have one. */
    double capacity(List<URI> pages, int readers, Duration during) {
        AtomicInteger answered = new AtomicInteger();
        long end = System.nanoTime() + during.toNanos();
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < readers; i++) {
                each.execute(() -> {
                    while (System.nanoTime() < end) {
                        if (status(pages.get(ThreadLocalRandom.current().nextInt(pages.size()))) == 200) {
                            answered.incrementAndGet();
                        }
                    }
                });
            }
        }
        return answered.get() / (during.toNanos() / 1e9);
    }

    /**
     * Asks at moments drawn beforehand, whatever the server does, and counts each latency from the moment at which it was to
     * be asked: a server that stands still is charged with all that waited (no coordinated omission).
     *
     * @param rate pages a second, the gaps between them exponential
     */
    Latencies open(List<URI> pages, double rate, Duration during) {
        Latencies latencies = new Latencies();
        Random random = new Random(1637);
        long began = System.nanoTime();
        double at = 0;
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            while (at < during.toNanos()) {
                long intended = began + (long) at;
                URI page = pages.get(random.nextInt(pages.size()));
                for (long left = intended - System.nanoTime(); left > 0; left = intended - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                each.execute(() -> {
                    if (status(page) == 200) {
                        latencies.add((System.nanoTime() - intended) / 1e6);
                    } else {
                        latencies.fail();
                    }
                });
                at += -Math.log(1 - random.nextDouble()) / rate * 1e9;
            }
        }
        return latencies;
    }

    /** The status of the whole answer; 0 where there was none within half a minute. */
    int status(URI page) {
        try {
            return client.send(request(page), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException none) {
            return 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** The text of an answer. */
    String text(URI page) throws IOException, InterruptedException {
        return client.send(request(page), HttpResponse.BodyHandlers.ofString()).body();
    }

    private static HttpRequest request(URI page) {
        return HttpRequest.newBuilder(page).timeout(LONGEST).build();
    }

    @Override
    public void close() {
        client.close();
    }
}
