package kaiwu.register.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.KaiwuException;
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
     * @param stuck cases in which what fell due could not be done, each with the reason; the others are done all the same
     * @param stopped why nothing was done; empty when all is well
     */
    public record Report(List<Act> done, Map<String, String> stuck, Optional<Bilingual> stopped) {}

    /** Does everything that has fallen due by now. */
    public synchronized Report wind() {
        Instant now = clock.instant();
        if (now.isBefore(latest.minus(SMALL_STEP))) {
            return new Report(
                    List.of(),
                    Map.of(),
                    Optional.of(new Bilingual(
                            "系统时间 %s 早于已记录的 %s；到期事项暂停办理，请校准时钟。".formatted(now, latest),
                            "The clock says %s, but %s is recorded already; nothing falls due until the clock is set right."
                                    .formatted(now, latest))));
        }
        latest = now.isAfter(latest) ? now : latest;
        List<Act> done = new ArrayList<>();
        Map<String, String> stuck = new LinkedHashMap<>();
        for (List<String> due = cases.expired(AT_ONCE); !due.isEmpty(); due = cases.expired(AT_ONCE)) {
            int before = done.size();
            due.stream().filter(id -> !stuck.containsKey(id)).forEach(id -> settle(id, done, stuck));
            if (done.size() == before) {
                break;
            }
        }
        return new Report(List.copyOf(done), stuck, Optional.empty());
    }

    private void settle(String id, List<Act> done, Map<String, String> stuck) {
        try {
            done.addAll(cases.settle(id));
        } catch (KaiwuException wrong) {
            stuck.put(id, String.valueOf(wrong.getMessage()));
        }
    }
}
