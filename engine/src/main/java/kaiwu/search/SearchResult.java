package kaiwu.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One page of hits. Immutable.
 *
 * @param total exact number of records found
 * @param hits this page, in order
 * @param facets values with their exact counts over all records found, largest first
 * @param next cursor of the next page, empty on the last
 * @param indexChanged whether records were loaded since the page before; the walk goes on by sort key, so what was loaded
 *     meanwhile may be missed
 */
public record SearchResult(
        long total,
        List<Hit> hits,
        Map<FacetField, List<FacetValue>> facets,
        Optional<String> next,
        boolean indexChanged) {

    /**
     * A value and in how many of the records found it occurs.
     *
     * @param value as indexed; of an owner the name by which it is shown
     * @param filter the query that finds exactly the records counted, together with the query asked
     */
    public record FacetValue(String value, long count, Query filter) {}
}
