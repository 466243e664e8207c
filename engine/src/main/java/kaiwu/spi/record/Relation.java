package kaiwu.spi.record;

/**
 * A pointer from this record to another. Immutable.
 *
 * @param type how it stands to the other
 * @param kind kind id of the other, empty when the source does not say
 * @param office ST.3 code, empty when the source does not say
 * @param number number as the source writes it; may be empty when only words are given
 * @param text the source's words, for example the mark that a decision is about; may be empty
 */
public record Relation(RelationType type, String kind, String office, String number, String text) {}
