package kaiwu.search;

/**
 * How near two finds must stand to one another (CQL 1.2, boolean modifiers of prox). Immutable.
 *
 * @param unit what is counted
 * @param distance words from one to the other, 1 for the next word; letters in Chinese, Japanese Han and Korean names; 0 for
 *     sentences and paragraphs, which are the same or not
 * @param exactly whether the distance is the only one allowed, not the largest
 * @param ordered whether the left one comes first
 */
public record Nearness(Unit unit, int distance, boolean exactly, boolean ordered) {

    /** What nearness is counted in. */
    public enum Unit {
        WORD,
        /** The same sentence. */
        SENTENCE,
        /** The same paragraph or claim. */
        PARAGRAPH
    }

    /** The largest distance; texts of one field stand further apart. */
    public static final int FARTHEST = 99;

    /** Next to one another in any order, as CQL has it where nothing is said. */
    public static final Nearness NEXT = new Nearness(Unit.WORD, 1, false, false);

    public Nearness {
        if (unit == Unit.WORD ? distance < 1 || distance > FARTHEST : distance != 0 || exactly) {
            throw new IllegalArgumentException("no nearness: " + distance + " " + unit);
        }
    }
}
