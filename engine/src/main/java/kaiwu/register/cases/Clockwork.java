package kaiwu.register.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kaiwu.kernel.Bilingual;
import kaiwu.register.Act;

/**
 * Does what falls due by itself. It may be wound late, twice, or by two at once: each thing is done once, as of the day on which
 * it fell due. When the clock of the machine has jumped back it does nothing and says so, until the clock is right again.
 * Thread-safe.
 */
public final class Clockwork {

    private static final Duration SMALL_STEP = Duration.ofSeconds(5);
    private static final int AT_ONCE = 500;

    private final Cases cases;
    private final Clock clock;
    private Instant latest;

    /**
     * @param latest the latest moment that was ever recorded
     */
    public Clockwork(Cases cases, Clock clock, Instant latest) {
        this.cases = cases;
        this.clock = clock;
        this.latest = latest;
    }

    /**
     * What one winding did.
     *
     * @param done the acts
     * @param stopped why nothing was done; empty when all is well
     */
    public record Report(List<Act> done, Optional<Bilingual> stopped) {}

    /** Does everything that has fallen due by now. */
    public synchronized Report wind() {
        Instant now = clock.instant();
        if (now.isBefore(latest.minus(SMALL_STEP))) {
            return new Report(
                    List.of(),
                    Optional.of(new Bilingual(
                            "系统时间 %s 早于已记录的 %s；到期事项暂停办理，请校准时钟。".formatted(now, latest),
                            "The clock says %s, but %s is recorded already; nothing falls due until the clock is set right."
                                    .formatted(now, latest))));
        }
        latest = now.isAfter(latest) ? now : latest;
        List<Act> done = new ArrayList<>();
        for (List<String> due = cases.expired(AT_ONCE); !due.isEmpty(); due = cases.expired(AT_ONCE)) {
            int before = done.size();
            due.forEach(id -> done.addAll(cases.settle(id)));
            if (done.size() == before) {
                break;
            }
        }
        return new Report(List.copyOf(done), Optional.empty());
    }
}
