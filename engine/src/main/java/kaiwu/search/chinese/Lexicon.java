package kaiwu.search.chinese;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;

/**
 * The words of Chinese with how common each is, and technical terms beside them. Immutable, thread-safe.
 *
 * <p>The common words lie beside this class as {@link #RESOURCE}: the text {@link #FORM}, then a {@link Folding} and a {@link
 * Trie}. A word costs eight times the logarithm (base 2) of how seldom it is, so that the cheapest way through a text is its
 * likeliest.
 */
public final class Lexicon {

    /** Name of the file, beside this class. */
    public static final String RESOURCE = "lexicon.bin";

    /** What the file begins with: the version of its form and whose words it holds. */
    public static final String FORM = "kaiwu lexicon 1, words of HanLP portable-1.8.6 (Apache-2.0)\n";

    /** A technical term is as likely as a word that is met once in half a million. */
    private static final int TERM_COST = 8 * 19;

    /** The longest technical term that is one word. */
    private static final int LONGEST_TERM = 12;

    private final Folding folding;
    private final Trie common;
    private final Trie terms;

    Lexicon(Folding folding, Trie common, Trie terms) {
        this.folding = folding;
        this.common = common;
        this.terms = terms;
    }

    /** The common words, read when they are first asked for and kept. */
    public static Lexicon common() {
        return Common.WORDS;
    }

    private static final class Common {
        private static final Lexicon WORDS = load();
    }

    private static Lexicon load() {
        try (InputStream file = Lexicon.class.getResourceAsStream(RESOURCE)) {
            if (file == null) {
                throw new KaiwuException(
                        ErrorCode.STORAGE,
                        "the program lacks " + RESOURCE + " beside " + Lexicon.class + "; build anew");
            }
            DataInputStream in = new DataInputStream(new BufferedInputStream(file, 1 << 16));
            String form = new String(in.readNBytes(FORM.length()), StandardCharsets.US_ASCII);
            if (!form.equals(FORM)) {
                throw new KaiwuException(
                        ErrorCode.DAMAGED,
                        RESOURCE + " begins with '" + form + "', expected '" + FORM + "'; build anew");
            }
            return new Lexicon(Folding.read(in), Trie.read(in), Trie.of(new TreeMap<>()));
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.STORAGE, "reading " + RESOURCE, wrong);
        }
    }

    /**
     * These words and, as likely as seldom words, these terms. Of terms only those count that are written in Chinese letters
     * alone and have 2 to 12 of them.
     */
    public Lexicon with(Collection<String> more) {
        SortedMap<String, Integer> words = new TreeMap<>();
        for (String term : more) {
            String folded = folding.of(term);
            if (folded.length() >= 2
                    && folded.length() <= LONGEST_TERM
                    && folded.codePoints().allMatch(Character::isIdeographic)) {
                words.put(folded, TERM_COST);
            }
        }
        return new Lexicon(folding, common, Trie.of(words));
    }

    /** A text with its letters as they count: simplified, half wide, small. */
    public static String fold(String text) {
        return common().folding.of(text);
    }

    Folding folding() {
        return folding;
    }

    Trie commonWords() {
        return common;
    }

    Trie terms() {
        return terms;
    }
}
