package kaiwu.spi;

import java.io.IOException;
import java.util.function.Consumer;

/**
 * Reads the files of one source. The catalogue's source folders implement it, as a rule through one of the ready-made
 * forms in {@code kaiwu.formats} (XML documents, table rows, JSON records, text blocks).
 *
 * <p>Reading has two steps, so that one thread can walk a file of any size while others understand its documents:
 * {@link #split} cuts the file, {@link #read} turns one document into drafts. Both are stateless and thread-safe.
 *
 * @param <D> one document as {@link #split} cuts it: a piece of XML, a row, a JSON value
 */
public interface SourceReader<D> {

    /** Whether a file that begins like this is one of this source's, judged by content, never by name alone. */
    boolean recognises(Probe probe);

    /**
     * Cuts the file into its documents, in order, holding no more than one of them at a time.
     *
     * @throws IOException when the file cannot be read on; documents already cut still count
     */
    void split(Input input, Probe probe, Consumer<Located<D>> documents) throws IOException;

    /**
     * Understands one document. What cannot be understood is told to the sink as a problem with its place; nothing is
     * thrown for bad data.
     */
    void read(Located<D> document, Sink sink);
}
