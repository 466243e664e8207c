package kaiwu.formats;

import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import kaiwu.spi.Input;
import kaiwu.spi.Located;
import kaiwu.spi.Probe;
import kaiwu.spi.Sink;
import kaiwu.spi.SourceReader;

/** A source whose documents are blocks of lines: a file each, or cut where a line begins a new one. */
public interface TextReader extends SourceReader<String> {

    /** Understands one block. */
    void read(String document, Sink sink);

    /** Whether this line begins a new document; by default a file is one document. */
    default Predicate<String> beginsDocument() {
        return line -> false;
    }

    @Override
    default void split(Input input, Probe probe, Consumer<Located<String>> documents) throws IOException {
        TextBlocks.split(input, probe.charset(), beginsDocument(), documents);
    }

    @Override
    default void read(Located<String> document, Sink sink) {
        read(document.content(), sink);
    }
}
