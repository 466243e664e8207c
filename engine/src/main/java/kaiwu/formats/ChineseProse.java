package kaiwu.formats;

/**
 * Chinese text out of files whose lines were broken wherever the page ended: a blank that stands beside a Chinese character,
 * as is left of a line break inside a word, is taken out; blanks between Latin words and line feeds between paragraphs stay.
 */
public final class ChineseProse {

    private ChineseProse() {}

    /** The text with its words whole again. */
    public static String whole(String text) {
        StringBuilder whole = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean breaksWord = c == ' '
                    && (i > 0 && isWide(text.charAt(i - 1)) || i + 1 < text.length() && isWide(text.charAt(i + 1)));
            if (!breaksWord) {
                whole.append(c);
            }
        }
        return whole.toString();
    }

    /** Ideographs, their punctuation and full-width forms; surrogates, since those of a Chinese text are rare ideographs. */
    private static boolean isWide(char c) {
        return c >= '\u2e80' && c <= '\u9fff'
                || c >= '\uf900' && c <= '\ufaff'
                || c >= '\uff00' && c <= '\uffef'
                || Character.isSurrogate(c)
                || c == '“'
                || c == '”'
                || c == '～';
    }
}
