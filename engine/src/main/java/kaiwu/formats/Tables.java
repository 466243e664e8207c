package kaiwu.formats;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import kaiwu.spi.Input;
import kaiwu.spi.Located;
import kaiwu.spi.Probe;

/** Rows of tables: delimited text cut by bytes and parsed by FastCSV, and the first sheet of a workbook. */
public final class Tables {

    /** Most cells of a row, as in a workbook. */
    private static final int MAX_CELLS = 16_384;

    private Tables() {}

    /** How cells of delimited text are quoted. */
    public enum Quoting {
        /** RFC 4180: a cell that begins with a double quote ends with one; two of them inside stand for one. */
        RFC4180,
        /** Never: a double quote is a character like any other. */
        NONE
    }

    /** Cuts a table into rows behind its header; rows without a single filled cell are passed over. */
    public static void rows(Input input, Probe probe, Quoting quoting, Consumer<Located<RowSlice>> rows)
            throws IOException {
        if (probe.form() == Probe.Form.WORKBOOK) {
            workbookRows(input, rows);
            return;
        }
        try (InputStream in = input.open()) {
            if (Recoded.needed(probe.charset())) {
                try (InputStream recoded = new Recoded(in, probe.charset())) {
                    cut(
                            recoded,
                            StandardCharsets.UTF_8,
                            probe.delimiter(),
                            quoting,
                            row -> rows.accept(new Located<>(row.content(), -1, 0)));
                }
            } else {
                cut(in, probe.charset(), probe.delimiter(), quoting, rows);
            }
        }
    }

    private static void cut(
            InputStream in, Charset charset, char found, Quoting quoting, Consumer<Located<RowSlice>> rows)
            throws IOException {
        char delimiter = found == '\0' ? ',' : found;
        RowBytes cutter = new RowBytes(in, delimiter, charset, quoting);
        Header header = null;
        for (Optional<Located<byte[]>> next = cutter.next(); next.isPresent(); next = cutter.next()) {
            Located<byte[]> cut = next.get();
            if (header == null) {
                List<String> names =
                        Arrays.asList(cells(withoutBom(cut.content()), charset, delimiter, quoting, cut.offset()));
                header = new Header(names, Row.index(names), charset, delimiter, quoting);
            } else {
                rows.accept(new Located<>(
                        new RowSlice(header, cut.content(), null, cutter.rowNumber(), cut.offset()),
                        cut.offset(),
                        cut.length()));
            }
        }
    }

    /** What all rows of one table share. */
    record Header(List<String> names, Map<String, Integer> columns, Charset charset, char delimiter, Quoting quoting) {}

    static String[] cells(byte[] row, Charset charset, char delimiter, Quoting quoting, long offset)
            throws FormatException {
        String text = Charsets.decode(row, charset);
        if (quoting == Quoting.NONE || text.indexOf('"') < 0) {
            return trimmed(split(text, delimiter, offset));
        }
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(RowBytes.MAX_ROW)
                .ofCsvRecord(text)) {
            for (CsvRecord record : reader) {
                return trimmed(record.getFields());
            }
            return new String[0];
        } catch (CsvParseException | IOException | UncheckedIOException wrong) {
            throw new FormatException("bad-row", offset, "the row does not parse: " + wrong.getMessage());
        }
    }

    private static List<String> split(String text, char delimiter, long offset) throws FormatException {
        List<String> cells = new ArrayList<>();
        int from = 0;
        for (int to = text.indexOf(delimiter); to >= 0; to = text.indexOf(delimiter, from)) {
            cells.add(text.substring(from, to));
            from = to + 1;
            if (cells.size() >= MAX_CELLS) {
                throw new FormatException("row-too-wide", offset, "a row has more than " + MAX_CELLS + " cells");
            }
        }
        cells.add(text.substring(from));
        return cells;
    }

    private static String[] trimmed(List<String> cells) {
        String[] trimmed = new String[cells.size()];
        for (int i = 0; i < trimmed.length; i++) {
            trimmed[i] = cells.get(i).strip();
        }
        return trimmed;
    }

    private static byte[] withoutBom(byte[] row) {
        return row.length >= 3 && row[0] == (byte) 0xef && row[1] == (byte) 0xbb && row[2] == (byte) 0xbf
                ? Arrays.copyOfRange(row, 3, row.length)
                : row;
    }

    private static void workbookRows(Input input, Consumer<Located<RowSlice>> rows) throws IOException {
        try (Workbook workbook = new Workbook(input)) {
            Optional<Workbook.Line> top = workbook.next();
            if (top.isEmpty()) {
                return;
            }
            List<String> names = Arrays.asList(top.get().cells());
            Header header = new Header(names, Row.index(names), Charsets.GB18030, ',', Quoting.NONE);
            for (Optional<Workbook.Line> next = workbook.next(); next.isPresent(); next = workbook.next()) {
                Workbook.Line line = next.get();
                rows.accept(new Located<>(new RowSlice(header, new byte[0], line.cells(), line.number(), -1), -1, 0));
            }
        }
    }

    /** Cells of the first row of a workbook's first sheet, for recognition. */
    static List<String> workbookHeader(Input input) throws IOException {
        try (Workbook workbook = new Workbook(input)) {
            return workbook.next().map(line -> Arrays.asList(line.cells())).orElse(List.of());
        }
    }
}
