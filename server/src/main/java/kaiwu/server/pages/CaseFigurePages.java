package kaiwu.server.pages;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.RecordId;
import kaiwu.register.cases.CaseFigures;
import kaiwu.register.cases.CaseFigures.Count;
import kaiwu.register.cases.CaseFigures.Line;
import kaiwu.server.Platform;
import kaiwu.server.web.Access;
import kaiwu.server.web.Frame;
import kaiwu.server.web.HttpProblem;
import kaiwu.server.web.Page;
import kaiwu.spi.procedure.Action;
import kaiwu.spi.procedure.Field;
import kaiwu.spi.procedure.Procedure;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The figures of a procedure by month, with pendency. A count opens to its cases where the act that counts is public; of what is
 * not, the number alone is told, and a sum over fewer than three cases is not, since it would tell what one of them says.
 */
@Controller
@Access(Access.EVERYONE)
public final class CaseFigurePages {

    private static final int FEWEST = 3;

    private final Platform platform;

    CaseFigurePages(Platform platform) {
        this.platform = platform;
    }

    @GetMapping("/procedures/{id}/figures")
    Page figures(Frame frame, @PathVariable String id, @RequestParam(defaultValue = "0") int year) {
        return new Page("casefigures", frame, sheet(id, year));
    }

    /** The same as a table: one row a figure and month, and one for the whole year. */
    @GetMapping("/procedures/{id}/figures.csv")
    ResponseEntity<byte[]> csv(@PathVariable String id, @RequestParam(defaultValue = "0") int year) {
        Sheet sheet = sheet(id, year);
        StringBuilder rows = new StringBuilder("figure,name_zh,name_en,unit_zh,unit_en,period,value,cases\r\n");
        for (Line line : sheet.year().lines()) {
            line.months().forEach((month, count) -> row(rows, sheet, line, month.toString(), count));
            row(rows, sheet, line, String.valueOf(sheet.year().year()), line.whole());
        }
        for (CaseFigures.Pending month : sheet.year().pending()) {
            row(rows, "began", "新收件数", "Cases begun", month.month(), month.began());
            row(rows, "ended", "办结件数", "Cases ended", month.month(), month.ended());
            row(rows, "open", "月末在办件数", "Pending at the end of the month", month.month(), month.open());
        }
        return ResponseEntity.ok()
                .header("Content-Type", "text/csv;charset=UTF-8")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"kaiwu-" + id + "-"
                                + sheet.year().year() + ".csv\"")
                .body(rows.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void row(StringBuilder rows, Sheet sheet, Line line, String period, Count count) {
        rows.append(String.join(
                        ",",
                        line.statistic().id(),
                        quoted(line.statistic().name().zh()),
                        quoted(line.statistic().name().en()),
                        quoted(line.statistic().unit().zh()),
                        quoted(line.statistic().unit().en()),
                        period,
                        sheet.plain(line, count).orElse(""),
                        String.valueOf(count.cases().size())))
                .append("\r\n");
    }

    private static void row(StringBuilder rows, String id, String zh, String en, YearMonth month, long count) {
        rows.append(String.join(",", id, zh, quoted(en), "件", "cases", month.toString(), "" + count, "" + count))
                .append("\r\n");
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }

    /** The cases of one count. */
    @GetMapping("/procedures/{id}/figures/{figure}/{period}")
    Page cases(Frame frame, @PathVariable String id, @PathVariable String figure, @PathVariable String period) {
        if (!period.matches("[0-9]{4}(-(0[1-9]|1[0-2]))?")) {
            throw none();
        }
        Sheet sheet = sheet(id, Integer.parseInt(period.substring(0, 4)));
        Line line = sheet.year().lines().stream()
                .filter(each -> each.statistic().id().equals(figure))
                .filter(sheet::opens)
                .findFirst()
                .orElseThrow(CaseFigurePages::none);
        Count count = Optional.of(period)
                .filter(text -> text.length() > 4)
                .map(month -> line.months().get(YearMonth.parse(month)))
                .or(() -> Optional.of(line.whole()).filter(whole -> period.length() == 4))
                .orElseThrow(CaseFigurePages::none);
        List<Case> cases = count.cases().stream()
                .map(each -> new Case(each, platform.gazette().records(each)))
                .toList();
        return new Page("casesofcount", frame, new Opened(sheet, line, period, count, cases));
    }

    private static HttpProblem none() {
        return HttpProblem.notFound(
                new Bilingual("没有这一数字，或者其案件不公开。", "There is no such count, or its cases are not public."));
    }

    private Sheet sheet(String id, int year) {
        Procedure procedure = ProcedurePages.get(platform, id);
        CaseFigures figures = new CaseFigures(
                platform.evidence().register(), platform.caseRoom().cases());
        List<Integer> years = figures.years(procedure);
        int today = platform.caseRoom().cases().today().getYear();
        int wanted = year == 0 ? years.isEmpty() ? today : years.getLast() : year;
        return new Sheet(procedure, years, figures.of(procedure, wanted));
    }

    /** A case of a count, and the records that the gazette names in it. */
    public record Case(String id, List<RecordId> records) {}

    /** One count and its cases. */
    public record Opened(Sheet sheet, Line line, String period, Count count, List<Case> cases) {}

    /** The figures of a procedure in a year. */
    public record Sheet(Procedure procedure, List<Integer> years, CaseFigures.Year year) {

        /** Whether the cases of a figure may be listed: what counts is published, or open in the log for everybody. */
        public boolean opens(Line line) {
            Action action = procedure.getAction(line.statistic().action());
            return action.gazette().isPresent() || !action.committed();
        }

        /** Whether the cases of any figure may not be listed. */
        public boolean hasClosed() {
            return !year.lines().stream().allMatch(this::opens);
        }

        /** The value; in yuan with two decimals where it is money; empty where it may not be told. */
        public Optional<String> plain(Line line, Count count) {
            Optional<String> sum = line.statistic().sum();
            if (sum.isPresent()
                    && !opens(line)
                    && !count.cases().isEmpty()
                    && count.cases().size() < FEWEST) {
                return Optional.empty();
            }
            boolean money = sum.filter(field -> procedure.getField(field).type() == Field.Type.MONEY)
                    .isPresent();
            return Optional.of(
                    money ? String.format(Locale.ROOT, "%.2f", count.value() / 100.0) : String.valueOf(count.value()));
        }

        /** Where a count opens to its cases. */
        public String address(Line line, String period) {
            return "/procedures/" + procedure.id() + "/figures/"
                    + line.statistic().id() + "/" + period;
        }
    }
}
