package kaiwu.alike;

/**
 * Which signatures come into question at all, and which are for like goods. Immutable.
 *
 * @param mask bits of the fourth long that must be as in {@code value}
 * @param value what they must be
 * @param goods bits of the goods asked for; 0 when none are
 */
record Filter(long mask, long value, long goods) {

    static final Filter NONE = new Filter(0, 0, 0);

    /** What like goods add to a rough score. */
    static final int GOODS = 20;

    boolean passes(long facts) {
        return (facts & mask) == value;
    }

    int bonus(long facts) {
        return (facts & goods) != 0 ? GOODS : 0;
    }
}
