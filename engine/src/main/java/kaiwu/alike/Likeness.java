package kaiwu.alike;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How much two names are alike. Immutable.
 *
 * @param value from 0 to 1; 1 is the same name
 * @param reasons the strongest first
 */
public record Likeness(double value, List<Reason> reasons) {

    private static final double FAR_WEAKER = 0.8;

    static final Likeness NONE = new Likeness(0, List.of());

    public Likeness {
        reasons = reasons.stream()
                .sorted(Comparator.comparingDouble(Reason::weight).reversed())
                .toList();
    }

    /** As much as the strongest of these reasons says; of each kind the strongest is told, and none that is far weaker. */
    static Likeness of(List<Reason> reasons) {
        double value = reasons.stream().mapToDouble(Reason::weight).max().orElse(0);
        Map<Reason.Kind, Reason> told = new EnumMap<>(Reason.Kind.class);
        for (Reason reason : reasons) {
            if (reason.weight() >= FAR_WEAKER * value) {
                told.merge(reason.kind(), reason, (a, b) -> b.weight() > a.weight() ? b : a);
            }
        }
        return new Likeness(value, List.copyOf(told.values()));
    }

    /** The same, less sure. */
    Likeness times(double share) {
        return new Likeness(
                value * share,
                reasons.stream()
                        .map(r -> new Reason(r.kind(), r.matched(), r.weight() * share))
                        .toList());
    }

    static Likeness better(Likeness one, Likeness other) {
        return other.value > one.value ? other : one;
    }
}
