package kaiwu.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kaiwu.kernel.Bilingual;
import kaiwu.spi.Catalogue;
import kaiwu.spi.Scheme;
import kaiwu.spi.TermPair;

/**
 * What classes are called in Chinese and in English, as pairs of terms: titles, or parts of titles between semicolons, that are
 * short enough to be asked for.
 */
final class ClassTitles {

    private static final int LONGEST_CHINESE = 8;
    private static final int MOST_WORDS = 4;

    private ClassTitles() {}

    /** The pairs of which the catalogue's own terms have neither side; what several schemes call so stands once. */
    static List<TermPair> pairs(Catalogue catalogue) {
        Set<String> known = new HashSet<>();
        for (TermPair term : catalogue.terms()) {
            known.add(term.zh());
            term.en().forEach(words -> known.add(words.toLowerCase(Locale.ROOT)));
        }
        List<TermPair> pairs = new ArrayList<>();
        for (Scheme scheme : catalogue.schemes().values()) {
            for (Bilingual title : scheme.words().values()) {
                add(title, known, pairs);
            }
        }
        return pairs;
    }

    private static void add(Bilingual title, Set<String> known, List<TermPair> pairs) {
        String[] zh = title.zh().split("[；;]", -1);
        String[] en = title.en().split(";", -1);
        for (int i = 0; zh.length == en.length && i < zh.length; i++) {
            String chinese = zh[i].strip();
            String english = en[i].strip();
            if (isTerm(chinese, english) && !known.contains(english.toLowerCase(Locale.ROOT)) && known.add(chinese)) {
                pairs.add(new TermPair(chinese, List.of(english), "", false));
            }
        }
    }

    private static boolean isTerm(String chinese, String english) {
        return chinese.length() > 1
                && chinese.length() <= LONGEST_CHINESE
                && Script.isWrittenInLetters(chinese)
                && !english.isEmpty()
                && !english.contains(",")
                && english.split(" ", -1).length <= MOST_WORDS;
    }
}
