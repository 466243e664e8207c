package kaiwu.letters;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** One writing of letters: width, case, accents and traditional characters do not tell owners apart. */
public final class Letters {

    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");
    private static final Pattern MARKUP = Pattern.compile("\\{[^{}]*\\(([^()]*)\\)\\}");
    private static final Pattern ENTITY = Pattern.compile("&amp;?", Pattern.CASE_INSENSITIVE);

    private Letters() {}

    /** Capital letters of uniform width, without accents, Chinese in simplified characters. */
    public static String fold(String text) {
        if (isPlain(text)) {
            return text.toUpperCase(Locale.ROOT);
        }
        String marked = text.indexOf('{') < 0 ? text : MARKUP.matcher(text).replaceAll("$1");
        String whole = marked.indexOf('&') < 0 ? marked : ENTITY.matcher(marked).replaceAll("&");
        String wide = Normalizer.normalize(whole, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return Hanzi.simplified(withoutAccents(wide));
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 128 || c == '{' || c == '&') {
                return false;
            }
        }
        return true;
    }

    private static String withoutAccents(String capitals) {
        boolean latin = false;
        for (int i = 0; i < capitals.length() && !latin; i++) {
            char c = capitals.charAt(i);
            latin = c >= 0xC0 && c < 0x530;
        }
        if (!latin) {
            return capitals;
        }
        String bare = ACCENTS.matcher(Normalizer.normalize(capitals, Normalizer.Form.NFD))
                .replaceAll("");
        return Normalizer.normalize(bare, Normalizer.Form.NFC)
                .replace("Ø", "O")
                .replace("Æ", "AE")
                .replace("Œ", "OE")
                .replace("Ł", "L")
                .replace("Đ", "D")
                .replace("Þ", "TH")
                .replace("Ð", "D")
                .replace("ı", "I");
    }

    public static boolean isHan(int c) {
        return c >= 0x3400 && c <= 0x9FFF || c == 0x3007;
    }

    /** Whether a letter belongs to a script that is written without blanks. */
    public static boolean isUnspaced(int c) {
        return isHan(c) || c >= 0x3040 && c <= 0x30FF || c >= 0xAC00 && c <= 0xD7A3;
    }
}
