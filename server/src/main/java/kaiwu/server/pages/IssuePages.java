package kaiwu.server.pages;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kaiwu.kernel.Bilingual;
import kaiwu.lake.Manifest;
import kaiwu.lake.Table;
import kaiwu.server.Platform;
import kaiwu.server.web.Access;
import kaiwu.server.web.Address;
import kaiwu.server.web.Frame;
import kaiwu.server.web.HttpProblem;
import kaiwu.server.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The gazette browser: issues by their sources, and what an issue published, by year, month and day. What the manifest of an
 * issue says stands at {@code /data/{issue}}.
 */
@Access(Access.EVERYONE)
@Controller
public final class IssuePages {

    private static final int SIZE = 50;
    private static final int MOST_DATES = 400;
    private static final int LENGTH_OF_DAY = "2019-07-09".length();
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Platform platform;

    IssuePages(Platform platform) {
        this.platform = platform;
    }

    @GetMapping("/issues")
    Page issues(Frame frame) {
        Labels labels = new Labels(platform.catalogue(), frame.lang());
        Map<String, List<Manifest>> bySource = platform.lake().issues().stream()
                .sorted(Comparator.comparing(Manifest::issue).reversed())
                .collect(Collectors.groupingBy(Manifest::source, TreeMap::new, Collectors.toList()));
        return new Page("issues", frame, new Issues(bySource, labels));
    }

    @GetMapping("/issues/{issue}")
    Page issue(
            Frame frame,
            @PathVariable String issue,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "-1") long after) {
        Manifest manifest = platform.lake()
                .findIssue(issue)
                .orElseThrow(() -> HttpProblem.notFound(new Bilingual(
                        "没有名为 " + issue + " 的批次；全部批次见 /issues。",
                        "There is no issue " + issue + "; /issues lists them all.")));
        if (!on.matches("|\\d{4}(-\\d\\d(-\\d\\d)?)?")) {
            throw HttpProblem.badCall(new Bilingual(
                            "on 应为年、月或日，如 2019、2019-07 或 2019-07-09。",
                            "on is a year, a month or a day: 2019, 2019-07 or 2019-07-09."))
                    .with("parameter", "on");
        }
        String chosen = "issue = '" + issue.replace("'", "''") + "'"
                + (on.isEmpty() ? "" : " AND starts_with(published_on, '" + on + "')");
        List<Line> lines = lines(chosen + " AND row > " + after);
        boolean more = lines.size() > SIZE;
        return new Page(
                "gazette",
                frame,
                new Gazette(
                        manifest,
                        on,
                        dates(chosen, on.isEmpty() ? 4 : on.length() + 3),
                        more ? lines.subList(0, SIZE) : lines,
                        more,
                        after >= 0,
                        new Labels(platform.catalogue(), frame.lang())));
    }

    private List<Line> lines(String where) {
        Table table = platform.lake()
                .sql(
                        "SELECT row, id, kind, office, number, title, published_on FROM records WHERE " + where
                                + " ORDER BY row LIMIT " + (SIZE + 1),
                        LONGEST,
                        SIZE + 1);
        List<Line> lines = new ArrayList<>();
        for (List<?> row : table.rows()) {
            lines.add(new Line(
                    ((Number) cell(row, 0)).longValue(),
                    cell(row, 1).toString(),
                    cell(row, 2).toString(),
                    cell(row, 3).toString(),
                    cell(row, 4).toString(),
                    cell(row, 5).toString(),
                    cell(row, 6).toString()));
        }
        return lines;
    }

    /**
     * The next smaller spans of time in which something was published, with how much; none below a day. A single span is
     * passed over for those within it.
     */
    private List<Span> dates(String where, int length) {
        if (length > LENGTH_OF_DAY) {
            return List.of();
        }
        Table table = platform.lake()
                .sql(
                        "SELECT substr(published_on, 1, " + length + ") AS span, count(*) FROM records WHERE " + where
                                + " AND length(published_on) >= " + length + " GROUP BY span ORDER BY span",
                        LONGEST,
                        MOST_DATES);
        List<Span> spans = new ArrayList<>();
        for (List<?> row : table.rows()) {
            spans.add(new Span(cell(row, 0).toString(), ((Number) cell(row, 1)).longValue()));
        }
        List<Span> smaller = spans.size() == 1 ? dates(where, length + 3) : List.of();
        return smaller.isEmpty() ? spans : smaller;
    }

    private static Object cell(List<?> row, int column) {
        return Optional.<Object>ofNullable(row.get(column)).orElse("");
    }

    /** Every issue, by source; in each the newest first. */
    public record Issues(Map<String, List<Manifest>> bySource, Labels labels) {

        public long problems(Manifest issue) {
            return issue.problems().values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** A span of time, {@code 2019}, {@code 2019-07} or {@code 2019-07-09}, and how many versions it published. */
    public record Span(String on, long versions) {}

    /** A version as the list shows it. */
    public record Line(long row, String id, String kind, String office, String number, String title, String on) {

        public String address() {
            return "/record/" + Address.segment(id);
        }
    }

    /**
     * What an issue published.
     *
     * @param on the span of time chosen, empty for all
     * @param spans the spans within it
     * @param later whether this is a later page
     */
    public record Gazette(
            Manifest manifest,
            String on,
            List<Span> spans,
            List<Line> lines,
            boolean more,
            boolean later,
            Labels labels) {

        public String at(String span) {
            return Address.of("/issues/" + Address.segment(manifest.issue()))
                    .with("on", span)
                    .toString();
        }

        public String next() {
            return Address.of("/issues/" + Address.segment(manifest.issue()))
                    .with("on", on)
                    .with("after", String.valueOf(lines.getLast().row()))
                    .toString();
        }

        /** The spans that hold the one chosen, the widest first. */
        public List<String> wider() {
            return switch (on.length()) {
                case 7 -> List.of(on.substring(0, 4));
                case 10 -> List.of(on.substring(0, 4), on.substring(0, 7));
                default -> List.of();
            };
        }

        public long problems() {
            return manifest.problems().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }
}
