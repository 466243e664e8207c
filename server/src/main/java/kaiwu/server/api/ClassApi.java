package kaiwu.server.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kaiwu.kernel.Bilingual;
import kaiwu.server.Platform;
import kaiwu.server.classes.ClassTree;
import kaiwu.server.classes.Place;
import kaiwu.server.pages.ClassPages;
import kaiwu.server.web.Access;
import kaiwu.spi.Scheme;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/classes…}: the schemes, the places in them with counts, and places found by words. */
@Access(Access.EVERYONE)
@RestController
final class ClassApi {

    private static final int MOST_FOUND = 200;

    private final Platform platform;

    ClassApi(Platform platform) {
        this.platform = platform;
    }

    @GetMapping(path = "/api/v1/classes", produces = "application/json")
    Map<String, Object> classes(@RequestParam(defaultValue = "") String q) {
        ClassTree tree = new ClassTree(platform);
        Map<String, Object> answer = new LinkedHashMap<>();
        if (q.isBlank()) {
            answer.put(
                    "schemes",
                    tree.schemes().stream().map(scheme -> scheme(tree, scheme)).toList());
        } else {
            answer.put("query", q);
            answer.put(
                    "places",
                    tree.search(q, MOST_FOUND).stream().map(ClassApi::counted).toList());
        }
        return answer;
    }

    @GetMapping(
            path = {"/api/v1/classes/{scheme}", "/api/v1/classes/{scheme}/{*symbol}"},
            produces = "application/json")
    Map<String, Object> place(@PathVariable String scheme, @PathVariable(required = false) Optional<String> symbol) {
        String asked = symbol.map(path -> path.substring(1)).orElse("");
        Place place = new ClassTree(platform).find(scheme, asked).orElseThrow(() -> ClassPages.notFound(scheme, asked));
        Map<String, Object> answer = named(place.scheme(), place.symbol(), place.words());
        answer.put("records", place.records());
        answer.put("query", place.query());
        answer.put("above", place.above().stream().map(ClassApi::step).toList());
        answer.put("below", place.below().stream().map(ClassApi::counted).toList());
        answer.put("gathers", place.gathers().stream().map(ClassApi::step).toList());
        answer.put("gatheredBy", place.gatheredBy().stream().map(ClassApi::step).toList());
        return answer;
    }

    private static Map<String, Object> scheme(ClassTree tree, Scheme scheme) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("scheme", scheme.id());
        json.put("name", both(scheme.name()));
        json.put("keeper", scheme.keeper());
        json.put("edition", scheme.edition());
        json.put("records", tree.records(scheme, ""));
        return json;
    }

    private static Map<String, Object> counted(Place.Counted place) {
        Map<String, Object> json = named(place.scheme(), place.symbol(), place.words());
        json.put("records", place.records());
        return json;
    }

    private static Map<String, Object> step(Place.Step step) {
        return named(step.scheme(), step.symbol(), step.words());
    }

    private static Map<String, Object> named(Scheme scheme, String symbol, Optional<Bilingual> words) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("scheme", scheme.id());
        json.put("symbol", symbol);
        words.ifPresent(both -> json.put("words", both(both)));
        return json;
    }

    private static Map<String, String> both(Bilingual words) {
        return Map.of("zh", words.zh(), "en", words.en());
    }
}
