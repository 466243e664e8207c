package kaiwu.server.api;

import java.util.LinkedHashMap;
import java.util.Map;
import kaiwu.kernel.Bilingual;
import kaiwu.search.FacetField;
import kaiwu.search.GroupRequest;
import kaiwu.search.GroupResult;
import kaiwu.search.Query;
import kaiwu.server.Platform;
import kaiwu.server.web.HttpProblem;

/**
 * Records gathered by a value as the API gives them: {@code {query, by, total, groupTotal, groups:[{value, count, query,
 * hits}], next}}. A group's {@code query} finds all its records; the group of those without a value has none.
 */
final class GroupAnswer {

    private GroupAnswer() {}

    /**
     * @param call its facets name what records are gathered by, one
     * @param members hits at most of each group
     * @throws HttpProblem 400 when a parameter is wrong
     */
    static Map<String, Object> of(SearchCall call, int members, Platform platform) {
        if (call.size() < 1
                || members < 1
                || members > SearchCall.LARGEST
                || call.facets().size() != 1) {
            throw HttpProblem.badCall(new Bilingual(
                    "size 和 members 应为 1 至 " + SearchCall.LARGEST + "，by 应为一个字段。",
                    "size and members are 1 to " + SearchCall.LARGEST + ", by is one field."));
        }
        FacetField by = call.facets().getFirst();
        Query query = call.query(platform);
        GroupResult found = platform.index()
                .search(new GroupRequest(
                        query,
                        call.expansion(platform).wider(),
                        by,
                        call.order(),
                        call.size(),
                        members,
                        call.cursor(),
                        false));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("query", query.render());
        json.put("by", by.field());
        json.put("total", found.total());
        json.put("groupTotal", found.groupTotal());
        json.put(
                "groups",
                found.groups().stream().map(group -> group(query, group)).toList());
        found.next().ifPresent(next -> json.put("next", next));
        return json;
    }

    private static Map<String, Object> group(Query query, GroupResult.Group group) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("value", group.value());
        json.put("count", group.count());
        group.filter()
                .ifPresent(filter ->
                        json.put("query", Conditions.both(query, filter).render()));
        json.put("hits", group.hits().stream().map(RecordAnswer::hit).toList());
        return json;
    }
}
