package kaiwu.server.words;

import java.util.Locale;
import java.util.Optional;
import kaiwu.kernel.Bilingual;

/** A language the platform speaks. */
public enum Lang {
    ZH("zh", "zh-CN", "中文"),
    EN("en", "en", "English");

    private final String code;
    private final String tag;
    private final String ownName;

    Lang(String code, String tag, String ownName) {
        this.code = code;
        this.tag = tag;
        this.ownName = ownName;
    }

    /** Reads {@code zh}, {@code zh-CN}, {@code zh_CN.UTF-8}, {@code en-GB}…; empty for another language. */
    public static Optional<Lang> find(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        for (Lang lang : values()) {
            if (lower.equals(lang.code)
                    || lower.startsWith(lang.code + "-")
                    || lower.startsWith(lang.code + "_")
                    || lower.startsWith(lang.code + ".")) {
                return Optional.of(lang);
            }
        }
        return Optional.empty();
    }

    /** ISO 639-1. */
    public String code() {
        return code;
    }

    /** BCP 47, for {@code <html lang>}. */
    public String tag() {
        return tag;
    }

    /** What its speakers call it. */
    public String ownName() {
        return ownName;
    }

    public Lang other() {
        return this == ZH ? EN : ZH;
    }

    /** The words in this language. */
    public String of(Bilingual text) {
        return text.in(code);
    }
}
