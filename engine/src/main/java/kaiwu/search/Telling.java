package kaiwu.search;

import kaiwu.search.chinese.HanTokenizer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;

/** Which terms of the index are words that can tell what a text or a set of records is about, and how surely one tells it. */
final class Telling {

    /** Words that hold others together. */
    private static final CharArraySet SMALL_WORDS = small();

    private Telling() {}

    private static CharArraySet small() {
        CharArraySet words = new CharArraySet(500, true);
        words.addAll(EnglishAnalyzer.getDefaultStopSet());
        words.addAll(GermanAnalyzer.getDefaultStopSet());
        words.addAll(FrenchAnalyzer.getDefaultStopSet());
        return words;
    }

    /** Chinese words of two letters and more, other words of three and more that are no number. */
    static boolean isWord(Tongue tongue, String term) {
        if (tongue == Tongue.HAN) {
            return term.length() > 2 && term.charAt(0) == HanTokenizer.WORD;
        }
        return term.length() > 2
                && term.charAt(0) > ' '
                && term.chars().noneMatch(Character::isDigit)
                && !SMALL_WORDS.contains(term);
    }

    /** Whether a word of a text, as it is written there, may tell anything: it is no single letter, bare number or small word. */
    static boolean mayTell(String written) {
        return written.length() > 1
                && written.codePoints().anyMatch(Character::isLetter)
                && !SMALL_WORDS.contains(written);
    }

    /** Letters by which Chinese words are held together, and which are seldom part of a word that no dictionary has. */
    private static final String HOLDING = "的了和与及或在为是有其所该将由被于以之从对等并且而则当使种个各每";

    /** Whether a term is a pair of Chinese letters, of which nobody knows whether they are a word. */
    static boolean isPair(Tongue tongue, String term) {
        return tongue == Tongue.HAN && term.charAt(0) != HanTokenizer.WORD && Script.isWrittenWithoutBlanks(term);
    }

    /** Whether a pair of letters may be part of a word: none of them holds words together. */
    static boolean mayBeWord(String pair) {
        return pair.chars().noneMatch(letter -> HOLDING.indexOf(letter) >= 0);
    }

    /** The word of a term. */
    static String word(String term) {
        return term.charAt(0) == HanTokenizer.WORD ? term.substring(1) : term;
    }

    /**
     * The log-likelihood ratio (G²) of a share against the rest; 0 where the share is not the larger one.
     *
     * @param own how many of the set have it
     * @param inSet how many the set has
     * @param everywhere how many have it, in the set or not
     * @param all how many there are
     */
    static double weight(long own, long inSet, long everywhere, long all) {
        double others = Math.max(0, everywhere - own);
        double rest = Math.max(1, all - inSet);
        if (own / (double) inSet <= others / rest) {
            return 0;
        }
        double expected = inSet * (own + others) / (inSet + rest);
        double expectedRest = rest * (own + others) / (inSet + rest);
        double g = own * Math.log(own / expected) + (others == 0 ? 0 : others * Math.log(others / expectedRest));
        return 2 * g;
    }
}
