package sources.own_table;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kaiwu.formats.FormatException;
import kaiwu.formats.JsonSlice;
import kaiwu.formats.Tables;
import kaiwu.spi.Input;
import kaiwu.spi.Located;
import kaiwu.spi.Probe;
import kaiwu.spi.Probe.Form;
import kaiwu.spi.Problem;
import kaiwu.spi.Sink;
import kaiwu.spi.SourceReader;

/**
 * Any table, workbook or file of JSON objects for which a mapping is at hand: it is recognised by having one. A mapping that
 * names a column the table does not have is refused before the first row. Stateless.
 */
public final class OwnTableReader implements SourceReader<Entry> {

    @Override
    public boolean recognises(Probe probe) {
        return !probe.mapping().isEmpty();
    }

    @Override
    public void split(Input input, Probe probe, Consumer<Located<Entry>> documents) throws IOException {
        Mapping mapping = Mapping.parse(probe.mapping());
        if (probe.form() == Form.JSON || probe.form() == Form.JSON_LINES) {
            JsonSlice.documents(
                    input,
                    probe,
                    "",
                    cut -> documents.accept(
                            new Located<>(new Entry.OfJson(mapping, cut.content()), cut.offset(), cut.length())));
            return;
        }
        checkColumns(mapping, probe);
        Tables.rows(
                input,
                probe,
                Tables.Quoting.RFC4180,
                cut -> documents.accept(
                        new Located<>(new Entry.OfTable(mapping, cut.content()), cut.offset(), cut.length())));
    }

    private static void checkColumns(Mapping mapping, Probe probe) throws FormatException {
        Optional<String> missing = mapping.fields().values().stream()
                .flatMap(List::stream)
                .filter(column -> !probe.hasColumns(column))
                .findFirst();
        if (missing.isPresent()) {
            throw Mapping.fault("the table has no column '" + missing.get() + "'; its columns are " + probe.header());
        }
    }

    @Override
    public void read(Located<Entry> document, Sink sink) {
        try {
            new EntryReading(document.content().mapping(), document.content().parse(), sink).read();
        } catch (FormatException wrong) {
            sink.problem(Problem.rejected(wrong.code(), "row", wrong.getMessage()));
        }
    }
}
