package shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kaiwu.spi.Indicator;
import kaiwu.spi.PublishedValue;
import kaiwu.statistics.IndicatorSheet;
import kaiwu.statistics.Judgement.State;
import kaiwu.statistics.TwoWayCheck.Agreement;
import org.junit.jupiter.api.Test;

class IndicatorsTest {

    private static final String PLAN = "strategy_2014_2020";

    /** A value with its mark at the start of a cell: {@code 7 469.1 V}, {@code <7 (Sep) P}, {@code 22 (Jan–Sep) P}. */
    private static final Pattern CELL =
            Pattern.compile("(<?)(\\d[\\d ]*(?:\\.\\d+)?) (?:\\([^)]*\\) )?(seed|C/M|M\\?|[VPCM])(?![A-Za-z]).*");

    private final List<Indicator> indicators = Indicators.load();

    @Test
    void thereAreTwelve() {
        assertThat(indicators)
                .extracting(Indicator::id)
                .containsExactly("K01", "K02", "K03", "K04", "K05", "K06", "K07", "K08", "K09", "K10", "K11", "K12");
    }

    @Test
    void everyIndicatorIsTold() {
        for (Indicator indicator : indicators) {
            assertThat(indicator.goals()).as(indicator.id()).hasSize(1);
            assertThat(indicator.goals().getFirst().targets())
                    .as(indicator.id())
                    .extracting(Indicator.Aim::year)
                    .containsExactly(2015, 2020);
            assertThat(indicator.versions()).as(indicator.id()).isNotEmpty();
            assertThat(indicator.definition().zh()).as(indicator.id()).hasSizeGreaterThan(20);
        }
    }

    @Test
    void aValueThatNobodySawHasNoInventedSource() {
        for (Indicator indicator : indicators) {
            for (Indicator.Line line : indicator.lines()) {
                for (PublishedValue value : line.values()) {
                    if (!value.mark().seen()
                            && value.doubt().isEmpty()
                            && value.others().isEmpty()) {
                        assertThat(value.sources())
                                .as("%s %s %d", indicator.id(), line.id(), value.year())
                                .isEmpty();
                    }
                }
            }
        }
    }

    /** Both ways: what the rules' table has, the folders have, and nothing else up to 2020. */
    @Test
    void publishedValuesAreThoseOfTheRules() {
        assertThat(stored()).isEqualTo(told());
    }

    /** Section 1.3 of the rules tells later values in running text, some as whole pieces and some in the line's unit. */
    @Test
    void laterValuesAreToldByTheRules() {
        String told = String.join("\n", Domain.lines("rules.md"));
        String later = told.substring(told.indexOf("### 1.3 "), told.indexOf("### 1.4 "))
                .replaceAll("(\\d) (?=\\d)", "$1");
        int values = 0;
        for (Indicator indicator : indicators) {
            for (Indicator.Line line : indicator.lines()) {
                for (PublishedValue value : line.values()) {
                    if (value.year() > 2020) {
                        String pieces = value.value()
                                .multiply(line.scale())
                                .toBigInteger()
                                .toString();
                        assertThat(later.substring(later.indexOf(value.year() + ": ")))
                                .as("%s %s %d", indicator.id(), line.id(), value.year())
                                .containsPattern(
                                        "\\b(" + Pattern.quote(value.value().toString()) + "|" + pieces + ")\\b");
                        values++;
                    }
                }
            }
        }
        assertThat(values).isEqualTo(17);
    }

    @Test
    void startsAndTargetsAreThoseOfThePlan() {
        Map<String, String> stored = new TreeMap<>();
        for (Indicator indicator : indicators) {
            Indicator.Goal goal = indicator.goals().getFirst();
            stored.put(
                    indicator.id(),
                    goal.from().stated() + " " + goal.targets().get(0).stated() + " "
                            + goal.targets().get(1).stated());
        }
        Map<String, String> told = new TreeMap<>();
        Pattern arrows = Pattern.compile("(K\\d\\d)\t.*? ([\\d.]+)→([\\d.]+)→([\\d.]+)（(.+?)）\t.*");
        for (String line : Domain.lines("commitments.tsv")) {
            Matcher found = arrows.matcher(line);
            if (found.matches()) {
                String unit = found.group(5);
                told.put(
                        found.group(1),
                        found.group(2) + unit + " " + found.group(3) + unit + " " + found.group(4) + unit);
            }
        }
        assertThat(stored).isEqualTo(told);
    }

