package kaiwu.register;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Finds marks of state secrecy (绝密, 机密, 秘密) in what is handed in: this is an unclassified system and takes nothing of the
 * kind (保守国家秘密法 (2024) art. 29). Trade, technical and business secrets are nobody's state secret.
 */
public final class SecrecyMark {

    private static final Pattern LAWFUL_SECRETS = Pattern.compile("(商业|技术|经营)秘密");
    private static final Pattern MARK = Pattern.compile("绝密|机密|秘密");

    private SecrecyMark() {}

    /** Whether a mark of state secrecy stands in the text, also spread by spaces. */
    public static boolean isIn(String text) {
        String close = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Cf}]+", "");
        return MARK.matcher(LAWFUL_SECRETS.matcher(close).replaceAll("")).find();
    }
}
