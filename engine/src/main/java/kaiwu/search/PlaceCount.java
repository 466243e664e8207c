package kaiwu.search;

/**
 * A place of a classification scheme and how many records stand there or below.
 *
 * @param symbol in upper case without blanks
 */
public record PlaceCount(String symbol, long records) {}