    @Test
    void targetsInTheIndicatorsUnitAreThoseOfTheRulesTable() {
        Map<String, String> told = new TreeMap<>();
        String last = "";
        for (List<String> row : table()) {
            last = row.get(0).startsWith("K") ? row.get(0).substring(0, 3) : last;
            if (!row.get(9).isBlank()) {
                told.put(last, row.get(9).replaceAll("(\\d) (\\d)", "$1$2").strip());
            }
        }
        Map<String, String> stored = new TreeMap<>();
        for (Indicator indicator : indicators) {
            List<Indicator.Aim> targets = indicator.goals().getFirst().targets();
            stored.put(
                    indicator.id(),
                    targets.get(0).value() + " / " + targets.get(1).value());
        }
        assertThat(stored).isEqualTo(told);
    }

    @Test
    void resultsAgainstTheTargetsOf2020AreThoseOfTheRules() {
        kaiwu.statistics.Indicators sheets = new kaiwu.statistics.Indicators(indicators);
        Map<String, State> results = new TreeMap<>();
        sheets.list()
                .forEach(sheet -> results.put(
                        sheet.indicator().id(),
                        sheet.findProgress(PLAN).orElseThrow().result().state()));
        Map<String, State> told = new TreeMap<>();
        for (String id : List.of("K01", "K04", "K05", "K06", "K07", "K08", "K10", "K11", "K12")) {
            told.put(id, State.MET);
        }
        told.put("K02", State.BEHIND);
        told.put("K09", State.BEHIND);
        told.put("K03", State.NOT_COMPARABLE);
        assertThat(results).isEqualTo(told);
    }

    @Test
    void thePublishedRatioOfPatentsToPeopleIsMadeAgainWhereThePopulationIsKnown() {
        IndicatorSheet sheet = new kaiwu.statistics.Indicators(indicators).get("K01");
        Map<Integer, Agreement> checks = new TreeMap<>();
        sheet.checks().forEach(check -> checks.put(check.published().year(), check.agreement()));
        assertThat(checks)
                .isEqualTo(new TreeMap<>(Map.of(
                        2013, Agreement.NOT_POSSIBLE,
                        2014, Agreement.AGREES,
                        2015, Agreement.AGREES,
                        2016, Agreement.AGREES,
                        2017, Agreement.NOT_POSSIBLE,
                        2018, Agreement.NOT_POSSIBLE,
                        2019, Agreement.AGREES,
                        2020, Agreement.AGREES)));
    }

    @Test
    void valuesKeepTheDecimalsTheyWerePublishedWith() {
        PublishedValue of2016 = indicators.get(1).headline().values().get(3);
        assertThat(of2016.value()).isEqualTo(new BigDecimal("4.50"));
    }

    private Map<String, String> stored() {
        Map<String, String> cells = new TreeMap<>();
        for (Indicator indicator : indicators) {
            for (Indicator.Line line : indicator.lines()) {
                for (PublishedValue value : line.values()) {
                    if (value.year() <= 2020 && !line.id().equals("population")) {
                        cells.put(
                                indicator.id() + "/" + line.id() + "/" + value.year(),
                                (value.below() ? "<" : "") + value.value() + " " + value.mark());
                    }
                }
            }
        }
        return cells;
    }

    /** Reads section 1.2 of the rules: rows that begin with a dash belong to the indicator above them. */
    private static Map<String, String> told() {
        Map<String, List<String>> lines = Map.of(
                "K01", List.of("published", "stock"),
                "K02", List.of("received", "domestic", "wipo"),
                "K07", List.of("patents", "patents-and-marks"));
        Map<String, String> cells = new TreeMap<>();
        String indicator = "";
        int line = 0;
        for (List<String> row : table()) {
            boolean first = row.getFirst().startsWith("K");
            indicator = first ? row.getFirst().substring(0, 3) : indicator;
            line = first ? 0 : line + 1;
            String id = lines.getOrDefault(indicator, List.of("published")).get(line);
            for (int column = 1; column <= 8; column++) {
                if (!row.get(column).isBlank()) {
                    Matcher cell = CELL.matcher(row.get(column));
                    // "4.5 (rev >2 250 亿) V" and "56 V (55.6 M)" both begin with the value that counts.
                    assertThat(cell.matches()).as(row.get(column)).isTrue();
                    cells.put(
                            indicator + "/" + id + "/" + (2012 + column),
                            cell.group(1) + cell.group(2).replace(" ", "") + " " + cell.group(3));
                }
            }
        }
        assertThat(cells).hasSizeGreaterThan(80);
        return cells;
    }

    private static List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>();
        boolean here = false;
        for (String line : Domain.lines("rules.md")) {
            here = line.startsWith("#") ? line.startsWith("### 1.2 ") : here;
            if (here && line.startsWith("| ") && !line.startsWith("| |") && !line.startsWith("| ---")) {
                List<String> cells = new ArrayList<>();
                for (String cell : line.substring(1).split("\\|", -1)) {
                    cells.add(cell.strip());
                }
                rows.add(cells);
            }
        }
        return rows;
    }
}
