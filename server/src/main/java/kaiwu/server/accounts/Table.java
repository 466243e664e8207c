package kaiwu.server.accounts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A small table of facts that lies beside this class: lines of tab-separated cells, {@code #} before remarks, a header. */
final class Table {

    private Table() {}

    /** The rows without the header, each with as many cells as the header has. */
    static List<String[]> read(String name) {
        try (InputStream in = Objects.requireNonNull(Table.class.getResourceAsStream(name), name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String[]> rows = lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
            for (String[] row : rows) {
                if (row.length != rows.getFirst().length) {
                    throw new IllegalStateException(name + ": cells are missing in " + String.join(" | ", row));
                }
            }
            return rows.subList(1, rows.size());
        } catch (IOException wrong) {
            throw new UncheckedIOException("reading " + name, wrong);
        }
    }

    /** The parts of a cell that lists things; none for {@code -}. */
    static List<String> parts(String cell) {
        return cell.equals("-") ? List.of() : List.of(cell.split(","));
    }
}
