package kaiwu.steer;

import java.util.Map;
import kaiwu.spi.Commitment;

/** How many commitments a plan has, and of which sort. */
public record PlanCounts(int total, Map<Commitment.Kind, Integer> byKind, Map<Commitment.State, Integer> byState) {

    public int of(Commitment.Kind kind) {
        return byKind.getOrDefault(kind, 0);
    }

    public int of(Commitment.State state) {
        return byState.getOrDefault(state, 0);
    }
}
