package kaiwu.search.chinese;

import java.lang.Character.UnicodeScript;

/** To what a character belongs: a run of letters that stand together, a word, the letter before it, or nothing. */
final class LetterClass {

    static final byte NOTHING = 0;
    static final byte RUN = 1;
    static final byte WORD = 2;
    /** Belongs to the letter before it. */
    static final byte MARK = 3;

    /** Classes of single characters, where Korean letters make words. */
    static final byte[] TOGETHER = classes(false);

    /** Classes of single characters, where Korean letters stand together too. */
    static final byte[] TOGETHER_WITH_HANGUL = classes(true);

    private LetterClass() {}

    private static byte[] classes(boolean hangul) {
        byte[] classes = new byte[1 << 16];
        for (int c = 0; c < classes.length; c++) {
            classes[c] = of(c, hangul);
        }
        return classes;
    }

    static byte of(int c, boolean hangul) {
        if (isMark(c)) {
            return MARK;
        }
        if (!Character.isLetterOrDigit(c)) {
            return isInRun(c) ? RUN : NOTHING;
        }
        return switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA -> RUN;
            case HANGUL -> hangul ? RUN : WORD;
            default -> isInRun(c) ? RUN : WORD;
        };
    }

    /** The sign that lengthens kana; Chinese letters that Unicode has as numbers or symbols. */
    private static boolean isInRun(int c) {
        return c == 'ー' || c == 'ｰ' || c == '〇' || (c >= 0x2E80 && c <= 0x2FD5);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.CONNECTOR_PUNCTUATION
                || c == 0xFF9E
                || c == 0xFF9F;
    }
}
