package kaiwu.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A window over a stream of XML bytes, with a mark from which bytes are kept. Everything the splitter needs to walk over
 * tags without understanding them. Not thread-safe.
 */
final class XmlBytes {

    private static final int STEP = 1 << 16;

    private final InputStream in;
    private byte[] window = new byte[STEP * 2];
    private int at;
    private int end;
    private int mark = -1;
    /** Position in the file of {@code window[0]}. */
    private long base;

    XmlBytes(InputStream in) {
        this.in = in;
    }

    long position() {
        return base + at;
    }

    /** Position in the file of the mark, or of here when none is set. */
    long mark() {
        return base + (mark < 0 ? at : mark);
    }

    void setMark() {
        mark = at;
    }

    /** The bytes from the mark to here; the mark is taken away. */
    byte[] takenUntilHere() {
        byte[] taken = Arrays.copyOfRange(window, mark, at);
        mark = -1;
        return taken;
    }

    /** Moves to the next such byte and stays on it; false at the end of the file. */
    boolean skipTo(int wanted) throws IOException {
        while (true) {
            for (int i = at; i < end; i++) {
                if (window[i] == wanted) {
                    at = i;
                    return true;
                }
            }
            at = end;
            if (!fill(1)) {
                return false;
            }
        }
    }

    /** Moves behind the next such byte, or to the end of the file. */
    void skipPast(int wanted) throws IOException {
        if (skipTo(wanted)) {
            at++;
        }
    }

    /** Moves behind the next such bytes, or to the end of the file. */
    void skipPast(String wanted) throws IOException {
        while (skipTo(wanted.charAt(0))) {
            if (matches(wanted)) {
                at += wanted.length();
                return;
            }
            at++;
        }
    }

    void skip(int count) throws IOException {
        fill(count);
        at = Math.min(at + count, end);
    }

    /** The byte this far ahead, or -1 beyond the end of the file. */
    int peek(int ahead) throws IOException {
        return at + ahead < end || fill(ahead + 1) ? window[at + ahead] & 0xff : -1;
    }

    boolean matches(String text) throws IOException {
        if (at + text.length() > end && !fill(text.length())) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (window[at + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Name of the tag that begins here, without its prefix. */
    String localName() throws IOException {
        int length = 1;
        int start = 1;
        for (int c = peek(length); partOfName(c) && length < 256; c = peek(++length)) {
            if (c == ':') {
                start = length + 1;
            }
        }
        return new String(window, at + start, Math.max(0, length - start), StandardCharsets.ISO_8859_1);
    }

    /** Moves behind the tag that begins here, minding quoted attribute values; true when it closes itself. */
    boolean skipTag() throws IOException {
        int quote = 0;
        int before = 0;
        at++;
        while (at < end || fill(1)) {
            int c = window[at++];
            if (quote != 0) {
                if (c == quote) {
                    quote = 0;
                }
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return before == '/';
            }
            before = c;
        }
        return false;
    }

    /** The document type declaration that begins here, with its internal subset; moves behind it. */
    byte[] takeDoctype() throws IOException {
        setMark();
        int brackets = 0;
        int quote = 0;
        while (at < end || fill(1)) {
            int c = window[at++];
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '[') {
                brackets++;
            } else if (c == ']') {
                brackets--;
            } else if (c == '>' && brackets <= 0) {
                break;
            }
        }
        return takenUntilHere();
    }

    static boolean startsName(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c > 127;
    }

    static boolean partOfName(int c) {
        return startsName(c) || c >= '0' && c <= '9' || c == '-' || c == '.' || c == ':';
    }

    /** Makes sure that this many bytes are in the window from here; false when the file ends before. */
    private boolean fill(int count) throws IOException {
        while (end - at < count) {
            int keep = mark < 0 ? at : mark;
            if (keep > 0 && end + STEP > window.length) {
                System.arraycopy(window, keep, window, 0, end - keep);
                base += keep;
                at -= keep;
                end -= keep;
                mark = mark < 0 ? -1 : 0;
            }
            if (end + STEP > window.length) {
                if (window.length >= XmlSplitter.MAX_DOCUMENT) {
                    throw new FormatException(
                            "too-large",
                            mark(),
                            "a document began at byte " + mark() + " and did not end within 32 MiB");
                }
                window = Arrays.copyOf(window, window.length * 2);
            }
            int read = in.read(window, end, STEP);
            if (read < 0) {
                return false;
            }
            end += read;
        }
        return true;
    }
}
