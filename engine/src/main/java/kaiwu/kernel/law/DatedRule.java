package kaiwu.kernel.law;

import java.util.Optional;
import kaiwu.kernel.Bilingual;

/**
 * One value that the law gives for a time. Immutable. A change of law is a new rule of the same code, never a changed one.
 *
 * @param code stable name, {@code topic.what}
 * @param value what it gives
 * @param ending where a period that ends on a day off ends; of no meaning for other values
 * @param ground law and article
 * @param anchor whose date is held against {@code validity}
 * @param validity the days of the anchor event for which the rule holds
 * @param transition the article that says so, where a law says it; empty otherwise
 * @param certainty how surely it was read
 * @param what what is given, in words
 * @param note what a reader should know besides
 */
public record DatedRule(
        String code,
        RuleValue value,
        Ending ending,
        String ground,
        AnchorEvent anchor,
        Validity validity,
        String transition,
        Certainty certainty,
        Bilingual what,
        Optional<Bilingual> note) {

    public DatedRule {
        if (!code.matches("[a-z0-9]+([.-][a-z0-9]+)*") || ground.isBlank()) {
            throw new IllegalArgumentException("a rule needs a code in lower case and a ground: " + code);
        }
    }

    /** The period it gives. */
    public Period period() {
        return as(Period.class);
    }

    /** The amount of money it gives. */
    public Money money() {
        return as(Money.class);
    }

    /** The percentage it gives. */
    public Percent percent() {
        return as(Percent.class);
    }

    /** The plain number it gives. */
    public Quantity number() {
        return as(Quantity.class);
    }

    private <V extends RuleValue> V as(Class<V> type) {
        if (!type.isInstance(value)) {
            throw new IllegalStateException(code + " gives " + value + ", which is no " + type.getSimpleName());
        }
        return type.cast(value);
    }
}
