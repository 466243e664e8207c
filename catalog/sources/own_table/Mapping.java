package sources.own_table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kaiwu.formats.FormatException;
import kaiwu.formats.Yaml;
import kaiwu.spi.Probe;

/**
 * What the columns of somebody's table mean: the text of {@code NAME.mapping.yml}, understood. Its language is told in the
 * README of this folder. Immutable.
 *
 * @param kind id of the kind of right, empty when a column tells it
 * @param office ST.3 code, empty when a column tells it
 * @param label what the table is called, kept as a remark of each record; may be empty
 * @param dates order of the parts of a date
 * @param list what separates several values in one cell; empty when a cell is always one value
 * @param values replacements for cell texts, by column and then by text
 * @param fields columns by the field they fill, in the mapping's order
 */
public record Mapping(
        String kind,
        String office,
        String label,
        Dates dates,
        String list,
        Map<String, Map<String, String>> values,
        Map<Field, List<String>> fields) {

    private static final Set<String> KEYS = Set.of("kind", "office", "label", "dates", "list", "values", "columns");

    /** Order of day, month and year in a date written with digits. */
    enum Dates {
        YEAR_FIRST,
        DAY_FIRST,
        MONTH_FIRST
    }

    /** A mapping proposed from the header of a table, as the text of a mapping file with remarks on what is to be checked. */
    public static String propose(Probe probe) {
        return Proposal.of(probe).toYaml();
    }

    /**
     * Understands the text of a mapping.
     *
     * @throws FormatException {@code bad-mapping} naming the key at fault and what was expected
     */
    static Mapping parse(String text) throws FormatException {
        Map<String, Object> top;
        try {
            top = Yaml.parse(text);
        } catch (FormatException wrong) {
            throw fault(wrong.getMessage());
        }
        for (String key : top.keySet()) {
            if (!KEYS.contains(key)) {
                throw fault("'" + key + "' is no key of a mapping; keys are "
                        + KEYS.stream().sorted().toList());
            }
        }
        Map<Field, List<String>> fields = new LinkedHashMap<>();
        for (Map.Entry<String, Object> column : mapping(top, "columns").entrySet()) {
            fields.put(Field.parse(column.getKey()), columns(column.getKey(), column.getValue()));
        }
        Mapping mapping = new Mapping(
                text(top, "kind"),
                text(top, "office"),
                text(top, "label"),
                dates(text(top, "dates")),
                text(top, "list"),
                values(top),
                Map.copyOf(fields).isEmpty() ? Map.of() : fields);
        mapping.check();
        return mapping;
    }

    private void check() throws FormatException {
        if (fields.isEmpty()) {
            throw fault("'columns' names no column");
        }
        if (kind.isEmpty() && fields.keySet().stream().noneMatch(field -> field.is("kind"))) {
            throw fault("no 'kind', neither as a key nor among the columns");
        }
        if (office.isEmpty() && fields.keySet().stream().noneMatch(field -> field.is("office"))) {
            throw fault("no 'office', neither as a key nor among the columns");
        }
        if (fields.keySet().stream().noneMatch(field -> field.is("number"))) {
            throw fault("no column is a number: at least one of number.application, number.registration, "
                    + "number.publication, number.case or number.other is needed");
        }
    }

    private static Dates dates(String word) throws FormatException {
        return switch (word) {
            case "", "year-first" -> Dates.YEAR_FIRST;
            case "day-first" -> Dates.DAY_FIRST;
            case "month-first" -> Dates.MONTH_FIRST;
            default -> throw fault("'dates' is '" + word + "'; expected year-first, day-first or month-first");
        };
    }

    private static Map<String, Map<String, String>> values(Map<String, Object> top) throws FormatException {
        Map<String, Map<String, String>> values = new LinkedHashMap<>();
        for (String column : mapping(top, "values").keySet()) {
            Map<String, String> replaced = new LinkedHashMap<>();
            mapping(mapping(top, "values"), column).forEach((from, to) -> replaced.put(from, String.valueOf(to)));
            values.put(column, Map.copyOf(replaced));
        }
        return Map.copyOf(values);
    }

    private static List<String> columns(String field, Object value) throws FormatException {
        List<?> named = value instanceof List<?> list ? list : List.of(value);
        for (Object column : named) {
            if (!(column instanceof String text) || text.isBlank()) {
                throw fault("columns." + field + " must be the name of a column or a list of names");
            }
        }
        return named.stream().map(column -> ((String) column).strip()).toList();
    }

    private static String text(Map<String, Object> from, String key) throws FormatException {
        Object value = from.getOrDefault(key, "");
        if (value instanceof String text) {
            return key.equals("list") ? text : text.strip();
        }
        throw fault("'" + key + "' must be a text");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> mapping(Map<String, Object> from, String key) throws FormatException {
        Object value = from.getOrDefault(key, Map.of());
        if (value instanceof Map<?, ?>) {
            return (Map<String, Object>) value;
        }
        throw fault("'" + key + "' must have keys of its own");
    }

    static FormatException fault(String what) {
        return new FormatException("bad-mapping", -1, "the mapping cannot be used: " + what);
    }
}
