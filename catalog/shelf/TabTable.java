package shelf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;

/**
 * Reads a table of the catalogue: UTF-8, one row a line, cells parted by tabs, the columns named in the first line. A row with
 * another number of cells is a fault, and so is a heading that is not the expected one. Blank lines and lines that begin with
 * {@code #} are skipped.
 */
final class TabTable {

    private TabTable() {}

    /**
     * One row.
     *
     * @param file how messages name the file
     * @param number of its line, from 1
     */
    record Row(String file, int number, List<String> columns, List<String> cells) {

        /** The cell of a column; blank where nothing is written. */
        String get(String column) {
            return cells.get(columns.indexOf(column));
        }

        /** The cell of a column in which something must be written. */
        String must(String column) {
            String cell = get(column);
            if (cell.isBlank()) {
                throw fault(column, "is blank");
            }
            return cell;
        }

        /** The cell as {@code reader} understands it; what it does not understand is a fault of the row. */
        <T> T read(String column, Function<String, T> reader) {
            try {
                return reader.apply(get(column));
            } catch (RuntimeException wrong) {
                throw new KaiwuException(
                        ErrorCode.CATALOGUE, message(column, "is not understood: " + wrong.getMessage()), wrong);
            }
        }

        Bilingual both(String zh, String en) {
            return new Bilingual(must(zh), must(en));
        }

        /** Two cells that are both written or both blank. */
        Optional<Bilingual> findBoth(String zh, String en) {
            if (get(zh).isBlank() && get(en).isBlank()) {
                return Optional.empty();
            }
            return Optional.of(both(zh, en));
        }

        KaiwuException fault(String column, String what) {
            return new KaiwuException(ErrorCode.CATALOGUE, message(column, what));
        }

        private String message(String column, String what) {
            return "%s, line %d: %s %s".formatted(file, number, column, what);
        }
    }

    /**
     * The rows of a table.
     *
     * @param file how messages name it
     */
    static List<Row> read(Path path, String file, List<String> columns) {
        List<String> lines = lines(path, file);
        if (lines.isEmpty() || !Arrays.asList(lines.getFirst().split("\t", -1)).equals(columns)) {
            throw new KaiwuException(ErrorCode.CATALOGUE, file + ", line 1: must be " + String.join(", ", columns));
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).isBlank() || lines.get(i).startsWith("#")) {
                continue;
            }
            List<String> cells = Arrays.asList(lines.get(i).split("\t", -1));
            if (cells.size() != columns.size()) {
                throw new KaiwuException(
                        ErrorCode.CATALOGUE,
                        "%s, line %d: has %d cells, not %d".formatted(file, i + 1, cells.size(), columns.size()));
            }
            rows.add(new Row(file, i + 1, columns, cells));
        }
        return rows;
    }

    private static List<String> lines(Path path, String file) {
        try {
            return Files.readAllLines(path);
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.CATALOGUE, "reading " + file, wrong);
        }
    }
}
