package kaiwu.register;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * The acts on one subject, in the order in which they were recorded. Immutable.
 *
 * @param acts by sequence
 */
public record History(List<Act> acts) {

    public History {
        acts = List.copyOf(acts);
    }

    /** The state today, as known today: every act, by when it was done. */
    public <S> S state(Fold<S> fold) {
        return state(fold, Instant.MAX, Instant.MAX);
    }

    /**
     * The state in two times: what held at {@code on}, as far as it was known at {@code known}. Acts done at the same moment
     * follow each other as they were recorded.
     */
    public <S> S state(Fold<S> fold, Instant on, Instant known) {
        S state = fold.start();
        for (Act act : acts.stream()
                .filter(act -> !act.doneAt().isAfter(on) && !act.recordedAt().isAfter(known))
                .sorted(Comparator.comparing(Act::doneAt).thenComparing(Act::sequence))
                .toList()) {
            state = fold.after(state, act);
        }
        return state;
    }
}
