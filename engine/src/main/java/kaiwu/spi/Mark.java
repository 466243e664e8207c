package kaiwu.spi;

import kaiwu.kernel.Bilingual;

/** How a published number was read, and so how far it can be trusted; the best first. Its text is the mark itself. */
public enum Mark {
    SEED("seed", "规划文本所列", "in the plan's own table"),
    V("V", "见于官方发布或引用官方发布的报道", "seen in the official release or in a report quoting it"),
    P("P", "仅见于间接转述", "seen only indirectly"),
    C("C", "由有标记的数据推算", "computed from marked inputs"),
    COMPUTED_FROM_MEMORY("C/M", "推算或凭记忆，未核实", "computed, or from memory; not checked"),
    M("M", "凭记忆，未核实", "from memory, not checked"),
    DOUBTFUL("M?", "凭记忆，存疑", "from memory, doubtful");

    private final String symbol;
    private final Bilingual meaning;

    Mark(String symbol, String zh, String en) {
        this.symbol = symbol;
        this.meaning = new Bilingual(zh, en);
    }

    public Bilingual meaning() {
        return meaning;
    }

    /** Whether somebody saw the number in a document. */
    public boolean seen() {
        return this == SEED || this == V || this == P;
    }

    @Override
    public String toString() {
        return symbol;
    }
}
