package sources.cn_litigation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kaiwu.formats.TextReader;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.Input;
import kaiwu.spi.Located;
import kaiwu.spi.Probe;
import kaiwu.spi.Problem;
import kaiwu.spi.Sink;
import kaiwu.spi.SourceReader;
import kaiwu.spi.record.DateRole;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordDraft;
import sources.FirstTold;

/** Judgments of Chinese courts on the infringement of patents, from the table {@code allinfo} of a MySQL dump. Stateless. */
public final class CnLitigationReader implements SourceReader<Judgment> {

    private static final String ROW = "INSERT INTO `allinfo` VALUES";
    private static final Pattern VALUE = Pattern.compile("'((?:[^'\\\\]++|\\\\.|'')*)'|NULL|-?\\d+");
    private static final List<String> COLUMNS = List.of(
            "id",
            "path",
            "name",
            "regular",
            "type",
            "court",
            "case",
            "year",
            "date",
            "plaintiffs",
            "foreign",
            "plaintiffCount",
            "plaintiffType",
            "defendants",
            "defendantCount",
            "defendantType",
            "size",
            "claimed",
            "region",
            "acts",
            "awarded",
            "malicious");

    private static final TextReader LINES = new TextReader() {
        @Override
        public boolean recognises(Probe probe) {
            return false;
        }

        @Override
        public Predicate<String> beginsDocument() {
            return line -> line.startsWith(ROW) || line.startsWith("--");
        }

        @Override
        public void read(String document, Sink sink) {
            throw new UnsupportedOperationException("only cuts");
        }
    };

    @Override
    public boolean recognises(Probe probe) {
        return probe.opening().contains("专利法律判决书库") && probe.opening().contains("CREATE TABLE");
    }

    @Override
    public void split(Input input, Probe probe, Consumer<Located<Judgment>> documents) throws IOException {
        FirstTold told = new FirstTold();
        long[] rows = {0};
        LINES.split(input, probe, cut -> {
            if (cut.content().startsWith(ROW)) {
                String line = cut.content().lines().findFirst().orElse("");
                List<String> cells = cells(line);
                int content =
                        cells.isEmpty() ? 0 : cells.subList(2, cells.size()).hashCode();
                long earlier = told.contradictedBy(cell(cells, "case"), content, ++rows[0]);
                documents.accept(new Located<>(new Judgment(line, earlier), cut.offset(), cut.length()));
            }
        });
    }

    @Override
    public void read(Located<Judgment> document, Sink sink) {
        List<String> cells = cells(document.content().line());
        if (cells.size() != COLUMNS.size()) {
            sink.problem(Problem.rejected(
                    "bad-row", "row", "%d values instead of %d".formatted(cells.size(), COLUMNS.size())));
        } else if (document.content().contradicts() > 0) {
            sink.problem(Problem.rejected(
                    "contradicting-row",
                    "case",
                    "row %d tells of %s with other names"
                            .formatted(document.content().contradicts(), cell(cells, "case"))));
        } else {
            sink.record(draft(cells, sink));
        }
    }

    private static RecordDraft draft(List<String> cells, Sink sink) {
        Optional<PartialDate> openedOn = sink.date("案件受理时间", cell(cells, "year"));
        Optional<PartialDate> decidedOn = sink.date("判决日期", cell(cells, "date"));
        String court = cell(cells, "court").replaceFirst("^中华人民共和国", "");
        RecordDraft draft = new RecordDraft("decision", "CN")
                .published("", decidedOn)
                .number(NumberRole.CASE, "CN", cell(cells, "case"), "", decidedOn)
                .date(DateRole.OPENED, openedOn)
                .date(DateRole.DECIDED, decidedOn)
                .title("zh", cell(cells, "name").replaceFirst("\\(\\d\\)$", ""))
                .party(PartyRole.TRIBUNAL, court)
                .fact("court", court)
                .fact("caseType", caseType(cell(cells, "type")))
                .fact("procedure", procedure(cell(cells, "name")))
                .fact("damagesClaimed", money(cell(cells, "claimed")))
                .fact("damagesAwarded", money(cell(cells, "awarded")))
                .event(EventCategory.FILED, openedOn, "", "受理")
                .event(EventCategory.DECIDED, decidedOn, "", "判决");
        names(cell(cells, "plaintiffs")).forEach(name -> draft.party(PartyRole.COMPLAINANT, name));
        names(cell(cells, "defendants")).forEach(name -> draft.party(PartyRole.RESPONDENT, name));
        return draft;
    }

    private static String caseType(String type) {
        return switch (type) {
            case "1" -> "侵害发明专利权纠纷";
            case "2" -> "侵害实用新型专利权纠纷";
            case "3" -> "侵害外观设计专利权纠纷";
            default -> "";
        };
    }

    private static String procedure(String title) {
        Matcher instance = Pattern.compile("一审|二审|再审|执行").matcher(title);
        return instance.find() ? instance.group() : "";
    }

    /** Sums are in ten thousand yuan; nought stands for none and for unknown alike, so it says nothing. */
    private static String money(String sum) {
        return sum.isEmpty() || sum.equals("0") ? "" : sum + "万元";
    }

    private static List<String> names(String text) {
        List<String> names = new ArrayList<>();
        for (String name : text.split("[、;；]", -1)) {
            String whole = name.strip().replaceFirst("等$", "");
            if (!whole.isEmpty()) {
                names.add(whole);
            }
        }
        return names;
    }

    private static String cell(List<String> cells, String column) {
        int at = COLUMNS.indexOf(column);
        return at < cells.size() ? cells.get(at) : "";
    }

    private static List<String> cells(String statement) {
        List<String> cells = new ArrayList<>();
        Matcher value = VALUE.matcher(statement);
        value.region(ROW.length(), statement.length());
        while (value.find()) {
            String text = value.group(1);
            cells.add(text == null ? value.group().replace("NULL", "") : unescaped(text));
        }
        return cells;
    }

    private static String unescaped(String text) {
        return text.replace("''", "'").replaceAll("\\\\(.)", "$1").strip();
    }
}
