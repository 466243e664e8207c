package kaiwu.search;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** Which way of writing a text uses, and with it how the text and words looked for are cut. */
final class Script {

    private Script() {}

    /** The ways in which a text of a record is indexed. Text whose language nobody tells goes by its letters. */
    static Set<Tongue> tonguesOfText(String lang, String text) {
        Set<UnicodeScript> letters = letters(text);
        boolean han = letters.contains(UnicodeScript.HAN) || hasKana(letters);
        EnumSet<Tongue> tongues = EnumSet.noneOf(Tongue.class);
        if (han) {
            tongues.add(Tongue.HAN);
        }
        switch (lang) {
            case "" -> tongues.addAll(byLetters(letters));
            case "zh" -> tongues.add(Tongue.HAN);
            case "ja" -> {
                tongues.add(Tongue.HAN);
                tongues.add(Tongue.JAPANESE);
            }
            case "ko" -> tongues.add(Tongue.KOREAN);
            case "en" -> tongues.add(Tongue.ENGLISH);
            case "de" -> tongues.add(Tongue.GERMAN);
            case "fr" -> tongues.add(Tongue.FRENCH);
            default -> tongues.add(Tongue.PLAIN);
        }
        if (letters.contains(UnicodeScript.HANGUL)) {
            tongues.add(Tongue.KOREAN);
        }
        return tongues;
    }

    /** Language of a text: what the source says, else what its letters leave no doubt about, else empty. */
    static String languageOf(String lang, String text) {
        if (!lang.isEmpty()) {
            return lang;
        }
        Set<UnicodeScript> letters = letters(text);
        if (hasKana(letters)) {
            return "ja";
        }
        if (letters.contains(UnicodeScript.HANGUL)) {
            return "ko";
        }
        return letters.contains(UnicodeScript.HAN) ? "zh" : "";
    }

    private static Set<Tongue> byLetters(Set<UnicodeScript> letters) {
        if (hasKana(letters)) {
            return EnumSet.of(Tongue.JAPANESE, Tongue.HAN);
        }
        if (letters.contains(UnicodeScript.HANGUL)) {
            return EnumSet.of(Tongue.KOREAN);
        }
        if (letters.contains(UnicodeScript.HAN)) {
            return EnumSet.of(Tongue.HAN);
        }
        return letters.contains(UnicodeScript.LATIN) ? EnumSet.of(Tongue.ENGLISH) : EnumSet.of(Tongue.PLAIN);
    }

    /** The ways in which text that may contain this word is indexed. */
    static Set<Tongue> tonguesOfWord(String word) {
        Set<UnicodeScript> letters = letters(word);
        boolean han = letters.contains(UnicodeScript.HAN);
        if (hasKana(letters)) {
            return EnumSet.of(Tongue.HAN, Tongue.JAPANESE);
        }
        if (letters.contains(UnicodeScript.HANGUL)) {
            return han ? EnumSet.of(Tongue.KOREAN, Tongue.HAN) : EnumSet.of(Tongue.KOREAN);
        }
        return han
                ? EnumSet.of(Tongue.HAN)
                : EnumSet.of(Tongue.ENGLISH, Tongue.HAN, Tongue.GERMAN, Tongue.FRENCH, Tongue.KOREAN, Tongue.PLAIN);
    }

    /** Whether the word has Chinese or Japanese letters, between which there are no blanks. */
    static boolean isWrittenWithoutBlanks(String word) {
        Set<UnicodeScript> letters = letters(word);
        return letters.contains(UnicodeScript.HAN) || hasKana(letters);
    }

    /** Whether it has nothing but Chinese, Japanese and Korean letters. */
    static boolean isWrittenInLetters(String word) {
        return letters(word).stream()
                .allMatch(script -> script == UnicodeScript.HAN
                        || script == UnicodeScript.HANGUL
                        || script == UnicodeScript.HIRAGANA
                        || script == UnicodeScript.KATAKANA);
    }

    private static boolean hasKana(Set<UnicodeScript> letters) {
        return letters.contains(UnicodeScript.HIRAGANA) || letters.contains(UnicodeScript.KATAKANA);
    }

    private static Set<UnicodeScript> letters(String text) {
        EnumSet<UnicodeScript> found = EnumSet.noneOf(UnicodeScript.class);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            found.add(scriptOf(c));
        }
        return found;
    }

    /** As {@link UnicodeScript#of}, with the letters that fill most texts found first. */
    private static UnicodeScript scriptOf(int c) {
        if (c < 0x80) {
            return (c | 0x20) >= 'a' && (c | 0x20) <= 'z' ? UnicodeScript.LATIN : UnicodeScript.COMMON;
        }
        return c >= 0x4E00 && c <= 0x9FFF ? UnicodeScript.HAN : UnicodeScript.of(c);
    }
}
