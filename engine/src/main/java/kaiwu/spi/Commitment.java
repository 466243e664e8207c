package kaiwu.spi;

import java.util.List;
import kaiwu.kernel.Bilingual;

/**
 * One promise of a plan, small enough to be done or not done. Immutable.
 *
 * @param id within its plan, for example {@code A120}
 * @param kind goal, indicator or action
 * @param section id of its section
 * @param text what is promised, in this project's own short words
 * @param units ids of the units that answer for it, the leading one first; never empty
 * @param lead whether the plan itself names the leading unit
 * @param measuredBy ids of indicators that measure it: its own for an indicator, else proxies chosen by this project
 * @param answer what of this platform answers it
 */
public record Commitment(
        String id,
        Kind kind,
        String section,
        Bilingual text,
        List<String> units,
        Lead lead,
        List<String> measuredBy,
        Answer answer) {

    /** What sort of promise it is. */
    public enum Kind {
        GOAL,
        INDICATOR,
        ACTION
    }

    /** Where the leading unit comes from. */
    public enum Lead {
        /** The plan names it. */
        NAMED,
        /** Inferred from the units' duties; nobody is warned or ranked on it. */
        INFERRED
    }

    /** Whether the answer works. */
    public enum State {
        /** It works now. */
        STANDS,
        /** It will be built with its theme. */
        PLANNED
    }

    /**
     * What of this platform answers a commitment.
     *
     * @param text in one short phrase
     * @param address page that answers it, or will
     * @param state whether it works
     * @param theme id of the plan's theme it belongs to
     */
    public record Answer(Bilingual text, String address, State state, String theme) {}

    public String leadUnit() {
        return units.getFirst();
    }
}
