package kaiwu.server.pages;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kaiwu.search.FacetField;
import kaiwu.search.Order;
import kaiwu.search.Query;
import kaiwu.search.SearchRequest;
import kaiwu.search.SearchResult;
import kaiwu.search.SearchResult.FacetValue;
import kaiwu.server.Platform;
import kaiwu.server.api.Conditions;

/**
 * What a result can be narrowed by. Where values of a field are already wanted, the field is counted as if none were, so that
 * others can be added; every count is exact.
 */
public final class Facets {

    private static final int SHOWN = 8;
    private static final int MORE = 200;

    private final Platform platform;
    private final Asked asked;
    private final Query query;
    private final Optional<FacetField> more;

    /**
     * @param query the text as it was understood, without conditions
     * @param more the field of which many values are shown
     */
    Facets(Platform platform, Asked asked, Query query, Optional<FacetField> more) {
        this.platform = platform;
        this.asked = asked;
        this.query = query;
        this.more = more;
    }

    /**
     * A field with its values.
     *
     * @param more address of the page with many more values; empty where all are shown
     */
    public record Facet(FacetField field, List<Value> values, Optional<String> more) {}

    /**
     * A value of a facet.
     *
     * @param chosen whether it is wanted already
     * @param only address of the results with it, or without this condition where it is chosen
     * @param without address of the results without it
     */
    public record Value(String label, long count, boolean chosen, String only, String without) {}

    /** A condition that can be taken away. */
    public record Chosen(FacetField field, String label, boolean out, String address) {}

    /** Fields that the first search counts; the others have conditions of their own. */
    List<FacetField> countedAtOnce() {
        List<FacetField> wanted = asked.conditions().wanted();
        return FacetField.OF_RESULTS.stream()
                .filter(field ->
                        !wanted.contains(field) && more.filter(field::equals).isEmpty())
                .toList();
    }

    int size() {
        return SHOWN + 1;
    }

    /** All fields with their values, those that the first search counted among them. */
    List<Facet> of(Map<FacetField, List<FacetValue>> counted, Labels labels) {
        Map<FacetField, List<FacetValue>> all = new EnumMap<>(counted);
        for (FacetField field : FacetField.OF_RESULTS) {
            if (!all.containsKey(field)) {
                all.put(field, count(field));
            }
        }
        List<Facet> facets = new ArrayList<>();
        all.forEach((field, values) -> {
            if (!values.isEmpty()) {
                facets.add(facet(field, values, labels));
            }
        });
        return facets;
    }

    private List<FacetValue> count(FacetField field) {
        Conditions others = asked.conditions().freeOf(field);
        int most = more.filter(field::equals).isPresent() ? MORE : SHOWN + 1;
        List<FacetValue> top = new ArrayList<>(search(others, UnaryOperator.identity(), List.of(field), most)
                .facets()
                .getOrDefault(field, List.of()));
        for (Conditions.Condition each : asked.conditions().list()) {
            if (!each.out()
                    && each.field() == field
                    && top.stream().noneMatch(value -> Conditions.value(value).equals(each.value()))) {
                Query filter = each.filter();
                long count = search(others, one -> new Query.And(List.of(one, filter)), List.of(), 0)
                        .total();
                top.addFirst(new FacetValue(name(each, platform), count, filter));
            }
        }
        return top;
    }

    private SearchResult search(
            Conditions conditions, UnaryOperator<Query> further, List<FacetField> fields, int most) {
        Query narrowed = further.apply(conditions.narrow(query));
        return platform.index()
                .search(new SearchRequest(narrowed, 0, Optional.empty(), fields, most, Order.OLDEST, false)
                        .withWider(asked.wider(platform, narrowed)));
    }

    private Facet facet(FacetField field, List<FacetValue> values, Labels labels) {
        boolean all = more.filter(field::equals).isPresent();
        return new Facet(
                field,
                values.stream()
                        .limit(all ? MORE : SHOWN + asked.conditions().wanted().size())
                        .map(value -> value(field, value, labels))
                        .toList(),
                !all && values.size() > SHOWN
                        ? Optional.of(asked.address().with("more", field.field()) + "#facet-" + field.field())
                        : Optional.empty());
    }

    private Value value(FacetField field, FacetValue value, Labels labels) {
        Conditions now = asked.conditions();
        String own = Conditions.value(value);
        boolean chosen = now.has(field, own);
        Conditions only =
                chosen ? now.without(new Conditions.Condition(field, own, false)) : now.with(field, own, false);
        return new Value(
                labels.facet(field, value.value()),
                value.count(),
                chosen,
                asked.with(only).address().toString(),
                asked.with(now.with(field, own, true)).address().toString());
    }

    /** What a condition's value is called: an owner by its name. */
    private static String name(Conditions.Condition each, Platform platform) {
        return each.isOwner() ? platform.index().ownerName(each.value()).orElse(each.value()) : each.value();
    }

    /** The conditions there are. */
    static List<Chosen> chosen(Asked asked, Labels labels, Platform platform) {
        return asked.conditions().list().stream()
                .map(each -> new Chosen(
                        each.field(),
                        labels.facet(each.field(), name(each, platform)),
                        each.out(),
                        asked.with(asked.conditions().without(each)).address().toString()))
                .toList();
    }
}
