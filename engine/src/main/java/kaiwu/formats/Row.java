package kaiwu.formats;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One row of a table, its cells found by column name, letter case ignored. Immutable. */
public final class Row {

    private final Map<String, Integer> columns;
    private final List<String> header;
    private final String[] cells;
    private final long number;

    /**
     * @param columns index of each column by lower-case name, shared by all rows of a table; see {@link #index}
     * @param cells trimmed; may be shorter or longer than the header
     * @param number row number in the file, the header being 1
     */
    Row(Map<String, Integer> columns, List<String> header, String[] cells, long number) {
        this.columns = columns;
        this.header = header;
        this.cells = cells;
        this.number = number;
    }

    /** The index that rows of a table share; of columns with the same name the first counts. */
    static Map<String, Integer> index(List<String> header) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            columns.putIfAbsent(header.get(i).toLowerCase(Locale.ROOT), i);
        }
        return columns;
    }

    /** A row made by hand, for tests and wizards. */
    public static Row of(List<String> header, List<String> cells) {
        return new Row(index(header), header, cells.toArray(String[]::new), 2);
    }

    /** The cell under this column, trimmed; empty when there is no such column or the row is too short. */
    public String get(String column) {
        Integer at = columns.get(column);
        if (at == null) {
            at = columns.get(column.toLowerCase(Locale.ROOT));
        }
        return at == null || at >= cells.length ? "" : cells[at];
    }

    /** The cell at this place, from 0; empty beyond the row's end. */
    public String get(int place) {
        return place < cells.length ? cells[place] : "";
    }

    public List<String> header() {
        return header;
    }

    /** How many cells the row really has. */
    public int size() {
        return cells.length;
    }

    /** Row number in the file, the header being 1. */
    public long number() {
        return number;
    }
}
