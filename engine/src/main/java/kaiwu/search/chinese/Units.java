package kaiwu.search.chinese;

import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Reads a text unit by unit: runs of letters that stand together without blanks, and words of other letters and digits. What
 * lies between them is passed over. Letters are folded. For one thread.
 */
final class Units {

    /** The longest run in one piece; a longer one goes on in the next unit. */
    static final int LONGEST_RUN = 1_024;

    /** The longest word in one piece. */
    static final int LONGEST_WORD = 255;

    private static final char VOICED = '\uFF9E';
    private static final char HALF_VOICED = '\uFF9F';

    private final Folding folding;
    private final byte[] classes;

    private Reader in = Reader.nullReader();
    private final char[] text = new char[8_192];
    /** Place of the first character held, in the whole text. */
    private int held;

    private int filled;
    private int at;
    private boolean ended;

    private boolean run;
    private boolean plain;
    private boolean goesOn;
    private int length;
    /** Folded letters; of a letter that takes two characters the second stands in {@link #second}. */
    private final char[] letters = new char[LONGEST_RUN + 2];

    private final char[] second = new char[LONGEST_RUN + 2];
    private final int[] starts = new int[LONGEST_RUN + 2];
    private final int[] ends = new int[LONGEST_RUN + 2];

    Units(Folding folding, boolean hangul) {
        this.folding = folding;
        this.classes = hangul ? LetterClass.TOGETHER_WITH_HANGUL : LetterClass.TOGETHER;
    }

    void read(Reader reader) {
        in = reader;
        held = 0;
        filled = 0;
        at = 0;
        ended = false;
        run = false;
        length = 0;
        goesOn = false;
    }

    /** Goes to the next unit, if there is one more. */
    boolean next() throws IOException {
        while (true) {
            if (filled - at < 4 * LONGEST_RUN && !ended) {
                fill();
            }
            if (at == filled) {
                run = false;
                length = 0;
                return false;
            }
            switch (classAt(at)) {
                case LetterClass.RUN -> {
                    takeRun();
                    return true;
                }
                case LetterClass.WORD -> {
                    takeWord();
                    return true;
                }
                default -> at += width(at);
            }
        }
    }

    private void fill() throws IOException {
        System.arraycopy(text, at, text, 0, filled - at);
        held += at;
        filled -= at;
        at = 0;
        while (!ended && filled < text.length) {
            int read = in.read(text, filled, text.length - filled);
            ended = read < 0;
            filled += Math.max(0, read);
        }
    }

    private void takeRun() {
        run = true;
        plain = true;
        goesOn = false;
        length = 0;
        while (at < filled && classAt(at) == LetterClass.RUN) {
            if (length == LONGEST_RUN) {
                length--;
                at = starts[length] - held;
                goesOn = true;
                return;
            }
            plain &= take();
            while (at < filled && classAt(at) == LetterClass.MARK) {
                voice(text[at]);
                at += width(at);
                ends[length - 1] = held + at;
            }
        }
    }

    /** In half width the sign that voices a kana is a character of its own. */
    private void voice(char sign) {
        char kana = letters[length - 1];
        if (sign == VOICED && kana >= 'カ' && kana <= 'ホ') {
            letters[length - 1]++;
        } else if (sign == HALF_VOICED && kana >= 'ハ' && kana <= 'ホ') {
            letters[length - 1] += 2;
        }
    }

    private void takeWord() {
        run = false;
        plain = true;
        length = 0;
        while (at < filled && length + 2 < LONGEST_WORD) {
            int kind = classAt(at);
            if (kind != LetterClass.WORD && kind != LetterClass.MARK && !joins(at)) {
                return;
            }
            plain &= text[at] < 0x80;
            if (!take()) {
                splitLast();
            }
        }
    }

    /** In a word, a letter of two characters takes two places. */
    private void splitLast() {
        letters[length] = second[length - 1];
        starts[length] = starts[length - 1];
        ends[length] = ends[length - 1];
        length++;
    }

    /** Whether a point or an apostrophe stands between two letters, or a point or a comma between two digits. */
    private boolean joins(int place) {
        char sign = folding.of(text[place]);
        if (place + 1 >= filled || (sign != '.' && sign != ',' && sign != '\'' && sign != '’')) {
            return false;
        }
        char before = letters[length - 1];
        char after = folding.of(text[place + 1]);
        boolean digits = Character.isDigit(before) && Character.isDigit(after);
        boolean words =
                Character.isLetter(before) && Character.isLetter(after) && classAt(place + 1) == LetterClass.WORD;
        return sign == ',' ? digits : sign == '.' ? digits || words : words;
    }

    /** Takes one letter; whether it is a single character. */
    private boolean take() {
        boolean single = width(at) == 1;
        letters[length] = single ? folding.of(text[at]) : text[at];
        second[length] = single ? 0 : text[at + 1];
        starts[length] = held + at;
        at += single ? 1 : 2;
        ends[length] = held + at;
        length++;
        return single;
    }

    private int classAt(int place) {
        char c = text[place];
        return width(place) == 1 ? classes[c] : LetterClass.of(Character.toCodePoint(c, text[place + 1]), false);
    }

    private int width(int place) {
        return Character.isHighSurrogate(text[place]) && place + 1 < filled && Character.isLowSurrogate(text[place + 1])
                ? 2
                : 1;
    }

    /** Whether this unit is a run of letters that stand together. */
    boolean isRun() {
        return run;
    }

    /** Of a word, whether it has letters of ASCII alone; of a run, whether each of its letters is a single character. */
    boolean isPlain() {
        return plain;
    }

    /** Whether the run is longer than one unit, so that its next letter follows in this array and in the next unit. */
    boolean goesOn() {
        return goesOn;
    }

    int length() {
        return length;
    }

    char[] letters() {
        return letters;
    }

    /** Puts letters of a run behind what a term has. */
    void append(int from, int to, CharTermAttribute term) {
        int had = term.length();
        char[] buffer = term.resizeBuffer(had + 2 * (to - from));
        int size = had;
        for (int i = from; i < to; i++) {
            buffer[size++] = letters[i];
            if (!plain && second[i] != 0) {
                buffer[size++] = second[i];
            }
        }
        term.setLength(size);
    }

    /** Place of this letter in the whole text. */
    int start(int letter) {
        return starts[letter];
    }

    /** Place after this letter in the whole text. */
    int end(int letter) {
        return ends[letter];
    }

    /** How far the text has been read. */
    int at() {
        return held + at;
    }
}
