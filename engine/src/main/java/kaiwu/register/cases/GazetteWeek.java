package kaiwu.register.cases;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A week of the gazette, as ISO 8601 numbers weeks. Immutable.
 *
 * @param monday its first day
 */
public record GazetteWeek(LocalDate monday) implements Comparable<GazetteWeek> {

    private static final Pattern ID = Pattern.compile("([0-9]{4})-W(0[1-9]|[1-4][0-9]|5[0-3])");

    public GazetteWeek {
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException("a week begins on a Monday, not on " + monday);
        }
    }

    /** The week in which this day lies. */
    public static GazetteWeek of(LocalDate day) {
        return new GazetteWeek(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    /** Reads {@code 2026-W48}; empty when the text names no week. */
    public static Optional<GazetteWeek> find(String text) {
        Matcher form = ID.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        LocalDate inFirst = LocalDate.of(Integer.parseInt(form.group(1)), 1, 4);
        GazetteWeek week = of(inFirst.plusWeeks(Integer.parseInt(form.group(2)) - 1));
        return Optional.of(week).filter(found -> found.toString().equals(text));
    }

    public GazetteWeek next() {
        return new GazetteWeek(monday.plusWeeks(1));
    }

    /** Its first moment. */
    public Instant from(ZoneId zone) {
        return monday.atStartOfDay(zone).toInstant();
    }

    /** The first moment after it. */
    public Instant until(ZoneId zone) {
        return next().from(zone);
    }

    @Override
    public int compareTo(GazetteWeek other) {
        return monday.compareTo(other.monday);
    }

    @Override
    public String toString() {
        return "%04d-W%02d"
                .formatted(monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
