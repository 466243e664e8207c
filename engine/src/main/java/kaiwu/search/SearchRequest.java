package kaiwu.search;

import java.util.List;
import java.util.Optional;

/**
 * One page of a search. Immutable.
 *
 * @param query what is looked for
 * @param size hits on the page, 0 to {@link #MAX_SIZE}
 * @param cursor where to go on: {@link SearchResult#next} of the page before
 * @param facets what to count by, over all hits
 * @param facetSize values at most for each facet, 0 to {@link #MAX_FACET_SIZE}
 * @param order which hits come first
 * @param highlight whether to mark the words found
 * @param wider what else is looked for: what only this finds comes after all that the query finds, when the order is by
 *     relevance
 */
public record SearchRequest(
        Query query,
        int size,
        Optional<String> cursor,
        List<FacetField> facets,
        int facetSize,
        Order order,
        boolean highlight,
        Optional<Query> wider) {

    /** The largest page. */
    public static final int MAX_SIZE = 500;

    /** The most values of a facet. */
    public static final int MAX_FACET_SIZE = 1_000;

    /** A search for the query alone. */
    public SearchRequest(
            Query query,
            int size,
            Optional<String> cursor,
            List<FacetField> facets,
            int facetSize,
            Order order,
            boolean highlight) {
        this(query, size, cursor, facets, facetSize, order, highlight, Optional.empty());
    }

    public SearchRequest {
        if (size < 0 || size > MAX_SIZE) {
            throw new IllegalArgumentException("a page has 0 to " + MAX_SIZE + " hits, not " + size);
        }
        if (facetSize < 0 || facetSize > MAX_FACET_SIZE) {
            throw new IllegalArgumentException("a facet shows 0 to " + MAX_FACET_SIZE + " values, not " + facetSize);
        }
        facets = List.copyOf(facets);
    }

    /** The first 20 by relevance with the facets of a page of results, words marked. */
    public static SearchRequest first(Query query) {
        return new SearchRequest(query, 20, Optional.empty(), FacetField.OF_RESULTS, 10, Order.RELEVANCE, true);
    }

    public SearchRequest withSize(int newSize) {
        return new SearchRequest(query, newSize, cursor, facets, facetSize, order, highlight, wider);
    }

    public SearchRequest withCursor(Optional<String> newCursor) {
        return new SearchRequest(query, size, newCursor, facets, facetSize, order, highlight, wider);
    }

    public SearchRequest withFacets(List<FacetField> newFacets, int newFacetSize) {
        return new SearchRequest(query, size, cursor, newFacets, newFacetSize, order, highlight, wider);
    }

    public SearchRequest withOrder(Order newOrder) {
        return new SearchRequest(query, size, cursor, facets, facetSize, newOrder, highlight, wider);
    }

    public SearchRequest withHighlight(boolean marked) {
        return new SearchRequest(query, size, cursor, facets, facetSize, order, marked, wider);
    }

    public SearchRequest withWider(Optional<Query> newWider) {
        return new SearchRequest(query, size, cursor, facets, facetSize, order, highlight, newWider);
    }
}
