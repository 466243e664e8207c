package kaiwu.alike;

import java.util.List;

/**
 * One way in which a name can be read. Immutable.
 *
 * @param script in which signs
 * @param text the name or the part of it that is in these signs, in one form: {@link Script#HAN} without blanks, the others with
 *     one blank between words
 * @param look letters as they are seen: without blanks, look-alikes as one letter
 * @param sounds as it is heard: syllables of {@link Script#HAN} and {@link Script#PINYIN}, one word otherwise
 * @param whole whether nothing of the name is left out
 */
record Spelling(Script script, String text, String look, List<String> sounds, boolean whole) {

    /** In what signs a name is read. */
    enum Script {
        /** Characters that are read one by one: Chinese, kana, hangul. */
        HAN,
        /** Letters of an alphabet. */
        ALPHABET,
        /** Latin letters that spell Chinese syllables. */
        PINYIN
    }

    /** As heard, in one. */
    String sound() {
        return String.join("", sounds);
    }
}
