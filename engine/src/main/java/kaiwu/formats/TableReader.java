package kaiwu.formats;

import java.io.IOException;
import java.util.function.Consumer;
import kaiwu.spi.Input;
import kaiwu.spi.Located;
import kaiwu.spi.Probe;
import kaiwu.spi.Problem;
import kaiwu.spi.Sink;
import kaiwu.spi.SourceReader;

/** A source whose documents are the rows of a table: CSV, TSV or the first sheet of a workbook, with a header row. */
public interface TableReader extends SourceReader<RowSlice> {

    /** Understands one row; rows without a single filled cell never come here. */
    void read(Row row, Sink sink);

    /** How cells are quoted; the default is RFC 4180. */
    default Tables.Quoting quoting() {
        return Tables.Quoting.RFC4180;
    }

    @Override
    default void split(Input input, Probe probe, Consumer<Located<RowSlice>> documents) throws IOException {
        Tables.rows(input, probe, quoting(), documents);
    }

    @Override
    default void read(Located<RowSlice> document, Sink sink) {
        try {
            read(document.content().parse(), sink);
        } catch (FormatException wrong) {
            sink.problem(Problem.rejected(wrong.code(), "row", wrong.getMessage()));
        }
    }
}
