package kaiwu.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kaiwu.kernel.Bilingual;
import kaiwu.navigate.Analysis;
import kaiwu.navigate.Bar;
import kaiwu.navigate.SetAnalysis;
import kaiwu.navigate.View;
import kaiwu.server.Platform;
import kaiwu.server.web.Access;
import kaiwu.server.web.HttpProblem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /api/v1/analysis}: what a whole set of records looks like. Answers {@code {query, total, dataEnd, views:{filed:
 * {told, values:[{value, count, open, query}]}, …}}}; {@code views} names those wanted, all without it.
 */
@Access(Access.EVERYONE)
@RestController
final class AnalysisApi {

    private final Platform platform;

    AnalysisApi(Platform platform) {
        this.platform = platform;
    }

    @GetMapping(path = "/api/v1/analysis", produces = "application/json")
    Map<String, Object> analysis(
            HttpServletRequest request,
            @RequestParam(defaultValue = "*") String q,
            @RequestParam(defaultValue = "") String views,
            @RequestParam(defaultValue = "") String expand) {
        SearchCall call = SearchCall.of(q, "", "", 0, "", "", "", SearchApi.conditions(request), expand);
        return answer(new SetAnalysis(platform.index())
                .of(call.query(platform), call.expansion(platform).wider(), views(views)));
    }

    private static Set<View> views(String names) {
        Set<View> views = EnumSet.noneOf(View.class);
        for (String name : names.split(",")) {
            if (!name.isBlank()) {
                views.add(Arrays.stream(View.values())
                        .filter(view -> Conditions.word(view).equalsIgnoreCase(name.strip()))
                        .findFirst()
                        .orElseThrow(() -> unknown(name)));
            }
        }
        return views.isEmpty() ? EnumSet.allOf(View.class) : views;
    }

    private static HttpProblem unknown(String name) {
        String known = Arrays.stream(View.values()).map(Conditions::word).collect(Collectors.joining(", "));
        return HttpProblem.badCall(new Bilingual(
                        "views 没有 “" + name + "”，可用：" + known + "。",
                        "views has no '" + name + "'; there are " + known + "."))
                .with("parameter", "views");
    }

    private static Map<String, Object> answer(Analysis analysis) {
        Map<String, Object> views = new LinkedHashMap<>();
        analysis.breakdowns()
                .forEach((view, breakdown) -> views.put(
                        Conditions.word(view),
                        Map.of(
                                "told",
                                breakdown.told(),
                                "values",
                                breakdown.bars().stream().map(AnalysisApi::bar).toList())));
        put(
                views,
                View.TOGETHER,
                analysis.together().stream()
                        .map(pair -> value(
                                List.of(pair.one(), pair.other()),
                                pair.count(),
                                Analysis.both(analysis.query(), pair.filter()).render()))
                        .toList());
        analysis.cited()
                .ifPresent(cited -> put(
                        views,
                        View.CITED,
                        cited.most().stream()
                                .map(each -> {
                                    Map<String, Object> one = value(
                                            each.number(),
                                            each.count(),
                                            Analysis.both(analysis.query(), each.filter())
                                                    .render());
                                    each.record()
                                            .ifPresent(hit ->
                                                    one.put("record", hit.id().toString()));
                                    return one;
                                })
                                .toList()));
        put(
                views,
                View.WORDS,
                analysis.words().stream()
                        .map(word -> {
                            Map<String, Object> one = value(
                                    word.word(),
                                    word.count(),
                                    Analysis.both(analysis.query(), word.filter())
                                            .render());
                            one.put("weight", word.weight());
                            return one;
                        })
                        .toList());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("query", analysis.query().render());
        json.put("total", analysis.total());
        analysis.dataEnd().ifPresent(day -> json.put("dataEnd", day.toString()));
        json.put("views", views);
        return json;
    }

    private static void put(Map<String, Object> views, View view, List<Map<String, Object>> values) {
        if (!values.isEmpty()) {
            views.put(Conditions.word(view), Map.of("values", values));
        }
    }

    private static Map<String, Object> bar(Bar bar) {
        Map<String, Object> json = value(bar.value(), bar.count(), bar.query().render());
        json.put("open", bar.open());
        return json;
    }

    private static Map<String, Object> value(Object value, long count, String query) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("value", value);
        json.put("count", count);
        json.put("query", query);
        return json;
    }
}
