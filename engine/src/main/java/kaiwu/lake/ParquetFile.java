package kaiwu.lake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a Parquet file (format version 2 of Apache Parquet, data pages of version 1, zstd): rows come one at a time, cell by
 * cell in the order of the columns, and leave in row groups. The last column is the large one: its pages go to the disk as soon
 * as they are full, ahead of the group's other columns, so that memory is bounded whatever the file's size. Not thread-safe.
 *
 * <p>Why not DuckDB's own writer: decision 0007.
 */
final class ParquetFile implements AutoCloseable {

    /** Rows in a group at most; DuckDB's own measure. */
    private static final int GROUP_ROWS = 122_880;
    /** Bytes in a group, after compression, at which it is closed. */
    private static final long GROUP_BYTES = 32L << 20;
    /** Rows that DuckDB takes in hand at once, counted from where a group begins. */
    private static final int VECTOR_ROWS = 2048;
    /**
     * Bytes of the large column in so many rows, before compression, at which a group is closed, so that whoever reads has no
     * more than those in hand.
     */
    private static final long VECTOR_BYTES = 16L << 20;
    /** Bytes of the columns held in memory at which a group is closed. */
    private static final long HELD_BYTES = 8L << 20;

    // numbers of the format: how often a column comes, and what its bytes mean
    private static final int REQUIRED = 0;
    private static final int OPTIONAL = 1;
    private static final int REPEATED = 2;
    private static final int UTF8 = 0;
    private static final int LIST = 3;
    private static final int DATE = 6;

    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

    private final OutputStream out;
    private final ParquetPages pages = new ParquetPages();
    private final List<ParquetColumn> columns = new ArrayList<>();
    private final ParquetColumn large;
    private final GrowingBytes groups = new GrowingBytes(4096);
    private final CompactThrift footer = new CompactThrift(groups);
    private int groupCount;
    private int next;
    private long rows;
    private long groupRows;
    private long vectorBytes;
    private long at;
    private long largeBegan;

    /**
     * @param columns the columns by name, in order; the last is of {@link ParquetColumn.Type#TEXT}
     * @param out where to; closed with this
     */
    ParquetFile(Map<String, ParquetColumn.Type> columns, OutputStream out) throws IOException {
        this.out = out;
        columns.forEach((name, type) -> this.columns.add(new ParquetColumn(name, type, pages)));
        this.large = this.columns.getLast();
        write(MAGIC, MAGIC.length);
        this.largeBegan = at;
    }

    ParquetFile cell(String text) {
        next().add(text);
        return this;
    }

    ParquetFile cell(byte[] utf8) {
        ParquetColumn column = next();
        column.add(utf8);
        vectorBytes += column == large ? utf8.length : 0;
        return this;
    }

    ParquetFile cell(long number) {
        next().add(number);
        return this;
    }

    ParquetFile cell(List<String> texts) {
        next().add(texts);
        return this;
    }

    ParquetFile cell(Optional<String> text) {
        if (text.isPresent()) {
            return cell(text.get());
        }
        return none();
    }

    /** A cell that is absent. */
    ParquetFile none() {
        next().addNothing();
        return this;
    }

    private ParquetColumn next() {
        return columns.get(next++);
    }

    /** Ends a row, of which every cell has been given. */
    void endRow() throws IOException {
        if (next != columns.size()) {
            throw new IllegalStateException("a row has " + columns.size() + " cells, not " + next);
        }
        next = 0;
        rows++;
        groupRows++;
        if (large.held() > 0) {
            at += large.held();
            large.drain(out);
            if (at - largeBegan >= GROUP_BYTES) {
                endGroup();
            }
        }
        if (groupRows >= GROUP_ROWS
                || vectorBytes >= VECTOR_BYTES
                || groupRows % 1024 == 0 && heldBytes() >= HELD_BYTES) {
            endGroup();
        }
        vectorBytes = groupRows % VECTOR_ROWS == 0 ? 0 : vectorBytes;
    }

    private long heldBytes() {
        return columns.stream().mapToLong(ParquetColumn::held).sum();
    }

    private void endGroup() throws IOException {
        if (groupRows == 0) {
            return;
        }
        GrowingBytes parts = new GrowingBytes(4096);
        CompactThrift described = new CompactThrift(parts);
        GrowingBytes largePart = new GrowingBytes(256);
        at = large.close(out, largeBegan, new CompactThrift(largePart));
        for (ParquetColumn column : columns) {
            if (column == large) {
                parts.put(largePart);
            } else {
                at = column.close(out, at, described);
            }
        }
        footer.begin().list(1, CompactThrift.STRUCT, columns.size());
        groups.put(parts);
        footer.number(2, at - largeBegan).number(3, groupRows).end();
        groupCount++;
        groupRows = 0;
        largeBegan = at;
    }

    /** Writes the footer: the file is then whole, once it is closed. */
    void finish(Map<String, String> notes) throws IOException {
        endGroup();
        GrowingBytes end = new GrowingBytes(4096);
        CompactThrift file = new CompactThrift(end);
        file.number(1, 2).list(2, CompactThrift.STRUCT, 1 + schemaElements());
        file.begin().text(4, "versions").number(5, columns.size()).end();
        columns.forEach(column -> describe(column, file));
        file.number(3, rows).list(4, CompactThrift.STRUCT, groupCount);
        end.put(groups);
        file.list(5, CompactThrift.STRUCT, notes.size());
        notes.forEach((key, value) -> file.begin().text(1, key).text(2, value).end());
        file.text(6, "kaiwu").list(7, CompactThrift.STRUCT, columns.size());
        columns.forEach(column -> file.begin().begin(1).end().end());
        file.end();
        end.putInt(end.size());
        end.put(MAGIC);
        write(end.array(), end.size());
    }

    private int schemaElements() {
        return columns.stream()
                .mapToInt(column -> column.type() == ParquetColumn.Type.WORDS ? 3 : 1)
                .sum();
    }

    /** The schema of a column; a list has three steps, as the format's own specification of lists demands. */
    private static void describe(ParquetColumn column, CompactThrift file) {
        switch (column.type()) {
            case WORDS -> {
                file.begin()
                        .number(3, REQUIRED)
                        .text(4, column.name())
                        .number(5, 1)
                        .number(6, LIST)
                        .end();
                file.begin().number(3, REPEATED).text(4, "list").number(5, 1).end();
                leaf(column, REQUIRED, "element", file).number(6, UTF8).end();
            }
            case TEXT, WORD ->
                leaf(column, OPTIONAL, column.name(), file).number(6, UTF8).end();
            case DAY ->
                leaf(column, OPTIONAL, column.name(), file).number(6, DATE).end();
            case WHOLE -> leaf(column, OPTIONAL, column.name(), file).end();
        }
    }

    private static CompactThrift leaf(ParquetColumn column, int repetition, String name, CompactThrift file) {
        return file.begin()
                .number(1, column.physicalType())
                .number(3, repetition)
                .text(4, name);
    }

    private void write(byte[] bytes, int count) throws IOException {
        out.write(bytes, 0, count);
        at += count;
    }

    @Override
    public void close() throws IOException {
        try (out;
                pages) {
            columns.clear();
        }
    }
}
