package kaiwu.search.chinese;

import java.io.IOException;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Cuts Chinese text, and whatever stands in it, into terms. Chinese letters and kana are letters that stand together: each has
 * a position of its own, a pair stands at its first letter. A word of other letters or digits is one term at one position.
 * All is folded: traditional, wide, capital and accented letters count as plain ones.
 *
 * <p>A dictionary word is given as {@code =word} at its first letter; no other term begins with that sign.
 */
public final class HanTokenizer extends Tokenizer {

    /** What dictionary words begin with. */
    public static final char WORD = '=';

    /** Which terms are given. */
    public enum Gives {
        /** Letters and pairs. */
        LETTERS_AND_PAIRS(true, true, false, false),
        /** Letters, pairs, words and words inside words: the index. */
        ALL(true, true, true, true),
        /** Pairs, and a letter only where it stands alone: what is looked for as written. */
        PAIRS(false, true, false, false),
        /** The words that cover the text, without single letters: what is looked for as words. */
        WORDS(false, false, true, false);

        private final boolean letters;
        private final boolean pairs;
        private final boolean words;
        private final boolean inner;

        Gives(boolean letters, boolean pairs, boolean words, boolean inner) {
            this.letters = letters;
            this.pairs = pairs;
            this.words = words;
            this.inner = inner;
        }
    }

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);

    private final Gives gives;
    private final Units units;
    private final Segmenter segmenter;
    private final char[] plain = new char[4 * Units.LONGEST_WORD];

    /** Positions passed since the last term. */
    private int step;
    /** In a run: the letter whose turn it is, what of it has been given, and the next word. */
    private int letter;

    private boolean letterGiven;
    private boolean pairGiven;
    private int word;
    private int words;

    /**
     * @param hangul whether Korean letters stand together as Chinese ones do; otherwise they make words between blanks
     */
    public HanTokenizer(Lexicon lexicon, Gives gives, boolean hangul) {
        this.gives = gives;
        this.units = new Units(lexicon.folding(), hangul);
        this.segmenter = new Segmenter(lexicon);
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (true) {
            if (units.isRun() && letter < units.length()) {
                if (letter()) {
                    return true;
                }
                next();
            } else if (!units.next()) {
                return false;
            } else if (units.isRun()) {
                begin();
            } else {
                step++;
                word();
                return true;
            }
        }
    }

    private void begin() {
        letter = -1;
        word = 0;
        words = 0;
        if (gives.words && units.length() > 1) {
            segmenter.segment(units.letters(), units.length(), gives.inner);
            words = segmenter.count();
        }
        next();
    }

    private void next() {
        letter++;
        letterGiven = false;
        pairGiven = false;
        step += letter < units.length() ? 1 : 0;
    }

    /** Gives the next term that begins at this letter, if there is one more. */
    private boolean letter() {
        if (!letterGiven) {
            letterGiven = true;
            if (gives.letters || (gives.pairs && units.length() == 1 && !units.goesOn())) {
                return give(letter, letter + 1, false);
            }
        }
        if (!pairGiven) {
            pairGiven = true;
            if (gives.pairs && (letter + 1 < units.length() || units.goesOn())) {
                return give(letter, letter + 2, false);
            }
        }
        if (word < words && segmenter.start(word) == letter) {
            word++;
            return give(letter, segmenter.end(word - 1), true);
        }
        return false;
    }

    private boolean give(int from, int to, boolean asWord) {
        clearAttributes();
        term.setEmpty();
        if (asWord) {
            term.append(WORD);
        }
        units.append(from, to, term);
        place(units.start(from), units.end(to - 1));
        return true;
    }

    private void word() {
        clearAttributes();
        char[] letters = units.letters();
        int length = units.length();
        if (units.isPlain()) {
            term.copyBuffer(letters, 0, length);
        } else {
            term.copyBuffer(plain, 0, ASCIIFoldingFilter.foldToASCII(letters, 0, plain, 0, length));
        }
        place(units.start(0), units.end(length - 1));
    }

    private void place(int from, int to) {
        offset.setOffset(correctOffset(from), correctOffset(to));
        position.setPositionIncrement(step);
        step = 0;
    }

    @Override
    public void end() throws IOException {
        super.end();
        int last = correctOffset(units.at());
        offset.setOffset(last, last);
        position.setPositionIncrement(step);
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        units.read(input);
        letter = 0;
        step = 0;
        word = 0;
        words = 0;
    }
}
