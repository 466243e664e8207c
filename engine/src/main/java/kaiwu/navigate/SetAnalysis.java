package kaiwu.navigate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kaiwu.kernel.PartialDate;
import kaiwu.search.FacetField;
import kaiwu.search.FoundSet;
import kaiwu.search.Query;
import kaiwu.search.SearchIndex;
import kaiwu.search.SearchResult.FacetValue;

/** Looks at the whole set of records that a query finds, in one state of the index. Thread-safe. */
public final class SetAnalysis {

    /** A trend over more years shows only those with records. */
    private static final int LONGEST_TREND = 250;

    private final SearchIndex index;

    public SetAnalysis(SearchIndex index) {
        this.index = index;
    }

    /**
     * @param wider what else is looked for, see {@link kaiwu.search.SearchRequest#wider}
     * @param views how to look at it
     */
    public Analysis of(Query query, Optional<Query> wider, Set<View> views) {
        return index.read(query, wider, set -> new Look(query, set, views).analysis());
    }

    private record Look(Query query, FoundSet set, Set<View> views) {

        Analysis analysis() {
            Optional<PartialDate> end = set.lastPublished();
            Map<View, Breakdown> breakdowns = new EnumMap<>(View.class);
            for (View view : views) {
                view.field()
                        .map(field -> breakdown(view, field, end))
                        .filter(each -> !each.bars().isEmpty())
                        .ifPresent(each -> breakdowns.put(view, each));
            }
            return new Analysis(
                    query,
                    set.total(),
                    end,
                    breakdowns,
                    views.contains(View.TOGETHER) ? set.pairs(FacetField.OWNER, View.TOGETHER.most()) : List.of(),
                    views.contains(View.CITED) ? Optional.of(set.cited(View.CITED.most())) : Optional.empty(),
                    views.contains(View.WORDS) ? set.words(View.WORDS.most()) : List.of());
        }

        private Breakdown breakdown(View view, FacetField field, Optional<PartialDate> end) {
            List<FacetValue> values = set.counts(List.of(field), view.most()).getOrDefault(field, List.of());
            List<Bar> bars = values.stream()
                    .map(value -> new Bar(value.value(), value.count(), false, Analysis.both(query, value.filter())))
                    .toList();
            return new Breakdown(view, set.told(field), view.isTrend() ? trend(view, field, bars, end) : bars);
        }

        /** Year by year; a year is open when it ends after the last day for which all can be known. */
        private List<Bar> trend(View view, FacetField field, List<Bar> bars, Optional<PartialDate> end) {
            Optional<LocalDate> known =
                    end.map(Look::lastDay).map(day -> view == View.FILED ? PublicationDelay.knownUntil(day) : day);
            List<Bar> years = new ArrayList<>(bars.stream()
                    .map(bar -> new Bar(bar.value(), bar.count(), isOpen(bar.value(), known), bar.query()))
                    .sorted(Comparator.comparingInt(bar -> Integer.parseInt(bar.value())))
                    .toList());
            if (years.isEmpty() || year(years.getLast()) - year(years.getFirst()) > LONGEST_TREND) {
                return years;
            }
            for (int i = 1; i < years.size(); i++) {
                int missing = year(years.get(i - 1)) + 1;
                if (year(years.get(i)) != missing) {
                    String value = String.valueOf(missing);
                    years.add(i, new Bar(value, 0, isOpen(value, known), Analysis.both(query, field.filter(value))));
                }
            }
            return years;
        }

        private static int year(Bar bar) {
            return Integer.parseInt(bar.value());
        }

        private static boolean isOpen(String year, Optional<LocalDate> known) {
            return known.map(day -> LocalDate.of(Integer.parseInt(year), 12, 31).isAfter(day))
                    .orElse(false);
        }

        private static LocalDate lastDay(PartialDate date) {
            return LocalDate.of(date.year(), Math.max(1, date.month()), 1).withDayOfMonth(Math.max(1, date.day()));
        }
    }
}
