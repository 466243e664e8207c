package kaiwu.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kaiwu.search.SearchResult;
import kaiwu.server.Platform;
import kaiwu.server.web.Access;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /api/v1/search}: finds records of every kind; {@code GET /api/v1/search/groups} gathers them by a value they have
 * in common.
 */
@Access(Access.EVERYONE)
@RestController
final class SearchApi {

    private final Platform platform;

    SearchApi(Platform platform) {
        this.platform = platform;
    }

    @GetMapping(path = "/api/v1/search", produces = "application/json")
    Map<String, Object> search(
            HttpServletRequest request,
            @RequestParam(defaultValue = "*") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String office,
            @RequestParam(defaultValue = "20") int size,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "") String facets,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String expand,
            @RequestParam(defaultValue = "0") boolean explain) {
        SearchCall call = SearchCall.of(q, kind, office, size, cursor, facets, sort, conditions(request), expand);
        SearchResult found = call.run(platform);
        return explain ? call.explained(found, platform) : call.answer(found, platform);
    }

    @GetMapping(path = "/api/v1/search/groups", produces = "application/json")
    Map<String, Object> groups(
            HttpServletRequest request,
            @RequestParam(defaultValue = "*") String q,
            @RequestParam(defaultValue = "owner") String by,
            @RequestParam(defaultValue = "1") int members,
            @RequestParam(defaultValue = "20") int size,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String expand) {
        SearchCall call = SearchCall.of(q, "", "", size, cursor, by, sort, conditions(request), expand);
        return GroupAnswer.of(call, members, platform);
    }

    static Conditions conditions(HttpServletRequest request) {
        return Conditions.of(request.getParameterMap().entrySet().stream()
                .collect(Collectors.<Map.Entry<String, String[]>, String, List<String>>toMap(
                        Map.Entry::getKey, each -> Arrays.asList(each.getValue()))));
    }
}
