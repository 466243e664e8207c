package kaiwu.formats;

import java.io.IOException;
import java.util.function.Consumer;
import kaiwu.spi.Input;
import kaiwu.spi.Located;
import kaiwu.spi.Probe;
import kaiwu.spi.Problem;
import kaiwu.spi.Sink;
import kaiwu.spi.SourceReader;

/** A source whose documents are JSON objects: JSON lines, the elements of an array, or one object a file. */
public interface JsonReader extends SourceReader<JsonSlice> {

    /** Understands one object. */
    void read(Json document, Sink sink);

    /**
     * Where the documents stand: empty for JSON lines, for a top-level array or for a single object; else the key of the
     * top-level member that holds the array, for example {@code results}.
     */
    default String documentsUnder() {
        return "";
    }

    @Override
    default void split(Input input, Probe probe, Consumer<Located<JsonSlice>> documents) throws IOException {
        JsonSlice.documents(input, probe, documentsUnder(), documents);
    }

    @Override
    default void read(Located<JsonSlice> document, Sink sink) {
        try {
            read(document.content().parse(), sink);
        } catch (FormatException wrong) {
            sink.problem(Problem.rejected(wrong.code(), "document", wrong.getMessage()));
        }
    }
}
