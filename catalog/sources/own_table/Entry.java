package sources.own_table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kaiwu.formats.FormatException;
import kaiwu.formats.Json;
import kaiwu.formats.JsonSlice;
import kaiwu.formats.Row;
import kaiwu.formats.RowSlice;

/** One entry of somebody's table with the mapping that explains it: a row, or a JSON object. Immutable. */
sealed interface Entry {

    Mapping mapping();

    /**
     * The entry, ready to be asked for its cells.
     *
     * @throws FormatException when the row or object does not parse
     */
    Cells parse() throws FormatException;

    record OfTable(Mapping mapping, RowSlice slice) implements Entry {

        @Override
        public Cells parse() throws FormatException {
            Row row = slice.parse();
            return new Cells(mapping, column -> List.of(row.get(column)));
        }
    }

    record OfJson(Mapping mapping, JsonSlice slice) implements Entry {

        @Override
        public Cells parse() throws FormatException {
            Json object = slice.parse();
            return new Cells(mapping, object::texts);
        }
    }

    /**
     * The cells of an entry by field.
     *
     * @param source texts under a column's name or at a JSON path; blank ones count as none
     */
    record Cells(Mapping mapping, java.util.function.Function<String, List<String>> source) {

        /** Whole texts of a field's columns, blank ones left out. */
        List<String> whole(Field field) {
            List<String> texts = new ArrayList<>();
            for (String column : mapping.fields().getOrDefault(field, List.of())) {
                Map<String, String> replaced = mapping.values().getOrDefault(column, Map.of());
                source.apply(column).stream()
                        .map(text -> replaced.getOrDefault(text, text).strip())
                        .filter(text -> !text.isEmpty())
                        .forEach(texts::add);
            }
            return texts;
        }

        /** Texts of a field's columns, taken apart at the mapping's separator. */
        List<String> each(Field field) {
            if (mapping.list().isEmpty()) {
                return whole(field);
            }
            String separator = Pattern.quote(mapping.list());
            return whole(field).stream()
                    .flatMap(text -> Stream.of(text.split(separator, -1)))
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .toList();
        }

        /** The first text of a field, or empty. */
        String first(Field field) {
            List<String> texts = whole(field);
            return texts.isEmpty() ? "" : texts.getFirst();
        }

        /** The text at this place of a field's list, or empty. */
        String at(Field field, int place) {
            List<String> texts = each(field);
            return place < texts.size() ? texts.get(place) : "";
        }
    }
}
