package kaiwu.server.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kaiwu.kernel.Bilingual;
import kaiwu.server.Platform;
import kaiwu.server.web.Access;
import kaiwu.server.web.HttpProblem;
import kaiwu.spi.PublishedValue;
import kaiwu.statistics.Figure;
import kaiwu.statistics.GoalProgress;
import kaiwu.statistics.IndicatorSheet;
import kaiwu.statistics.Series;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/figures/{indicator}}: an indicator's published series with marks and sources, and its goals. */
@Access(Access.EVERYONE)
@RestController
public final class FigureApi {

    private final Platform platform;

    FigureApi(Platform platform) {
        this.platform = platform;
    }

    @GetMapping(path = "/api/v1/figures/{indicator}", produces = "application/json")
    Map<String, Object> figure(@PathVariable String indicator) {
        return answer(platform.indicators()
                .find(indicator)
                .orElseThrow(() -> HttpProblem.notFound(new Bilingual(
                        "没有编号为 " + indicator + " 的指标；现有指标见 /indicators。",
                        "There is no indicator " + indicator + "; /indicators lists what there is."))));
    }

    /** The sheet as JSON values. */
    public static Map<String, Object> answer(IndicatorSheet sheet) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("indicator", sheet.indicator().id());
        json.put("name", both(sheet.indicator().name()));
        json.put("definition", both(sheet.indicator().definition()));
        json.put("unit", both(sheet.indicator().unit()));
        json.put("series", sheet.series().stream().map(FigureApi::series).toList());
        json.put("goals", sheet.progress().stream().map(FigureApi::goal).toList());
        return json;
    }

    private static Map<String, Object> series(Series<Figure.Published> series) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", series.id());
        json.put("name", both(series.name()));
        json.put("unit", both(series.unit()));
        List<Map<String, Object>> values = new ArrayList<>();
        for (Figure.Published figure : series.figures()) {
            PublishedValue told = figure.told();
            Map<String, Object> value = new LinkedHashMap<>();
            value.put("year", told.year());
            value.put("value", told.value());
            if (told.below()) {
                value.put("below", true);
            }
            told.asOf().ifPresent(date -> value.put("asOf", date.toString()));
            value.put("mark", told.mark().toString());
            value.put("sources", told.sources());
            told.doubt().ifPresent(doubt -> value.put("doubt", both(doubt)));
            values.add(value);
        }
        json.put("values", values);
        return json;
    }

    private static Map<String, Object> goal(GoalProgress progress) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("plan", progress.goal().plan());
        json.put(
                "from",
                Map.of(
                        "year", progress.goal().from().year(),
                        "value", progress.goal().from().value()));
        json.put(
                "targets",
                progress.goal().targets().stream()
                        .map(aim -> Map.of("year", aim.year(), "value", aim.value()))
                        .toList());
        json.put("result", progress.result().state().name());
        json.put("why", both(progress.result().why()));
        return json;
    }

    private static Map<String, String> both(Bilingual text) {
        return Map.of("zh", text.zh(), "en", text.en());
    }
}
