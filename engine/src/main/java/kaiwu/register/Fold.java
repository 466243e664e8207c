package kaiwu.register;

/**
 * How a state follows from acts, one after the other.
 *
 * @param <S> the state, an immutable value
 */
public interface Fold<S> {

    /** The state before the first act. */
    S start();

    /** The state after one more act. */
    S after(S state, Act act);
}
