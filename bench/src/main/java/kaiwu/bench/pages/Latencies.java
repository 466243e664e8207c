package kaiwu.bench.pages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long requests took, in milliseconds, and how many failed. Thread-safe. */
final class Latencies {

    private final List<Double> millis = new ArrayList<>();
    private int failed;

    synchronized void add(double took) {
        millis.add(took);
    }

    synchronized void fail() {
        failed++;
    }

    synchronized int failed() {
        return failed;
    }

    synchronized int count() {
        return millis.size();
    }

    /**
     * The latency that this part of all requests did not exceed.
     *
     * @param part 0 to 1
     * @return milliseconds; not a number where none was answered
     */
    synchronized double at(double part) {
        if (millis.isEmpty()) {
            return Double.NaN;
        }
        List<Double> sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(part * sorted.size())));
    }

    @Override
    public String toString() {
        return "%d requests, p50 %.1f ms, p99 %.1f ms, longest %.1f ms, failed %d"
                .formatted(count(), at(0.5), at(0.99), at(1), failed());
    }
}
