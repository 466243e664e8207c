package kaiwu.search.chinese;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;

/**
 * Letters that count as one: simplified for traditional Chinese letters, half for full width, small for capital, the usual
 * letter for its compatibility form. One letter becomes one letter, so that places in the text stay. Immutable, thread-safe.
 *
 * <p>Written form: number of pairs (u16), then each pair (u16 from, u16 to), ascending.
 */
final class Folding {

    private final char[] to = new char[1 << 16];

    Folding(Map<Character, Character> pairs) {
        for (int c = 0; c < to.length; c++) {
            to[c] = Character.toLowerCase((char) c);
        }
        pairs.forEach((from, into) -> to[from] = Character.toLowerCase(into));
    }

    char of(char letter) {
        return to[letter];
    }

    /** Every letter of this text folded. */
    String of(CharSequence text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.chars().forEach(c -> folded.append(to[c]));
        return folded.toString();
    }

    static void write(SortedMap<Character, Character> pairs, DataOutputStream out) throws IOException {
        out.writeChar(pairs.size());
        for (Map.Entry<Character, Character> pair : pairs.entrySet()) {
            out.writeChar(pair.getKey());
            out.writeChar(pair.getValue());
        }
    }

    static Folding read(DataInputStream in) throws IOException {
        int count = in.readChar();
        ByteBuffer pairs = ByteBuffer.wrap(in.readNBytes(4 * count));
        Map<Character, Character> map = new HashMap<>(count * 2);
        for (int i = 0; i < count; i++) {
            map.put(pairs.getChar(), pairs.getChar());
        }
        return new Folding(map);
    }
}
