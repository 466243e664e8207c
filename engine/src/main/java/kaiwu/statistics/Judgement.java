package kaiwu.statistics;

import java.math.BigDecimal;
import java.util.Optional;
import kaiwu.kernel.Bilingual;
import kaiwu.spi.Indicator;

/**
 * How a year stands to what a plan wants.
 *
 * @param year at its end
 * @param state in one word
 * @param target the target it is held against: of that year or the next one
 * @param expected where the path stands at that time
 * @param needed what has to change each year from here for the target to be reached, where it is not reached
 * @param why the state in a sentence; for what is not comparable, the reason
 */
public record Judgement(
        int year,
        State state,
        Indicator.Aim target,
        Optional<BigDecimal> expected,
        Optional<NeededChange> needed,
        Bilingual why) {

    /** How a year stands. */
    public enum State {
        MET("已达到", "met"),
        ON_COURSE("在路径上", "on course"),
        BEHIND("落后", "behind"),
        NOT_COMPARABLE("不可比", "not comparable");

        private final Bilingual word;

        State(String zh, String en) {
            this.word = new Bilingual(zh, en);
        }

        public Bilingual word() {
            return word;
        }
    }
}
