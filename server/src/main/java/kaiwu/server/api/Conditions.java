package kaiwu.server.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kaiwu.kernel.Bilingual;
import kaiwu.search.FacetField;
import kaiwu.search.OwnerField;
import kaiwu.search.Query;
import kaiwu.search.SearchResult.FacetValue;
import kaiwu.server.web.Address;
import kaiwu.server.web.HttpProblem;
import kaiwu.spi.record.NameKey;

/**
 * The values by which a result is narrowed: one of those wanted of each field, none of those left out. In an address {@code
 * in=kind:invention&in=kind:design&out=office:US}. Immutable.
 *
 * @param list in the order in which they were chosen
 */
public record Conditions(List<Condition> list) {

    public static final Conditions NONE = new Conditions(List.of());

    /** The most that one search may have. */
    private static final int MOST = 200;

    /**
     * One value of a field.
     *
     * @param out whether records that have it are left out
     */
    public record Condition(FacetField field, String value, boolean out) {

        /** As a parameter of an address has it; an owner by its id. */
        String text() {
            return (isOwner() ? OwnerField.NOW.field() : field.field()) + ":" + value;
        }

        /** Whether the value is the id of an owner that goes by several names. */
        public boolean isOwner() {
            return field == FacetField.OWNER && NameKey.find(value).isPresent();
        }

        public Query filter() {
            return isOwner() ? new Query.Is(OwnerField.NOW.field(), value) : field.filter(value);
        }
    }

    /** The value by which a condition knows what is counted: its own, or the id of an owner. */
    public static String value(FacetValue counted) {
        return counted.filter() instanceof Query.Is is && is.field().equals(OwnerField.NOW.field())
                ? is.value()
                : counted.value();
    }

    public Conditions {
        list = List.copyOf(list);
    }

    /**
     * Reads the parameters {@code in} and {@code out} of a call.
     *
     * @throws HttpProblem 400 when one names no field that is counted, or there are too many
     */
    public static Conditions of(Map<String, List<String>> parameters) {
        List<Condition> list = new ArrayList<>();
        parameters.getOrDefault("in", List.of()).forEach(text -> list.add(one("in", text)));
        parameters.getOrDefault("out", List.of()).forEach(text -> list.add(one("out", text)));
        if (list.size() > MOST) {
            throw HttpProblem.badCall(
                    new Bilingual("条件至多 " + MOST + " 项。", "There can be at most " + MOST + " conditions."));
        }
        return new Conditions(list.stream().distinct().toList());
    }

    private static Condition one(String parameter, String text) {
        int colon = text.indexOf(':');
        if (colon > 0
                && text.substring(0, colon).equals(OwnerField.NOW.field())
                && NameKey.find(text.substring(colon + 1)).isPresent()) {
            return new Condition(FacetField.OWNER, text.substring(colon + 1), parameter.equals("out"));
        }
        for (FacetField field : FacetField.values()) {
            if (colon > 0
                    && field.field().equalsIgnoreCase(text.substring(0, colon))
                    && isValue(field, text.substring(colon + 1))) {
                return new Condition(field, text.substring(colon + 1).strip(), parameter.equals("out"));
            }
        }
        String known = Arrays.stream(FacetField.values()).map(FacetField::field).collect(Collectors.joining(", "));
        throw HttpProblem.badCall(new Bilingual(
                        parameter + " 应为“字段:值”，不能是“" + text + "”；字段有：" + known + "。",
                        parameter + " is FIELD:VALUE, not '" + text + "'; fields are " + known + "."))
                .with("parameter", parameter);
    }

    private static boolean isValue(FacetField field, String value) {
        return switch (field) {
            case FILED, PUBLISHED, GRANTED -> value.matches("\\d{1,4}") && !value.matches("0+");
            default -> !value.isBlank();
        };
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** The fields of which values are wanted. */
    public List<FacetField> wanted() {
        return list.stream()
                .filter(each -> !each.out())
                .map(Condition::field)
                .distinct()
                .toList();
    }

    public boolean has(FacetField field, String value) {
        return list.contains(new Condition(field, value, false));
    }

    /** The same with one more; one that was chosen the other way round is turned. */
    public Conditions with(FacetField field, String value, boolean out) {
        List<Condition> more =
                new ArrayList<>(without(new Condition(field, value, !out)).list());
        Condition added = new Condition(field, value, out);
        if (!more.contains(added)) {
            more.add(added);
        }
        return new Conditions(more);
    }

    public Conditions without(Condition one) {
        return new Conditions(list.stream().filter(each -> !each.equals(one)).toList());
    }

    /** The same, with no value of this field wanted. */
    public Conditions freeOf(FacetField field) {
        return new Conditions(list.stream()
                .filter(each -> each.out() || each.field() != field)
                .toList());
    }

    /** A query and a further one. */
    public static Query both(Query query, Query more) {
        List<Query> parts = parts(query);
        if (!parts.contains(more)) {
            parts.add(more);
        }
        return parts.size() == 1 ? parts.getFirst() : new Query.And(parts);
    }

    private static List<Query> parts(Query query) {
        return switch (query) {
            case Query.All all -> new ArrayList<>();
            case Query.And and -> new ArrayList<>(and.parts());
            default -> new ArrayList<>(List.of(query));
        };
    }

    /** A query and these conditions as one query. */
    public Query narrow(Query query) {
        if (list.isEmpty()) {
            return query;
        }
        List<Query> parts = parts(query);
        Map<FacetField, List<Query>> wanted = new LinkedHashMap<>();
        for (Condition each : list) {
            Query filter = each.filter();
            if (each.out()) {
                parts.add(new Query.Not(filter));
            } else {
                wanted.computeIfAbsent(each.field(), field -> new ArrayList<>()).add(filter);
            }
        }
        wanted.values().forEach(any -> parts.add(any.size() == 1 ? any.getFirst() : new Query.Or(any)));
        return parts.size() == 1 ? parts.getFirst() : new Query.And(parts);
    }

    /** Puts them into an address. */
    public Address in(Address address) {
        return address.withAll("in", texts(false)).withAll("out", texts(true));
    }

    public List<String> texts(boolean out) {
        return list.stream()
                .filter(each -> each.out() == out)
                .map(Condition::text)
                .toList();
    }

    /** A name of an enumeration as addresses write it: {@code latest-published}. */
    public static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
