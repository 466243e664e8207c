package kaiwu.navigate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaiwu.kernel.PartialDate;
import kaiwu.search.CitedDocuments;
import kaiwu.search.Query;
import kaiwu.search.TellingWord;
import kaiwu.search.ValuePair;

/**
 * What a whole set of records looks like, counted exactly. Immutable.
 *
 * @param query finds the set
 * @param total number of records
 * @param dataEnd latest day on which a document of the set was published
 * @param breakdowns those asked for that have anything to show
 * @param together owners with rights in common
 * @param cited what the records cite; empty where not asked for
 * @param words that tell the set from all other records
 */
public record Analysis(
        Query query,
        long total,
        Optional<PartialDate> dataEnd,
        Map<View, Breakdown> breakdowns,
        List<ValuePair> together,
        Optional<CitedDocuments> cited,
        List<TellingWord> words) {

    /** A query and a further one. */
    public static Query both(Query query, Query more) {
        java.util.ArrayList<Query> parts = new java.util.ArrayList<>();
        for (Query each : List.of(query, more)) {
            switch (each) {
                case Query.All all -> {}
                case Query.And and -> parts.addAll(and.parts());
                default -> parts.add(each);
            }
        }
        List<Query> once = parts.stream().distinct().toList();
        return switch (once.size()) {
            case 0 -> query;
            case 1 -> once.getFirst();
            default -> new Query.And(once);
        };
    }
}
