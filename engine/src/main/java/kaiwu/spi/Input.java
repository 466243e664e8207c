package kaiwu.spi;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** One unpacked file that can be opened again and again: a file on disk or a member of an archive. */
public interface Input {

    /** Path inside the folder or archive that was given, with {@code !} before a member: {@code week27.zip!a/b.xml}. */
    String name();

    /** Size in bytes, or -1 when it is not known before reading. */
    long size();

    /** A new stream from the first byte; the caller closes it. */
    InputStream open() throws IOException;

    /**
     * The file beside this one that has the same name up to its last dot and then this ending: for {@code a/marks.csv} and
     * {@code .mapping.yml} the file {@code a/marks.mapping.yml}. Empty when there is none.
     */
    default Optional<Input> sibling(String ending) {
        return Optional.empty();
    }

    /** A name with everything from its last dot on replaced by this ending. */
    static String beside(String name, String ending) {
        int dot = name.lastIndexOf('.');
        return (dot > name.lastIndexOf('/') ? name.substring(0, dot) : name) + ending;
    }
}
