package kaiwu.server.charts;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The values of a chart as CSV (RFC 4180) in UTF-8 with a byte order mark, as spreadsheets like it: label, count, whether more
 * may come to be known, query. A cell that a spreadsheet would take for a formula has an apostrophe before it.
 */
public final class TableFile {

    private TableFile() {}

    public static byte[] render(List<Datum> data) {
        StringBuilder csv = new StringBuilder("\uFEFFlabel,count,open,query\r\n");
        for (Datum each : data) {
            csv.append(cell(each.label())).append(',').append(each.count()).append(',');
            csv.append(each.open() ? "yes" : "no")
                    .append(',')
                    .append(cell(each.query()))
                    .append("\r\n");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? "\"" + safe.replace("\"", "\"\"") + "\""
                : safe;
    }
}
