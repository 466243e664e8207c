package kaiwu.search.chinese;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.SortedMap;

/**
 * Words and what each costs, as a double array: the follower of a state by a letter is one addition and one comparison away.
 * Immutable, thread-safe.
 *
 * <p>Written form: number of letters that occur (u16) and each of them (u16, its place is its code, the first is 1); number
 * of states (i32); then for all states the base (i32), the state it follows (i32), and the cost (u8, 0 where no word ends).
 */
final class Trie {

    /** Where every word begins. */
    static final int ROOT = 0;

    /** No such state. */
    static final int NONE = -1;

    /** The dearest word. */
    static final int MAX_COST = 255;

    private final String letters;
    private final char[] codes;
    private final int[] base;
    private final int[] before;
    private final byte[] costs;

    /**
     * @param letters the letters that occur, by code from 1 on
     */
    Trie(String letters, int[] base, int[] before, byte[] costs) {
        this.letters = letters;
        this.codes = codes(letters);
        this.base = base;
        this.before = before;
        this.costs = costs;
    }

    /**
     * @param words with their costs, 1 to {@link #MAX_COST}; no empty word
     */
    static Trie of(SortedMap<String, Integer> words) {
        return new TrieBuilder(words).build();
    }

    static char[] codes(String letters) {
        char[] codes = new char[1 << 16];
        for (int i = 0; i < letters.length(); i++) {
            codes[letters.charAt(i)] = (char) (i + 1);
        }
        return codes;
    }

    /** The state after this one by this letter, or {@link #NONE}. */
    int after(int state, char letter) {
        int code = codes[letter];
        int next = base[state] + code;
        return code != 0 && next < before.length && before[next] == state ? next : NONE;
    }

    /** Cost of the word that ends in this state; 0 when none does. */
    int cost(int state) {
        return costs[state] & 0xFF;
    }

    /** Cost of this word; 0 when it is none. */
    int cost(String word) {
        int state = ROOT;
        for (int i = 0; i < word.length() && state != NONE; i++) {
            state = after(state, word.charAt(i));
        }
        return state == NONE ? 0 : cost(state);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeChar(letters.length());
        out.writeChars(letters);
        out.writeInt(base.length);
        for (int each : base) {
            out.writeInt(each);
        }
        for (int each : before) {
            out.writeInt(each);
        }
        out.write(costs);
    }

    static Trie read(DataInputStream in) throws IOException {
        char[] letters = new char[in.readChar()];
        ByteBuffer.wrap(in.readNBytes(2 * letters.length)).asCharBuffer().get(letters);
        int states = in.readInt();
        int[] base = ints(in, states);
        int[] before = ints(in, states);
        return new Trie(new String(letters), base, before, in.readNBytes(states));
    }

    private static int[] ints(DataInputStream in, int count) throws IOException {
        int[] ints = new int[count];
        ByteBuffer.wrap(in.readNBytes(4 * count)).asIntBuffer().get(ints);
        return ints;
    }
}
