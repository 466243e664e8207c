package kaiwu.spi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.PartialDate;

/**
 * One value that somebody published, with where it was read and how far it can be trusted. Immutable.
 *
 * @param year year it is of
 * @param value in the unit of its line, with the decimals it was published with
 * @param below whether the source says only "less than"
 * @param asOf day or month it stands for, where that is not the end of the year
 * @param mark how it was read
 * @param sources documents, publications or hosts it was read in; empty where none is known
 * @param publishedOn when, as far as known
 * @param vintages which population counts reproduce it, the likeliest first; empty where it has none
 * @param doubt why a reader should hesitate
 * @param others other values told for the same year, never merged with this one
 */
public record PublishedValue(
        int year,
        BigDecimal value,
        boolean below,
        Optional<PartialDate> asOf,
        Mark mark,
        List<String> sources,
        Optional<PartialDate> publishedOn,
        List<Vintage> vintages,
        Optional<Bilingual> doubt,
        List<Reading> others) {

    /**
     * Another value for the same year.
     *
     * @param value in {@code unit}
     * @param unit its own unit
     * @param mark how it was read
     * @param why how it differs
     */
    public record Reading(BigDecimal value, Bilingual unit, Mark mark, Bilingual why) {}

    /** Which year end the people are counted on when rights of a year end are divided by them. */
    public enum Vintage {
        SAME_YEAR_END,
        PREVIOUS_YEAR_END;

        /** The year whose end the people must be counted on, for rights counted at the end of {@code year}. */
        public int populationYear(int year) {
            return this == SAME_YEAR_END ? year : year - 1;
        }
    }
}
