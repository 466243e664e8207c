package kaiwu.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import kaiwu.spi.Located;

/**
 * Cuts delimited text into rows by its bytes: a row ends at CR, LF or CRLF outside quotes. A quote counts only where a cell
 * begins, so that {@code 5" pipe} does not swallow the file. Rows of nothing but delimiters and blanks are passed over.
 *
 * <p>In character sets of two bytes a character (GB18030, Big5, Shift JIS, Korean) the second byte may be one of ASCII from 0x30
 * on: the bar 0x7C is then no delimiter. Quotes, commas, semicolons, tabs and line ends lie below and are always themselves.
 */
final class RowBytes {

    /** Largest row. */
    static final int MAX_ROW = 16 << 20;

    /** Smallest second byte of a character: a digit, in the characters of four bytes of GB18030. */
    private static final int SECOND = 0x30;

    private final InputStream in;
    private final int delimiter;
    private final boolean quoted;
    private final boolean secondMayBeDelimiter;
    private byte[] window = new byte[1 << 16];
    /** Where the row under way begins in the window, how far it is scanned, and where the window's bytes end. */
    private int start;

    private int at;
    private int end;
    /** Position in the file of {@code window[0]}. */
    private long base;

    private long rowNumber;

    RowBytes(InputStream in, char delimiter, Charset charset, Tables.Quoting quoting) {
        this.in = in;
        this.delimiter = delimiter;
        this.quoted = quoting == Tables.Quoting.RFC4180;
        this.secondMayBeDelimiter = delimiter >= SECOND
                && !charset.equals(StandardCharsets.UTF_8)
                && charset.newEncoder().maxBytesPerChar() > 1;
    }

    /** Number of the row last returned, the first being 1, passed-over rows counted. */
    long rowNumber() {
        return rowNumber;
    }

    /** The next row that has a filled cell; empty at the end of the file. */
    Optional<Located<byte[]>> next() throws IOException {
        while (true) {
            start = at;
            boolean ended = scan();
            int rowEnd = at;
            if (!ended && rowEnd == start) {
                return Optional.empty();
            }
            rowNumber++;
            boolean filled = hasContent(start, rowEnd);
            long began = base + start;
            byte[] row = filled ? Arrays.copyOfRange(window, start, rowEnd) : new byte[0];
            if (ended) {
                skipLineEnd();
            }
            if (filled) {
                return Optional.of(new Located<>(row, began, row.length));
            }
        }
    }

    /** Moves to the line end of the row that begins here; false when the file ends instead. */
    private boolean scan() throws IOException {
        boolean inQuotes = false;
        boolean mayOpen = true;
        boolean first = false;
        while (at < end || fill()) {
            int c = window[at];
            if (inQuotes) {
                inQuotes = c != '"';
                // a quote right behind a closing one is an escaped quote: the cell goes on
                mayOpen = !inQuotes;
            } else if (c == '\n' || c == '\r') {
                mustFit();
                return true;
            } else {
                inQuotes = c == '"' && quoted && mayOpen;
                boolean second = first && (c < 0 || c >= SECOND);
                first = secondMayBeDelimiter && c < 0 && !second;
                mayOpen = c == delimiter && !second;
            }
            at++;
        }
        if (inQuotes) {
            throw new FormatException(
                    "truncated",
                    base + start,
                    "the file ends inside a quoted cell of the row at byte " + (base + start));
        }
        mustFit();
        return false;
    }

    private void skipLineEnd() throws IOException {
        boolean carriageReturn = window[at++] == '\r';
        start = at;
        if (carriageReturn && (at < end || fill()) && window[at] == '\n') {
            at++;
        }
    }

    /** Brings more bytes into the window behind those of the row under way; false at the end of the file. */
    private boolean fill() throws IOException {
        mustFit();
        System.arraycopy(window, start, window, 0, end - start);
        base += start;
        at -= start;
        end -= start;
        start = 0;
        if (end == window.length) {
            window = Arrays.copyOf(window, 2 * end);
        }
        int read = in.read(window, end, window.length - end);
        end += Math.max(0, read);
        return read > 0;
    }

    private void mustFit() throws FormatException {
        if (at - start > MAX_ROW) {
            long began = base + start;
            throw new FormatException(
                    "row-too-long", began, "a row began at byte " + began + " and did not end within 16 MiB");
        }
    }

    private boolean hasContent(int from, int to) {
        for (int i = from; i < to; i++) {
            byte b = window[i];
            if (b != delimiter && b != ' ' && b != '\t' && b != '"') {
                return true;
            }
        }
        return false;
    }
}
