package kaiwu.formats;

import java.util.Set;
import kaiwu.spi.Probe;

/** A source of XML whose documents are one root element each, told from all other files by the root's name alone. */
public interface RootReader extends XmlReader {

    /** Local name of the root. */
    String root();

    @Override
    default boolean recognises(Probe probe) {
        return probe.root().equals(root());
    }

    @Override
    default Set<String> documentElements() {
        return Set.of(root());
    }
}
