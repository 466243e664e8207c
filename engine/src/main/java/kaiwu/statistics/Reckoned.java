package kaiwu.statistics;

import kaiwu.kernel.Ground;
import kaiwu.kernel.Outcome;

/** What a calculation came to: a value, or a refusal on a ground. There is no third way, and zero is a value. */
public sealed interface Reckoned<T> {

    /** It could be reckoned. */
    record Value<T>(T value) implements Reckoned<T> {}

    /** It could not, and why. */
    record Refused<T>(Outcome.Refused refusal) implements Reckoned<T> {}

    static <T> Reckoned<T> of(T value) {
        return new Value<>(value);
    }

    static <T> Reckoned<T> refused(Ground ground) {
        return new Refused<>(new Outcome.Refused(ground));
    }
}
