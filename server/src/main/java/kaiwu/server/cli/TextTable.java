package kaiwu.server.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows under a header, written for people or as CSV (RFC 4180).
 *
 * @param header names of the columns
 * @param rows cells left to right, as many as there are columns
 */
record TextTable(List<String> header, List<List<String>> rows) {

    private static final int WIDEST = 60;

    /** Aligned columns; wide characters count two; long cells are cut. */
    void print(PrintStream out) {
        int[] widths = new int[header.size()];
        List<List<String>> all = new ArrayList<>();
        all.add(header);
        all.addAll(rows);
        for (List<String> row : all) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(cut(row.get(i))));
            }
        }
        for (List<String> row : all) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String cell = cut(row.get(i));
                boolean number = row != header && cell.matches("-?[0-9][0-9,.]*");
                String pad = " ".repeat(widths[i] - width(cell));
                line.append(number ? pad + cell : cell + pad).append("  ");
            }
            out.println(line.toString().stripTrailing());
        }
    }

    void printCsv(PrintStream out) {
        line(out, header);
        rows.forEach(row -> line(out, row));
    }

    private static void line(PrintStream out, List<String> cells) {
        out.print(csvLine(cells) + "\r\n");
    }

    /**
     * A row as RFC 4180 writes it, without its line end. A cell that a spreadsheet would take for a formula is led by an
     * apostrophe; a negative number is none.
     */
    static String csvLine(List<String> cells) {
        return cells.stream().map(TextTable::csvCell).collect(Collectors.joining(","));
    }

    private static String csvCell(String cell) {
        boolean formula = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 && !cell.matches("-[0-9][0-9,.]*");
        String safe = formula ? "'" + cell : cell;
        return safe.matches("(?s).*[\",\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    private static String cut(String cell) {
        String oneLine = cell.replaceAll("\\s+", " ");
        if (width(oneLine) <= WIDEST) {
            return oneLine;
        }
        StringBuilder kept = new StringBuilder();
        int width = 0;
        for (int c : oneLine.codePoints().toArray()) {
            width += width(c);
            if (width > WIDEST - 1) {
                break;
            }
            kept.appendCodePoint(c);
        }
        return kept + "…";
    }

    private static int width(String text) {
        return text.codePoints().map(TextTable::width).sum();
    }

    private static int width(int c) {
        boolean wide = c >= 0x1100 && c <= 0x115f
                || c >= 0x2e80 && c <= 0xa4cf
                || c >= 0xac00 && c <= 0xd7a3
                || c >= 0xf900 && c <= 0xfaff
                || c >= 0xfe30 && c <= 0xfe6f
                || c >= 0xff00 && c <= 0xff60
                || c >= 0x20000;
        return wide ? 2 : 1;
    }
}
