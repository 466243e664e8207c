package kaiwu.picture;

/** A picture of the shelf and how it resembles the one that was shown. Immutable. */
public record Found(Entry entry, Likeness likeness) {}
