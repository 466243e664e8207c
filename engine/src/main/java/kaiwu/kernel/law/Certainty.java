package kaiwu.kernel.law;

import kaiwu.kernel.Bilingual;

/** How surely a value is what the law says: the mark that stands beside it wherever it is shown. The surest first. */
public enum Certainty {
    VERIFIED("V", "见于法律或官方文件文本", "read in the text of the law or of an official document"),
    SECONDARY("P", "见于转述，未见原文", "read in another's account, not in the text itself"),
    COMPUTED("C", "由有标记的数值推算", "computed from marked values"),
    INFERRED("I", "推断或建议，非法律原文", "inferred or advised, not in the text of the law"),
    MEMORY("M", "凭记忆，未核实", "from memory, not checked");

    private final String symbol;
    private final Bilingual meaning;

    Certainty(String symbol, String zh, String en) {
        this.symbol = symbol;
        this.meaning = new Bilingual(zh, en);
    }

    /**
     * The mark written with this letter.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Certainty parse(String symbol) {
        for (Certainty each : values()) {
            if (each.symbol.equals(symbol)) {
                return each;
            }
        }
        throw new IllegalArgumentException("no mark of certainty (V, P, C, I, M): " + symbol);
    }

    public Bilingual meaning() {
        return meaning;
    }

    /** Whether somebody read it in the law, or in an account of it; anything else must be shown as unconfirmed. */
    public boolean confirmed() {
        return this == VERIFIED || this == SECONDARY;
    }

    @Override
    public String toString() {
        return symbol;
    }
}
