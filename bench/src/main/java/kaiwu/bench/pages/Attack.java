package kaiwu.bench.pages;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** Asks a server for pages of hostile queries, one after another, and keeps how each was answered. */
final class Attack {

    private final PageLoad load;
    private final Latencies took = new Latencies();
    private final Map<String, String> wrong = new LinkedHashMap<>();
    private final Map<String, Double> longest = new LinkedHashMap<>();
    private final List<URI> madeUp = new ArrayList<>();
    private final List<URI> others = new ArrayList<>();

    Attack(PageLoad load, URI server, Path samples) throws IOException {
        this.load = load;
        HostileQueries.madeUp().forEach(query -> madeUp.add(PagesBench.page(server, query, "en")));
        HostileQueries.naughty(samples).forEach(query -> others.add(PagesBench.page(server, query, "zh")));
        others.add(PagesBench.page(server, HostileQueries.megabyte(), "en"));
    }

    /** The made-up ones over and over until it is over. */
    void goOn(AtomicBoolean over) {
        for (int i = 0; !over.get(); i++) {
            ask(madeUp.get(i % madeUp.size()));
        }
    }

    /** All of them once. */
    void once() {
        madeUp.forEach(this::ask);
        others.forEach(this::ask);
    }

    private void ask(URI page) {
        long began = System.nanoTime();
        int status = load.status(page);
        double millis = (System.nanoTime() - began) / 1e6;
        took.add(millis);
        longest.merge(shown(page), millis, Math::max);
        if (status < 200 || status >= 500) {
            wrong.put(shown(page), "answered " + status);
        }
    }

    Latencies took() {
        return took;
    }

    /** What was not answered or refused in time. */
    List<String> wrong(double longestMillis) {
        List<String> lines = new ArrayList<>();
        wrong.forEach((page, why) -> lines.add(why + ": " + page));
        longest.forEach((page, millis) -> {
            if (millis > longestMillis) {
                lines.add(String.format(Locale.ROOT, "%.0f ms: %s", millis, page));
            }
        });
        return lines;
    }

    private static String shown(URI page) {
        String query = page.getQuery();
        return query.length() <= 90 ? query : query.substring(0, 90) + "… (" + query.length() + ")";
    }
}
