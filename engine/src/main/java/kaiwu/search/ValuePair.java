package kaiwu.search;

/**
 * Two values of one field and in how many records both stand. Immutable.
 *
 * @param filter the query that finds exactly these, together with the query asked
 */
public record ValuePair(String one, String other, long count, Query filter) {}
