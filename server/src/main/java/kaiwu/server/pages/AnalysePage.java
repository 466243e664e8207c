package kaiwu.server.pages;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kaiwu.kernel.Bilingual;
import kaiwu.navigate.Analysis;
import kaiwu.navigate.SetAnalysis;
import kaiwu.navigate.View;
import kaiwu.search.Order;
import kaiwu.search.Parsed;
import kaiwu.search.Query;
import kaiwu.server.Platform;
import kaiwu.server.api.Conditions;
import kaiwu.server.api.SearchCall;
import kaiwu.server.charts.Drawing;
import kaiwu.server.charts.PngFile;
import kaiwu.server.charts.SvgFile;
import kaiwu.server.charts.TableFile;
import kaiwu.server.web.Access;
import kaiwu.server.web.Frame;
import kaiwu.server.web.HttpProblem;
import kaiwu.server.web.Page;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The whole set that a query finds: year by year, whose, whence, of what class, who with whom, what it cites, its words. */
@Access(Access.EVERYONE)
@Controller
public final class AnalysePage {

    /** In a larger set, what takes long is counted only when asked for. */
    private static final long LARGE = 300_000;

    private static final Set<View> SLOW = EnumSet.of(View.TOGETHER, View.CITED, View.WORDS);

    private final Platform platform;

    AnalysePage(Platform platform) {
        this.platform = platform;
    }

    @GetMapping("/analyse")
    Page analyse(
            Frame frame,
            @RequestParam(defaultValue = "*") String q,
            @RequestParam(defaultValue = "") String expand,
            @RequestParam(defaultValue = "") String without,
            @RequestParam(defaultValue = "0") boolean all) {
        String text = q.isBlank() ? "*" : q.strip();
        if (platform.queries().parse(text) instanceof Parsed.NotUnderstood not) {
            return new Page("badquery", frame, new SearchPage.BadQuery(text, not)).status(400);
        }
        Asked asked = asked(frame, text, expand, without);
        Query query = query(asked);
        long began = System.nanoTime();
        Set<View> views = EnumSet.allOf(View.class);
        boolean bounded = !all && !isSmall(asked, query);
        if (bounded) {
            views.removeAll(SLOW);
        }
        Analysis analysis = analysis(asked, query, views);
        long millis = (System.nanoTime() - began) / 1_000_000;
        Charts charts = new Charts(analysis, asked, new Labels(platform.catalogue(), frame.lang()), frame);
        return new Page(
                "analyse",
                frame,
                new Shown(
                        asked,
                        analysis,
                        millis,
                        Facets.chosen(asked, new Labels(platform.catalogue(), frame.lang()), platform),
                        Arrays.stream(View.values())
                                .flatMap(view -> charts.of(view).stream())
                                .toList(),
                        bounded));
    }

    /** One chart as a file. */
    @GetMapping("/analyse/{name}.{ending:svg|png|csv}")
    ResponseEntity<byte[]> file(
            Frame frame,
            @PathVariable String name,
            @PathVariable String ending,
            @RequestParam(defaultValue = "*") String q,
            @RequestParam(defaultValue = "") String expand,
            @RequestParam(defaultValue = "") String without) {
        View view = Arrays.stream(View.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> HttpProblem.notFound(
                        new Bilingual("没有名为 " + name + " 的图。", "There is no chart called " + name + ".")));
        Asked asked = asked(frame, q.isBlank() ? "*" : q.strip(), expand, without);
        Analysis analysis = analysis(asked, query(asked), EnumSet.of(view));
        Chart chart = new Charts(analysis, asked, new Labels(platform.catalogue(), frame.lang()), frame)
                .of(view)
                .orElseThrow(() -> HttpProblem.notFound(
                        new Bilingual("这些记录没有可画的内容。", "These records have nothing to draw here.")));
        return ResponseEntity.ok()
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename("kaiwu-" + name + "." + ending)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Type", type(ending))
                .body(bytes(chart, asked, ending));
    }

    private static String type(String ending) {
        return switch (ending) {
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            default -> "text/csv;charset=UTF-8";
        };
    }

    private static byte[] bytes(Chart chart, Asked asked, String ending) {
        String title = chart.title() + " · " + asked.text();
        Drawing drawing = chart.drawing().orElse(new Drawing(1, 1, List.of()));
        return switch (ending) {
            case "svg" -> SvgFile.render(drawing, title);
            case "png" ->
                PngFile.render(drawing, title)
                        .orElseThrow(() -> new HttpProblem(
                                404,
                                "no-fonts",
                                new Bilingual("没有字体", "No fonts"),
                                new Bilingual(
                                        "这台服务器没有可用的字体，画不了 PNG；请下载 SVG。",
                                        "This server has no fonts to draw a PNG with; take the SVG.")));
            default -> TableFile.render(chart.data());
        };
    }

    private static Asked asked(Frame frame, String text, String expand, String without) {
        return new Asked(text, Conditions.of(frame.query()), Order.RELEVANCE, Optional.empty(), expand, without);
    }

    private Query query(Asked asked) {
        return asked.conditions().narrow(SearchCall.parse(platform, asked.text()));
    }

    private boolean isSmall(Asked asked, Query query) {
        return analysis(asked, query, EnumSet.noneOf(View.class)).total() <= LARGE;
    }

    private Analysis analysis(Asked asked, Query query, Set<View> views) {
        return new SetAnalysis(platform.index()).of(query, asked.wider(platform, query), views);
    }

    /**
     * An analysis as the page shows it.
     *
     * @param chosen what the set is narrowed by
     * @param bounded whether what takes long was left out
     */
    public record Shown(
            Asked asked,
            Analysis analysis,
            long millis,
            List<Facets.Chosen> chosen,
            List<Chart> charts,
            boolean bounded) {

        public String results() {
            return asked.address().toString();
        }

        public String whole() {
            return asked.analysis().with("all", "1").toString();
        }

        public String api() {
            return asked.analysis().toString().replaceFirst("/analyse", "/api/v1/analysis");
        }
    }
}
