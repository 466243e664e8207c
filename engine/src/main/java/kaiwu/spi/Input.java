package kaiwu.spi;

import java.io.IOException;
import java.io.InputStream;

/** One unpacked file that can be opened again and again: a file on disk or a member of an archive. */
public interface Input {

    /** Path inside the folder or archive that was given, with {@code !} before a member: {@code week27.zip!a/b.xml}. */
    String name();

    /** Size in bytes, or -1 when it is not known before reading. */
    long size();

    /** A new stream from the first byte; the caller closes it. */
    InputStream open() throws IOException;
}
