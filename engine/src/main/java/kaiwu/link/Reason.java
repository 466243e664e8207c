package kaiwu.link;

import kaiwu.kernel.Bilingual;

/**
 * What speaks for two names being one owner, or against it. Immutable.
 *
 * @param kind what was seen
 * @param count how many times, where it can be counted; else 0
 */
public record Reason(Kind kind, int count) {

    /** What can be seen of two names. */
    public enum Kind {
        SAME_NAME("除法律形式、大小写与标点外名称相同", "same name but for legal form, case and punctuation"),
        SAME_LETTERS("除空格外名称相同", "same name but for blanks"),
        SPELLING("拼写相差 %d 处", "spelling differs in %d places"),
        SOUND("读音相同", "sounds the same"),
        ABBREVIATED("其中一个为缩写", "one is abbreviated"),
        ROMANISED("外文名是中文名的音译或意译", "the foreign name renders the Chinese one"),
        SAME_STEM("字号相同，业务用词不同", "same name proper, other words for the business"),
        LONGER("其中一个多出业务用词", "one has further words for the business"),
        LONGER_NAME("其中一个名称多出字词", "one name has further words"),
        PLACE_ON_ONE_SIDE("只有一个写明地域", "only one names a place"),
        FUNCTION_DIFFERS("职能用词不同", "other words for a function"),
        LEGAL_FORM_DIFFERS("法律形式不同", "another legal form"),
        SAME_COUNTRY("国家或地区相同", "same country or region"),
        OTHER_COUNTRY("国家或地区不同", "another country or region"),
        SAME_ADDRESS("地址相同", "same address"),
        SAME_IDENTIFIER("主体代码相同", "same identifier of the body"),
        COMPANIONS("有 %d 个相同的共有人或发明人", "%d co-owners or inventors in common"),
        CLASSES("分类大体相同", "much the same classes"),
        CORRECTED("经人工更正合并", "joined by a correction");

        private final Bilingual words;

        Kind(String zh, String en) {
            this.words = new Bilingual(zh, en);
        }
    }

    /** In words. */
    public Bilingual words() {
        return kind.words.zh().contains("%d")
                ? new Bilingual(
                        kind.words.zh().formatted(count), kind.words.en().formatted(count))
                : kind.words;
    }
}
