package kaiwu.letters;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Chinese characters: their simplified form and how they are read, from the Unicode Han database by way of ICU. Thread-safe; a
 * character is looked up when it first comes.
 */
public final class Hanzi {

    private static final char FIRST = 0x3400;
    private static final char LAST = 0x9FFF;

    private static final char[] SIMPLIFIED = new char[LAST - FIRST + 1];
    private static final @Nullable String[] READING = new String[LAST - FIRST + 1];

    private Hanzi() {}

    /** Made when the first Chinese character comes. */
    private static final class Icu {

        static final Transliterator SIMPLIFY = Transliterator.getInstance("Traditional-Simplified");
        static final Transliterator READ = Transliterator.getInstance("Han-Latin; Latin-ASCII");
    }

    public static String simplified(String text) {
        StringBuilder simple = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            simple.append(isHan(c) ? simplified(c) : c);
        }
        return simple.toString();
    }

    /** In Latin letters without tones, one syllable a character, together; other letters stay as they are. */
    public static String reading(String text) {
        StringBuilder syllables = new StringBuilder(text.length() * 4);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isHan(c)) {
                syllables.append(reading(c));
            } else {
                syllables.append(c);
            }
        }
        return syllables.toString();
    }

    private static boolean isHan(char c) {
        return c >= FIRST && c <= LAST;
    }

    /** Threads that look up one character at once find the same. */
    private static char simplified(char c) {
        char known = SIMPLIFIED[c - FIRST];
        if (known == 0) {
            String simple = Icu.SIMPLIFY.transliterate(String.valueOf(c));
            known = simple.length() == 1 ? simple.charAt(0) : c;
            SIMPLIFIED[c - FIRST] = known;
        }
        return known;
    }

    private static String reading(char c) {
        String known = READING[c - FIRST];
        if (known == null) {
            known = Icu.READ.transliterate(String.valueOf(c)).strip().toUpperCase(Locale.ROOT);
            READING[c - FIRST] = known;
        }
        return known;
    }
}
