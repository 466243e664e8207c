package kaiwu.register;

/** How much of an act the public log shows. */
public enum Disclosure {
    /** The whole act, for ever. */
    OPEN,
    /** Its type, its time and salted commitments to the act and to its documents: provable, yet saying nothing. */
    COMMITTED
}
