package kaiwu.spi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kaiwu.kernel.Bilingual;

/**
 * One indicator: what it counts, who answers for it, what was published of it and what plans want of it. From {@code
 * indicator.yml} of its folder. Immutable.
 *
 * @param id folder name
 * @param name what people call it
 * @param definition what is counted, how and on which day
 * @param unit unit of its values; lines may have their own
 * @param measure what sort of number it is
 * @param better which way is progress
 * @param scope territory and cases it covers
 * @param responsible who publishes it
 * @param goals what plans want of it
 * @param lines published lines, the headline first: the one that goals are judged by
 * @param ratio how the headline follows from two other lines, where it does
 * @param versions its definitions in time, the oldest first
 * @param notes doubts and traps that a reader must know
 */
public record Indicator(
        String id,
        Bilingual name,
        Bilingual definition,
        Bilingual unit,
        Measure measure,
        Direction better,
        Bilingual scope,
        Bilingual responsible,
        List<Goal> goals,
        List<Line> lines,
        Optional<Ratio> ratio,
        List<Version> versions,
        List<Bilingual> notes) {

    /** What sort of number an indicator is: it decides what may be added up and over which time. */
    public enum Measure {
        /** What is there on a day, divided by something else on a day. */
        STOCK_RATIO,
        /** What happened in a year. */
        FLOW,
        /** A mean over what is there on a day. */
        MEAN_OF_STOCK,
        /** A mean over what was finished in a year. */
        MEAN_OF_FLOW,
        /** A rate of change. */
        GROWTH,
        /** What people asked in a sample said. */
        SURVEY
    }

    /** Which way is progress. */
    public enum Direction {
        HIGHER,
        LOWER
    }

    /**
     * What one plan wants of an indicator.
     *
     * @param plan id of the plan
     * @param from the value the plan starts from, as the plan states it
     * @param targets by year, the earliest first
     */
    public record Goal(String plan, Aim from, List<Aim> targets) {}

    /**
     * A value a plan names for a year.
     *
     * @param year at its end
     * @param value in the indicator's unit
     * @param stated as the plan prints it, with the plan's own unit
     */
    public record Aim(int year, BigDecimal value, String stated) {}

    /**
     * A line of published values that may be compared with each other, except across its breaks.
     *
     * @param id name within the indicator
     * @param name what readers see
     * @param unit unit of its values
     * @param scale what one unit is in single pieces, persons or yuan: 10000 for 万件
     * @param breaks where its meaning changes
     * @param values by year, the earliest first
     */
    public record Line(
            String id,
            Bilingual name,
            Bilingual unit,
            BigDecimal scale,
            List<SeriesBreak> breaks,
            List<PublishedValue> values) {}

    /**
     * A place in a line where its meaning changes.
     *
     * @param fromYear first year of the new meaning
     * @param why what changed
     * @param countsLess whether the new meaning counts no more than the goal's: a goal reached by it is reached all the same
     */
    public record SeriesBreak(int fromYear, Bilingual why, boolean countsLess) {}

    /**
     * The headline as one line per ten thousand of another.
     *
     * @param numerator id of the line of rights
     * @param denominator id of the line of people
     * @param decimals as published
     */
    public record Ratio(String numerator, String denominator, int decimals) {}

    /**
     * A definition in time.
     *
     * @param id short name, kept with every figure made by it
     * @param fromYear first year it is used for
     * @param text what it says that the one before did not
     */
    public record Version(String id, int fromYear, Bilingual text) {}

    /** The line that goals are judged by. */
    public Line headline() {
        return lines.getFirst();
    }

    public Optional<Line> findLine(String line) {
        return lines.stream().filter(one -> one.id().equals(line)).findFirst();
    }
}
