package kaiwu.kernel;

/** What a rule says of a wish: allowed, or refused on a ground. A refusal is lawful and expected, never an exception. */
public sealed interface Outcome {

    /** Nothing stands against it. */
    record Allowed() implements Outcome {}

    /** Not allowed, and why. */
    record Refused(Ground ground) implements Outcome {}

    static Outcome allowed() {
        return new Allowed();
    }

    static Outcome refused(Ground ground) {
        return new Refused(ground);
    }
}
