package kaiwu.server.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows guessing over many accounts from one address: thirty failures in ten minutes. Kept in memory for the last ten thousand
 * addresses. Thread-safe.
 */
final class Throttle {

    private static final int MOST = 30;
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int ADDRESSES = 10_000;

    private final Clock clock;
    private final Map<String, Count> counts = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > ADDRESSES;
        }
    };

    Throttle(Clock clock) {
        this.clock = clock;
    }

    private record Count(int failures, Instant since) {}

    synchronized boolean isFull(String address) {
        Count count = counts.get(address);
        return count != null && count.failures() >= MOST && !isOver(count);
    }

    synchronized void failed(String address) {
        Count count = counts.get(address);
        counts.put(
                address,
                count == null || isOver(count)
                        ? new Count(1, clock.instant())
                        : new Count(count.failures() + 1, count.since()));
    }

    private boolean isOver(Count count) {
        return !clock.instant().isBefore(count.since().plus(WINDOW));
    }
}
