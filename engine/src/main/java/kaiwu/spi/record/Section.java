package kaiwu.spi.record;

/** The part of a record a passage belongs to. */
public enum Section {
    ABSTRACT,
    CLAIMS,
    DESCRIPTION,
    /** Goods and services of a mark, products of a design or an indication. */
    GOODS,
    /** Any other text that tells what the thing is. */
    SUMMARY,
    /** Reasons of a decision. */
    REASONS
}
