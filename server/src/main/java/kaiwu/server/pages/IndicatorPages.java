package kaiwu.server.pages;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaiwu.kernel.Bilingual;
import kaiwu.server.Platform;
import kaiwu.server.web.Access;
import kaiwu.server.web.Frame;
import kaiwu.server.web.HttpProblem;
import kaiwu.server.web.Page;
import kaiwu.server.words.Lang;
import kaiwu.spi.Indicator;
import kaiwu.spi.Mark;
import kaiwu.statistics.GoalProgress;
import kaiwu.statistics.IndicatorSheet;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The indicators: published values with their marks and sources, against what the plan wants. */
@Access(Access.EVERYONE)
@Controller
public final class IndicatorPages {

    private final Platform platform;

    IndicatorPages(Platform platform) {
        this.platform = platform;
    }

    @GetMapping("/indicators")
    Page list(Frame frame) {
        return new Page("indicators", frame, new Sheets(platform.indicators().list()));
    }

    @GetMapping("/indicator/{id}")
    Page one(Frame frame, @PathVariable String id) {
        IndicatorSheet sheet = platform.indicators()
                .find(id)
                .orElseThrow(() -> HttpProblem.notFound(new Bilingual(
                        "没有编号为 " + id + " 的指标。现有指标见 /indicators。",
                        "There is no indicator " + id + ". /indicators lists what there is.")));
        List<LineChart> charts =
                sheet.progress().stream().map(goal -> LineChart.of(goal)).toList();
        return new Page("indicator", frame, new Sheet(sheet, charts, List.of(Mark.values())));
    }

    /** All indicators. */
    public record Sheets(List<IndicatorSheet> list) {}

    /**
     * One indicator.
     *
     * @param charts one for each plan that wants something of it, in the order of the sheet's progress
     * @param marks what the marks mean
     */
    public record Sheet(IndicatorSheet sheet, List<LineChart> charts, List<Mark> marks) {

        public GoalProgress progress(int i) {
            return sheet.progress().get(i);
        }

        /** What a plan wants, by year: as the plan prints it in Chinese; in English its values in the indicator's unit. */
        public String planned(Indicator.Goal goal, Lang lang) {
            String path = Stream.concat(Stream.of(goal.from()), goal.targets().stream())
                    .map(aim -> aim.year() + ": "
                            + (lang == Lang.ZH ? aim.stated() : aim.value().toPlainString()))
                    .collect(Collectors.joining(" → "));
            return lang == Lang.ZH
                    ? path
                    : path + " (" + lang.of(sheet.indicator().unit()) + ")";
        }
    }
}
