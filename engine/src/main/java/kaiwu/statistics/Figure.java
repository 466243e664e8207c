package kaiwu.statistics;

import java.math.BigDecimal;
import kaiwu.spi.PublishedValue;

/** A value for a year, with where it comes from. Immutable. */
public sealed interface Figure {

    int year();

    /** In the unit of its line. */
    BigDecimal value();

    /** A value that somebody published; opens to source, date and doubt. */
    record Published(PublishedValue told) implements Figure {

        @Override
        public int year() {
            return told.year();
        }

        @Override
        public BigDecimal value() {
            return told.value();
        }
    }

    /**
     * A value of an invented country; never shown without saying so.
     *
     * @param seed the seed that makes the same country again
     */
    record Simulated(int year, BigDecimal value, long seed) implements Figure {}
}
