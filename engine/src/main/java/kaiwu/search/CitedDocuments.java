package kaiwu.search;

import java.util.List;
import java.util.Optional;

/**
 * What a set of records cites. Immutable.
 *
 * @param citing how many of the records cite any document by its number
 * @param distinct how many documents are cited
 * @param most those cited by most, most cited first
 */
public record CitedDocuments(long citing, long distinct, List<Cited> most) {

    /**
     * A document that is cited.
     *
     * @param number with its office before it
     * @param count how many of the records cite it
     * @param record the record itself, where the index has it
     * @param from some of the records that cite it, earliest filed first
     * @param filter the query that finds exactly those that cite it, together with the query asked
     */
    public record Cited(String number, long count, Optional<Hit> record, List<Hit> from, Query filter) {}
}
