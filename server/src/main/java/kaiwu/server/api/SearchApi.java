package kaiwu.server.api;

import java.util.Map;
import kaiwu.search.SearchResult;
import kaiwu.server.Platform;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/search}: finds records of every kind. */
@RestController
final class SearchApi {

    private final Platform platform;

    SearchApi(Platform platform) {
        this.platform = platform;
    }

    @GetMapping(path = "/api/v1/search", produces = "application/json")
    Map<String, Object> search(
            @RequestParam(defaultValue = "*") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String office,
            @RequestParam(defaultValue = "20") int size,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "") String facets,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String expand,
            @RequestParam(defaultValue = "0") boolean explain) {
        SearchCall call = SearchCall.of(q, kind, office, size, cursor, facets, sort, expand);
        SearchResult found = call.run(platform);
        return explain ? call.explained(found, platform) : call.answer(found, platform);
    }
}
