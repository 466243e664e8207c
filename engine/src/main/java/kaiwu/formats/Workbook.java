package kaiwu.formats;

import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import kaiwu.spi.Input;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * The rows of a workbook's first sheet that have a filled cell, one at a time. Whatever the library throws at a workbook it does
 * not understand is a {@link FormatException} {@code bad-workbook}. Not thread-safe.
 */
final class Workbook implements AutoCloseable {

    private final WorkbookFile file;
    private final ReadableWorkbook workbook;
    private final Stream<Row> rows;
    private final Iterator<Row> left;

    /**
     * One row.
     *
     * @param number as the workbook counts, from 1
     * @param cells trimmed texts, empty where a cell is
     */
    record Line(int number, String[] cells) {}

    Workbook(Input input) throws IOException {
        file = WorkbookFile.of(input);
        try {
            workbook = new ReadableWorkbook(file.path().toFile());
            rows = workbook.getFirstSheet().openStream();
            left = rows.iterator();
        } catch (IOException | RuntimeException wrong) {
            file.close();
            throw bad(wrong);
        }
    }

    /** The next row with a filled cell; empty at the end. */
    Optional<Line> next() throws FormatException {
        try {
            while (left.hasNext()) {
                Row row = left.next();
                String[] cells = cells(row);
                if (!Arrays.stream(cells).allMatch(String::isEmpty)) {
                    return Optional.of(new Line(row.getRowNum(), cells));
                }
            }
            return Optional.empty();
        } catch (RuntimeException wrong) {
            throw bad(wrong);
        }
    }

    private static FormatException bad(Exception wrong) {
        return new FormatException("bad-workbook", -1, "the workbook does not read: " + wrong.getMessage());
    }

    private static String[] cells(Row row) {
        String[] cells = new String[row.getCellCount()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = row.getOptionalCell(i).map(Workbook::text).orElse("").strip();
        }
        return cells;
    }

    private static String text(Cell cell) {
        return cell.getType() == CellType.NUMBER ? cell.asNumber().toPlainString() : cell.getText();
    }

    @Override
    public void close() throws IOException {
        rows.close();
        workbook.close();
        file.close();
    }
}
