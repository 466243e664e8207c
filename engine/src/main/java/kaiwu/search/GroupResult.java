package kaiwu.search;

import java.util.List;
import java.util.Optional;

/**
 * One page of groups. Immutable.
 *
 * @param total exact number of records found
 * @param groupTotal exact number of groups, the one of records without a value included
 * @param groups this page, in the order of their first hits
 * @param next cursor of the next page, empty on the last
 * @param indexChanged whether records were loaded since the page before, so that groups may be missed or met twice
 */
public record GroupResult(
        long total, long groupTotal, List<Group> groups, Optional<String> next, boolean indexChanged) {

    /**
     * Hits that have a value in common.
     *
     * @param value as indexed; empty for those that have none
     * @param count exact number of records found that have it
     * @param filter the query that finds exactly these, together with the query asked; empty for those that have none
     * @param hits the first of them
     */
    public record Group(String value, long count, Optional<Query> filter, List<Hit> hits) {

        public Group {
            hits = List.copyOf(hits);
        }
    }
}
