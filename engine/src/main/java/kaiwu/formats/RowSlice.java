package kaiwu.formats;

import org.jspecify.annotations.Nullable;

/**
 * One row cut out of a table, its cells not yet parsed, so that parsing can happen on another thread. Immutable by
 * agreement: nobody writes the arrays.
 */
public final class RowSlice {

    private final Tables.Header header;
    private final byte[] bytes;
    private final String @Nullable [] cells;
    private final long number;
    private final long offset;

    RowSlice(Tables.Header header, byte[] bytes, String @Nullable [] cells, long number, long offset) {
        this.header = header;
        this.bytes = bytes;
        this.cells = cells;
        this.number = number;
        this.offset = offset;
    }

    /**
     * The row with its cells.
     *
     * @throws FormatException {@code broken-bytes} or {@code bad-row}
     */
    public Row parse() throws FormatException {
        String[] parsed = cells == null
                ? Tables.cells(bytes, header.charset(), header.delimiter(), header.quoting(), offset)
                : cells;
        return new Row(header.columns(), header.names(), parsed, number);
    }
}
