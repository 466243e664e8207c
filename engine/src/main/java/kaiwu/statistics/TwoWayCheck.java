package kaiwu.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kaiwu.spi.Indicator;
import kaiwu.spi.PublishedValue;
import kaiwu.spi.PublishedValue.Vintage;

/**
 * A published ratio beside the same ratio made again from its two lines. The ways are independent: nobody derives one from
 * the other here.
 *
 * @param published what was published for the year
 * @param again the ratio made again, or why it cannot be
 */
public record TwoWayCheck(PublishedValue published, Reckoned<PerTenThousand> again) {

    /** Whether both ways come to the same, as far as both could be gone. */
    public enum Agreement {
        AGREES,
        DIFFERS,
        NOT_POSSIBLE
    }

    public Agreement agreement() {
        if (again instanceof Reckoned.Value<PerTenThousand> value) {
            return value.value().value().compareTo(published.value()) == 0 ? Agreement.AGREES : Agreement.DIFFERS;
        }
        return Agreement.NOT_POSSIBLE;
    }

    /** One check for every published value of the headline; none for an indicator that is no ratio of its lines. */
    static List<TwoWayCheck> of(Indicator indicator) {
        List<TwoWayCheck> checks = new ArrayList<>();
        indicator.ratio().ifPresent(ratio -> {
            for (PublishedValue told : indicator.headline().values()) {
                checks.add(new TwoWayCheck(told, again(indicator, ratio, told)));
            }
        });
        return List.copyOf(checks);
    }

    private static Reckoned<PerTenThousand> again(Indicator indicator, Indicator.Ratio ratio, PublishedValue told) {
        Optional<BigDecimal> rights = absolute(indicator, ratio.numerator(), told.year());
        if (rights.isEmpty()) {
            return Reckoned.refused(Grounds.yearWithoutFigure(told.year()));
        }
        if (told.vintages().isEmpty()) {
            return Reckoned.refused(Grounds.vintageNotGiven(told.year()));
        }
        PerTenThousand.Stock stock = new PerTenThousand.Stock(told.year(), rights.get());
        for (Vintage vintage : told.vintages()) {
            Optional<Population> people = people(indicator, ratio, vintage.populationYear(told.year()));
            if (people.isPresent()) {
                return PerTenThousand.of(stock, vintage, people.get(), ratio.decimals());
            }
        }
        return Reckoned.refused(
                Grounds.populationMissing(told.vintages().getFirst().populationYear(told.year())));
    }

    private static Optional<Population> people(Indicator indicator, Indicator.Ratio ratio, int year) {
        return indicator
                .findLine(ratio.denominator())
                .flatMap(line -> absolute(indicator, line.id(), year)
                        .map(persons -> new Population(year, line.name(), persons)));
    }

    private static Optional<BigDecimal> absolute(Indicator indicator, String lineId, int year) {
        return indicator
                .findLine(lineId)
                .flatMap(line -> line.values().stream()
                        .filter(value -> value.year() == year)
                        .findFirst()
                        .map(value -> value.value().multiply(line.scale())));
    }
}
