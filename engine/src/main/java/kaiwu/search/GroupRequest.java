package kaiwu.search;

import java.util.Optional;

/**
 * A search whose hits are gathered by a value they have in common. A record that has several values stands under each; one
 * that has none stands by itself under no value, with all others that have none. Immutable.
 *
 * @param query what is looked for
 * @param wider what else is looked for, see {@link SearchRequest#wider}
 * @param by what hits are gathered by
 * @param order of the first hits of the groups, and of the hits in each
 * @param size groups on the page, 1 to {@link SearchRequest#MAX_SIZE}
 * @param members hits at most shown of each group
 * @param cursor where to go on: {@link GroupResult#next} of the page before
 * @param highlight whether to mark the words found
 */
public record GroupRequest(
        Query query,
        Optional<Query> wider,
        FacetField by,
        Order order,
        int size,
        int members,
        Optional<String> cursor,
        boolean highlight) {

    public GroupRequest {
        if (size < 1 || size > SearchRequest.MAX_SIZE || members < 1 || members > SearchRequest.MAX_SIZE) {
            throw new IllegalArgumentException("a page has 1 to " + SearchRequest.MAX_SIZE
                    + " groups of as many hits, not " + size + " of " + members);
        }
    }
}
