package kaiwu.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Consumer;
import kaiwu.spi.Input;
import kaiwu.spi.Located;

/**
 * Cuts the elements that are documents out of a file by walking its bytes once: many roots in one file, many elements in one
 * root, with or without declaration, BOM and document type. Holds one document at a time.
 *
 * <p>Works on the bytes of every character set in which {@code <} and {@code >} are single ASCII bytes: UTF-8, ISO-8859,
 * GB18030, EUC-KR and Shift_JIS, none of which has them as a later byte of a character. UTF-16 is turned into UTF-8 first ({@link Recoded}).
 */
final class XmlSplitter {

    /** Largest document; the largest of real ones, a patent with its tables, stay below. */
    static final int MAX_DOCUMENT = 32 << 20;

    private final XmlBytes in;
    private final Charset charset;
    private final Set<String> wanted;
    private final Consumer<Located<XmlSlice>> documents;
    private String subset = "";
    private int depth;
    private boolean inside;

    private XmlSplitter(XmlBytes in, Charset charset, Set<String> wanted, Consumer<Located<XmlSlice>> documents) {
        this.in = in;
        this.charset = charset;
        this.wanted = wanted;
        this.documents = documents;
    }

    /**
     * @throws FormatException {@code truncated} when the file ends inside a document, {@code too-large} when a document is
     *     beyond the limit; documents before it have been handed on
     */
    static void split(Input input, Charset charset, Set<String> wanted, Consumer<Located<XmlSlice>> documents)
            throws IOException {
        try (InputStream raw = input.open()) {
            if (Recoded.needed(charset)) {
                try (InputStream recoded = new Recoded(raw, charset)) {
                    new XmlSplitter(
                                    new XmlBytes(recoded),
                                    StandardCharsets.UTF_8,
                                    wanted,
                                    cut -> documents.accept(new Located<>(cut.content(), -1, 0)))
                            .run();
                }
            } else {
                new XmlSplitter(new XmlBytes(raw), charset, wanted, documents).run();
            }
        }
    }

    private void run() throws IOException {
        while (in.skipTo('<')) {
            int next = in.peek(1);
            if (next == '?') {
                instruction();
            } else if (next == '!') {
                declaration();
            } else if (next == '/') {
                in.skipPast('>');
                closed();
            } else if (XmlBytes.startsName(next)) {
                element();
            } else {
                in.skip(1);
            }
        }
        if (inside) {
            throw new FormatException(
                    "truncated", in.mark(), "the file ends inside a document that began at byte " + in.mark());
        }
    }

    /** A declaration {@code <?xml} begins a new document, even where the one before was not closed. */
    private void instruction() throws IOException {
        if (in.matches("<?xml") && !XmlBytes.partOfName(in.peek(5))) {
            if (inside) {
                long began = in.mark();
                reset();
                documents.accept(
                        new Located<>(new XmlSlice(in.takenUntilHere(), charset, ""), began, in.position() - began));
            }
            subset = "";
        }
        in.skipPast("?>");
    }

    private void declaration() throws IOException {
        if (in.matches("<!--")) {
            in.skip(4);
            in.skipPast("-->");
        } else if (in.matches("<![CDATA[")) {
            in.skipPast("]]>");
        } else if (in.matches("<!DOCTYPE") && !inside) {
            subset = new String(in.takeDoctype(), charset);
        } else {
            in.skipPast('>');
        }
    }

    private void element() throws IOException {
        if (!inside && wanted.contains(in.localName())) {
            in.setMark();
            inside = true;
            depth = 0;
        }
        boolean empty = in.skipTag();
        if (inside) {
            depth++;
            if (empty) {
                closed();
            }
        }
    }

    private void closed() throws FormatException {
        if (inside && --depth == 0) {
            long began = in.mark();
            byte[] bytes = in.takenUntilHere();
            documents.accept(new Located<>(new XmlSlice(bytes, charset, subset), began, bytes.length));
            reset();
        }
    }

    private void reset() {
        inside = false;
        depth = 0;
    }
}
