package kaiwu.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import kaiwu.spi.Located;

/**
 * Cuts delimited text into rows by its bytes: a row ends at CR, LF or CRLF outside quotes. A quote counts only where a cell
 * begins, so that {@code 5" pipe} does not swallow the file. Rows of nothing but delimiters and blanks are passed over.
 */
final class RowBytes {

    /** Largest row. */
    static final int MAX_ROW = 16 << 20;

    private final InputStream in;
    private final int delimiter;
    private final boolean quoted;
    private long position;
    private long rowNumber;
    private int ahead = -2;

    RowBytes(InputStream in, char delimiter, Tables.Quoting quoting) {
        this.in = in;
        this.delimiter = delimiter;
        this.quoted = quoting == Tables.Quoting.RFC4180;
    }

    /** Number of the row last returned, the first being 1, passed-over rows counted. */
    long rowNumber() {
        return rowNumber;
    }

    /** The next row that has a filled cell; empty at the end of the file. */
    Optional<Located<byte[]>> next() throws IOException {
        while (true) {
            long began = position;
            ByteArrayOutputStream row = new ByteArrayOutputStream(256);
            boolean more = cut(row, began);
            if (!more && row.size() == 0) {
                return Optional.empty();
            }
            rowNumber++;
            byte[] bytes = row.toByteArray();
            if (hasContent(bytes)) {
                return Optional.of(new Located<>(bytes, began, bytes.length));
            }
        }
    }

    /** Reads one row without its line end; false when the file ended. */
    private boolean cut(ByteArrayOutputStream row, long began) throws IOException {
        boolean inQuotes = false;
        boolean mayOpen = true;
        for (int c = read(); c >= 0; c = read()) {
            if (inQuotes) {
                inQuotes = c != '"';
                // a quote right behind a closing one is an escaped quote: the cell goes on
                mayOpen = !inQuotes;
            } else if (c == '\n') {
                return true;
            } else if (c == '\r') {
                int following = read();
                if (following != '\n') {
                    unread(following);
                }
                return true;
            } else {
                inQuotes = c == '"' && quoted && mayOpen;
                mayOpen = c == delimiter;
            }
            row.write(c);
            if (row.size() > MAX_ROW) {
                throw new FormatException(
                        "row-too-long", began, "a row began at byte " + began + " and did not end within 16 MiB");
            }
        }
        if (inQuotes) {
            throw new FormatException(
                    "truncated", began, "the file ends inside a quoted cell of the row at byte " + began);
        }
        return false;
    }

    private int read() throws IOException {
        int c = ahead;
        if (c == -2) {
            c = in.read();
        } else {
            ahead = -2;
        }
        if (c >= 0) {
            position++;
        }
        return c;
    }

    private void unread(int c) {
        if (c >= 0) {
            position--;
        }
        ahead = c;
    }

    private boolean hasContent(byte[] row) {
        for (byte b : row) {
            if (b != delimiter && b != ' ' && b != '\t' && b != '"') {
                return true;
            }
        }
        return false;
    }
}
