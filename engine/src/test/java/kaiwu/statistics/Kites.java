package kaiwu.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.Indicator;
import kaiwu.spi.Mark;
import kaiwu.spi.PublishedValue;
import kaiwu.spi.PublishedValue.Vintage;

/** An invented indicator, written as text: values {@code 2001=4.5}, {@code 2002<7@2002-09} (less than 7, as of September). */
final class Kites {

    private Indicator.Direction better = Indicator.Direction.HIGHER;
    private final List<Indicator.SeriesBreak> breaks = new ArrayList<>();
    private final List<Indicator.Line> further = new ArrayList<>();
    private Optional<Indicator.Ratio> ratio = Optional.empty();
    private List<PublishedValue> values = List.of();

    static Kites published(String text) {
        Kites kites = new Kites();
        kites.values = values(text);
        return kites;
    }

    Kites lowerIsBetter() {
        better = Indicator.Direction.LOWER;
        return this;
    }

    Kites brokenFrom(int year, boolean countsLess) {
        breaks.add(new Indicator.SeriesBreak(year, both("changed in " + year), countsLess));
        return this;
    }

    Kites perTenThousand(String stock, String people, Vintage... vintages) {
        further.add(line("stock", List.of(), values(stock)));
        further.add(line("people", List.of(), values(people)));
        ratio = Optional.of(new Indicator.Ratio("stock", "people", 1));
        values = values.stream()
                .map(value -> new PublishedValue(
                        value.year(),
                        value.value(),
                        value.below(),
                        value.asOf(),
                        value.mark(),
                        value.sources(),
                        value.publishedOn(),
                        List.of(vintages),
                        value.doubt(),
                        value.others()))
                .toList();
        return this;
    }

    /** With a plan that starts from the first of {@code aims} and wants the others. */
    IndicatorSheet wanted(String aims) {
        List<Indicator.Aim> all = values(aims).stream()
                .map(value -> new Indicator.Aim(value.year(), value.value(), value.value() + " kites"))
                .toList();
        return sheet(List.of(new Indicator.Goal("kite-plan", all.getFirst(), all.subList(1, all.size()))));
    }

    IndicatorSheet unwanted() {
        return sheet(List.of());
    }

    private IndicatorSheet sheet(List<Indicator.Goal> goals) {
        List<Indicator.Line> lines = new ArrayList<>();
        lines.add(line("flown", breaks, values));
        lines.addAll(further);
        Indicator indicator = new Indicator(
                "kites",
                both("kites flown"),
                both("how many kites flew"),
                both("kites"),
                Indicator.Measure.FLOW,
                better,
                both("everywhere"),
                both("office of kites"),
                goals,
                lines,
                ratio,
                List.of(),
                List.of());
        return new Indicators(List.of(indicator)).get("kites");
    }

    private static Indicator.Line line(String id, List<Indicator.SeriesBreak> breaks, List<PublishedValue> values) {
        return new Indicator.Line(id, both(id), both("kites"), BigDecimal.ONE, breaks, values);
    }

    private static List<PublishedValue> values(String text) {
        List<PublishedValue> values = new ArrayList<>();
        for (String each : text.isBlank() ? new String[0] : text.split(" ", -1)) {
            String[] part = each.split("[=<@]", -1);
            values.add(new PublishedValue(
                    Integer.parseInt(part[0]),
                    new BigDecimal(part[1]),
                    each.contains("<"),
                    part.length > 2 ? PartialDate.find(part[2]) : Optional.empty(),
                    Mark.V,
                    List.of("kite gazette"),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    List.of()));
        }
        return values;
    }

    private static Bilingual both(String en) {
        return new Bilingual("〔" + en + "〕", en);
    }
}
