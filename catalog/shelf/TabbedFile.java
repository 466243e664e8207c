package shelf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;

/**
 * A file of the catalogue with one thing a line, cells parted by tabs, under a heading of column names. Lines that begin with
 * {@code #} are remarks. Strict: exactly the columns that are asked for, every line as long as the heading.
 *
 * @param name how messages name it
 * @param rows in order
 */
record TabbedFile(String name, List<Row> rows) {

    /** One line. */
    record Row(String file, int line, Map<String, String> cells) {

        /** A cell, which may be empty. */
        String get(String column) {
            return Objects.requireNonNull(cells.get(column), column);
        }

        Optional<String> find(String column) {
            return Optional.of(get(column)).filter(cell -> !cell.isEmpty());
        }

        KaiwuException fault(String what) {
            return new KaiwuException(ErrorCode.CATALOGUE, file + " line " + line + ": " + what);
        }
    }

    /** Reads a file; no rows when it is not there. */
    static TabbedFile read(Path path, String name, List<String> columns) {
        if (!Files.exists(path)) {
            return new TabbedFile(name, List.of());
        }
        List<Row> rows = new ArrayList<>();
        boolean headed = false;
        int number = 0;
        for (String line : lines(path, name)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells =
                    Arrays.stream(line.split("\t", -1)).map(String::strip).toList();
            if (headed && cells.size() == columns.size()) {
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < columns.size(); i++) {
                    row.put(columns.get(i), cells.get(i));
                }
                rows.add(new Row(name, number, row));
            } else if (headed || !cells.equals(columns)) {
                throw new KaiwuException(
                        ErrorCode.CATALOGUE,
                        name + " line " + number + ": needs the columns " + String.join(", ", columns));
            }
            headed = true;
        }
        return new TabbedFile(name, List.copyOf(rows));
    }

    private static List<String> lines(Path path, String name) {
        try {
            return Files.readAllLines(path);
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.CATALOGUE, "reading " + name, wrong);
        }
    }
}
