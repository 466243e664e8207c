package kaiwu.spi.procedure;

/** Whether a ground stands against something. */
public enum Applies {
    /** It does. */
    YES,
    /** It does not. */
    NO,
    /** What is known does not tell: a person has to look. */
    ASK;

    public static Applies when(boolean holds) {
        return holds ? YES : NO;
    }
}
