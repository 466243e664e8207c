package kaiwu.ledger.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * A clock for timestamps: the machine's wall clock, held against a counter that nobody sets. When the two drift apart by more
 * than a second, somebody set the wall clock, and nobody can say which time is right: the clock stops, and stays stopped until
 * the server starts anew. Thread-safe.
 */
public final class SteadyClock {

    /** How far wall clock and counter may drift apart. */
    public static final Duration TOLERANCE = Duration.ofSeconds(1);

    private final InstantSource wall;
    private final LongSupplier nanos;
    private final Instant startedAt;
    private final long startNanos;
    private volatile Optional<Duration> jump = Optional.empty();

    /** The machine's wall clock and counter. */
    public SteadyClock() {
        this(InstantSource.system(), System::nanoTime);
    }

    SteadyClock(InstantSource wall, LongSupplier nanos) {
        this.wall = wall;
        this.nanos = nanos;
        this.startedAt = wall.instant();
        this.startNanos = nanos.getAsLong();
    }

    /** The time; empty once the clock has stopped. */
    public Optional<Instant> now() {
        if (jump.isPresent()) {
            return Optional.empty();
        }
        Instant now = wall.instant();
        Duration drift = Duration.between(startedAt.plusNanos(nanos.getAsLong() - startNanos), now);
        if (drift.abs().compareTo(TOLERANCE) > 0) {
            jump = Optional.of(drift);
            return Optional.empty();
        }
        return Optional.of(now);
    }

    /** By how much the wall clock jumped when the clock stopped; empty while it runs. */
    public Optional<Duration> jump() {
        now();
        return jump;
    }
}
