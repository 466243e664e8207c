package kaiwu.search;

/**
 * A word that tells a set of records from all others. Immutable.
 *
 * @param count how many of the records have it in a title
 * @param weight how far it tells: the log-likelihood ratio (G²) of its share in titles of the set against that in all titles
 *     of the language; the larger the more surely no chance
 * @param filter the query that finds exactly these, together with the query asked
 */
public record TellingWord(String word, long count, double weight, Query filter) {}
