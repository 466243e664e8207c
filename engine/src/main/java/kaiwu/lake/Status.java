package kaiwu.lake;

import java.util.Optional;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.Kind;
import kaiwu.spi.record.LifeEvent;

/**
 * How a right stands, as far as the data can say: always with the event that decides and its date, and {@code unknown} where
 * the data ends. Immutable; derived by {@link StatusFold}, never stored as a fact.
 *
 * @param state id of one of the kind's states, or {@link #UNKNOWN}
 * @param lastKnown the state the deciding event led to, empty where no event decides; equals {@code state} where it holds
 * @param decidedBy the event that led to the last known state
 * @param asOf last date the data can speak for; the state may have changed since
 */
public record Status(String state, String lastKnown, Optional<LifeEvent> decidedBy, Optional<PartialDate> asOf) {

    /** The state of a right of which the data cannot say how it stands. */
    public static final String UNKNOWN = "unknown";

    /** Whether the data can say how the right stands. */
    public boolean holds() {
        return !state.equals(UNKNOWN);
    }

    /** The word for the state in the language of its kind. */
    public Bilingual word(Kind kind) {
        Kind.State known = kind.states().get(state);
        return known == null ? new Bilingual("未知", "unknown") : known.label();
    }

    /**
     * Why: the deciding event with its date, and for an unknown state the date on which the data ends: "granted 2019-07-09;
     * data ends 2019-07-12".
     */
    public Bilingual reason(Kind kind) {
        if (decidedBy.isEmpty()) {
            return new Bilingual(
                    asOf.map(d -> "没有决定状态的事件；数据截至 " + d).orElse("没有决定状态的事件"),
                    asOf.map(d -> "no event decides; data ends " + d).orElse("no event decides"));
        }
        LifeEvent event = decidedBy.get();
        Bilingual words = EventWords.of(event.category(), kind);
        String on = event.date().map(d -> " " + d).orElse("");
        if (holds()) {
            return new Bilingual(words.zh() + on, words.en() + on);
        }
        return new Bilingual(
                words.zh() + on + asOf.map(d -> "；数据截至 " + d).orElse("；此后情况不明"),
                words.en() + on + asOf.map(d -> "; data ends " + d).orElse("; nothing is known since"));
    }
}
