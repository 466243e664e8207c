package kaiwu.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * A file in UTF-16 read as UTF-8, in constant memory, for those who cut files by their bytes. Positions in it are not those of
 * the file, so what is cut from it has no place there. Not thread-safe.
 */
final class Recoded extends InputStream {

    private final Reader text;
    private final char[] part = new char[8192];
    private int carried;
    private byte[] held = new byte[0];
    private int at;

    /** @param raw the file; closed with this */
    Recoded(InputStream raw, Charset charset) {
        this.text = new InputStreamReader(
                raw,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    static boolean needed(Charset charset) {
        return charset.name().startsWith("UTF-16");
    }

    @Override
    public int read() throws IOException {
        return at < held.length || fill() ? held[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (at == held.length && !fill()) {
            return -1;
        }
        int given = Math.min(length, held.length - at);
        System.arraycopy(held, at, bytes, from, given);
        at += given;
        return given;
    }

    /** A pair of surrogates that the part cuts in two waits for its second half. */
    private boolean fill() throws IOException {
        int n;
        try {
            n = text.read(part, carried, part.length - carried);
        } catch (CharacterCodingException wrong) {
            throw new FormatException(
                    "broken-bytes", -1, "the file is in UTF-16, and some of its bytes are no characters");
        }
        if (n <= 0) {
            return false;
        }
        int length = carried + n;
        carried = Character.isHighSurrogate(part[length - 1]) ? 1 : 0;
        held = new String(part, 0, length - carried).getBytes(StandardCharsets.UTF_8);
        at = 0;
        part[0] = part[length - 1];
        return held.length > 0 || fill();
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
