package kaiwu.server.owners;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaiwu.search.FacetField;
import kaiwu.search.Hit;
import kaiwu.search.Order;
import kaiwu.search.OwnerField;
import kaiwu.search.Query;
import kaiwu.search.SearchIndex;
import kaiwu.search.SearchRequest;
import kaiwu.search.SearchResult;
import kaiwu.search.SearchResult.FacetValue;
import kaiwu.spi.record.NameKey;

/**
 * The records an owner stands in, in one way. Immutable.
 *
 * @param how what the owner is to them
 * @param query what finds them
 * @param total how many
 * @param newest the newest of them
 * @param counts by kind, office, year, main class and status, each the largest first
 */
public record Holdings(
        OwnerField how, Query query, long total, List<Hit> newest, Map<FacetField, List<FacetValue>> counts) {

    private static final List<FacetField> COUNTED =
            List.of(FacetField.KIND, FacetField.OFFICE, FacetField.YEAR, FacetField.MAINCLASS, FacetField.LASTSTATUS);

    private static final int MOST_VALUES = 100;

    /**
     * Counts them.
     *
     * @param newest how many of the newest are wanted
     */
    static Holdings of(SearchIndex index, NameKey owner, OwnerField how, int newest) {
        Query query = new Query.Is(how.field(), owner.toString());
        SearchResult found = index.search(
                new SearchRequest(query, newest, Optional.empty(), COUNTED, MOST_VALUES, Order.NEWEST, false));
        return new Holdings(how, query, found.total(), found.hits(), found.facets());
    }

    public List<FacetValue> by(FacetField field) {
        return counts.getOrDefault(field, List.of());
    }

    /** The query that finds those of them that a count counts. */
    public Query narrowed(FacetValue value) {
        return new Query.And(List.of(query, value.filter()));
    }
}
