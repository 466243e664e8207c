package kaiwu.server.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Slows what one address does over and over: so many times in so long. An address that is not known is not slowed: it would
 * stop everybody. Of an address of IPv6 the first half counts, the rest being its holder's to choose. Kept in memory for the
 * last ten thousand addresses. Thread-safe.
 */
final class Throttle {

    private static final int ADDRESSES = 10_000;

    private final Clock clock;
    private final int most;
    private final Duration window;
    private final Map<String, Count> counts = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > ADDRESSES;
        }
    };

    /**
     * @param most how many times
     * @param window in how long
     */
    Throttle(Clock clock, int most, Duration window) {
        this.clock = clock;
        this.most = most;
        this.window = window;
    }

    private record Count(int times, Instant since) {}

    synchronized boolean isFull(Optional<String> address) {
        return address.map(Throttle::place)
                .map(counts::get)
                .filter(count -> count.times() >= most && !isOver(count))
                .isPresent();
    }

    synchronized void count(Optional<String> address) {
        address.map(Throttle::place).ifPresent(place -> {
            Count count = counts.get(place);
            counts.put(
                    place,
                    count == null || isOver(count)
                            ? new Count(1, clock.instant())
                            : new Count(count.times() + 1, count.since()));
        });
    }

    private static String place(String address) {
        String[] groups = address.split(":", -1);
        return groups.length == 8 ? String.join(":", Arrays.copyOf(groups, 4)) : address;
    }

    private boolean isOver(Count count) {
        return !clock.instant().isBefore(count.since().plus(window));
    }
}
