package kaiwu.navigate;

import kaiwu.search.Query;

/**
 * One value of a field in a set of records. Immutable.
 *
 * @param value as counted
 * @param count how many of the records have it
 * @param open whether more may yet come to be known, as of the last years before the data end
 * @param query finds exactly these records
 */
public record Bar(String value, long count, boolean open, Query query) {}
