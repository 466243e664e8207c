package kaiwu.search;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Optional;
import kaiwu.kernel.LangText;

/**
 * The order of titles: Chinese by pinyin, other letters as CLDR has them, rows of digits as numbers; signs do not count but
 * where all else is equal. A record stands by its Chinese title, where it has none by its first. Thread-safe.
 */
final class TitleOrder {

    /** What follows no longer counts. */
    private static final int LONGEST = 60;

    private static final Collator PINYIN = pinyin();

    private TitleOrder() {}

    /** Bytes that sort as the title does; empty when the record has no title. */
    static Optional<byte[]> key(List<LangText> titles) {
        return titles.stream()
                .filter(title -> title.lang().equals("zh"))
                .findFirst()
                .or(() -> titles.stream().findFirst())
                .map(title -> key(title.text()));
    }

    private static byte[] key(String text) {
        String counted = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        return PINYIN.getCollationKey(counted).toByteArray();
    }

    private static Collator pinyin() {
        RuleBasedCollator collator =
                (RuleBasedCollator) Collator.getInstance(ULocale.forLanguageTag("zh-u-co-pinyin-kn"));
        collator.setAlternateHandlingShifted(true);
        return collator.freeze();
    }
}
