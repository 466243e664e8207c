package kaiwu.formats;

import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;
import kaiwu.spi.Input;
import kaiwu.spi.Located;
import kaiwu.spi.Probe;
import kaiwu.spi.Problem;
import kaiwu.spi.Sink;
import kaiwu.spi.SourceReader;

/**
 * A source whose documents are XML elements: the root itself, or each of many elements inside one root, or many roots one
 * after another in a file.
 */
public interface XmlReader extends SourceReader<XmlSlice> {

    /** Local names of the elements that are one document each. */
    Set<String> documentElements();

    /** Understands one document. */
    void read(XmlElement document, Sink sink);

    /** Names of entities that are allowed and what they stand for, beside the five of XML itself. */
    default XmlEntities entities() {
        return XmlEntities.standard();
    }

    @Override
    default void split(Input input, Probe probe, Consumer<Located<XmlSlice>> documents) throws IOException {
        XmlSplitter.split(input, probe.charset(), documentElements(), documents);
    }

    @Override
    default void read(Located<XmlSlice> document, Sink sink) {
        try {
            read(Xml.parse(document.content(), entities()), sink);
        } catch (FormatException wrong) {
            sink.problem(Problem.rejected(wrong.code(), "document", wrong.getMessage()));
        }
    }
}
