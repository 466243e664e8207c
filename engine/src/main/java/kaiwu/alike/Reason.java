package kaiwu.alike;

import kaiwu.kernel.Bilingual;

/**
 * What speaks for two names being taken for one another, or against it. Immutable.
 *
 * @param kind what was seen
 * @param matched what of the names it was seen in, as people read it; may be empty
 * @param weight what the names' likeness would be by this alone, from 0 to 1; for goods, what it is multiplied by
 */
public record Reason(Kind kind, String matched, double weight) {

    /** What can be seen of two names. */
    public enum Kind {
        SAME("名称相同", "same name"),
        SAME_BUT_FORM(
                "只有繁简、大小写、全半角、标点或重音不同",
                "same but for traditional or simplified characters, case, width, marks or accents"),
        LOOKALIKE_LETTERS("换用了形似的字母或数字", "letters replaced by others that look like them"),
        LOOKALIKE_CHARACTERS("字形相近", "characters that look alike"),
        SAME_SOUND("读音相同", "same sound"),
        LIKE_SOUND("读音相近", "like sound"),
        PINYIN("一个是另一个的拼音", "one spells the sound of the other"),
        SPELLING("拼写相差不大", "spelt nearly the same"),
        TRANSPOSED("前后次序调换", "parts in another order"),
        ADDED("增加了文字", "something added"),
        COMMON_WORD("只差一个通用词", "differ in a word that tells little"),
        COMMON_PART("有共同的主要部分", "the main part in common"),
        MEANING("含义相同", "same meaning"),
        SAME_GOODS("商品或服务类别相同", "same class of goods or services"),
        OTHER_GOODS("商品或服务类别不同", "other classes of goods or services"),
        UNTOLD_GOODS("未注明商品或服务", "goods or services not told");

        private final Bilingual words;

        Kind(String zh, String en) {
            this.words = new Bilingual(zh, en);
        }

        public Bilingual words() {
            return words;
        }
    }
}
