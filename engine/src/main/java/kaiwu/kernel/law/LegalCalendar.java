package kaiwu.kernel.law;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;

/**
 * Which days people work, year by year as decreed. It speaks of the years it was given and refuses to speak of any other:
 * nobody knows next year's holidays before they are decreed. Immutable, thread-safe.
 */
public final class LegalCalendar {

    /** What a day is. */
    public enum Day {
        WORKING_DAY,
        /** A day of the weekend on which people work. */
        MAKE_UP_DAY,
        WEEKEND,
        /** A day off by decree, also where it is one of the weekend. */
        HOLIDAY;

        public boolean isWorking() {
            return this == WORKING_DAY || this == MAKE_UP_DAY;
        }
    }

    private final Set<DayOfWeek> weekend;
    private final SortedSet<Integer> years = new TreeSet<>();
    private final Set<LocalDate> daysOff = new HashSet<>();
    private final Set<LocalDate> makeUpDays = new HashSet<>();
    private final Map<LocalDate, String> grounds = new HashMap<>();

    /**
     * A calendar of these years.
     *
     * @param weekend days of the week on which people do not work
     * @throws IllegalArgumentException when two decrees contradict one another, a year is there twice, or a make-up day is no
     *     day of the weekend
     */
    public LegalCalendar(Set<DayOfWeek> weekend, Collection<CalendarYear> decreed) {
        this.weekend = Set.copyOf(weekend);
        for (CalendarYear year : decreed) {
            if (!years.add(year.year())) {
                throw new IllegalArgumentException("the calendar of " + year.year() + " is there twice");
            }
            daysOff.addAll(year.daysOff());
            makeUpDays.addAll(year.makeUpDays());
            year.daysOff().forEach(day -> grounds.put(day, year.ground()));
            year.makeUpDays().forEach(day -> grounds.put(day, year.ground()));
        }
        for (LocalDate day : makeUpDays) {
            if (daysOff.contains(day) || !weekend.contains(day.getDayOfWeek())) {
                throw new IllegalArgumentException(day + " is no day of the weekend on which people could work");
            }
        }
    }

    /** The years it speaks of. */
    public SortedSet<Integer> years() {
        return new TreeSet<>(years);
    }

    public boolean covers(LocalDate day) {
        return years.contains(day.getYear());
    }

    /** What a day is; empty when its year is not known. */
    public Optional<Day> find(LocalDate day) {
        return covers(day) ? Optional.of(kind(day)) : Optional.empty();
    }

    /**
     * What a day is.
     *
     * @throws KaiwuException {@link ErrorCode#NOT_FOUND} when its year is not known
     */
    public Day get(LocalDate day) {
        return find(day)
                .orElseThrow(() -> new KaiwuException(
                        ErrorCode.NOT_FOUND,
                        new Bilingual(
                                "%d 年的放假安排尚未收录（已收录 %s）。".formatted(day.getYear(), years),
                                "The holidays of %d are not known here (known: %s).".formatted(day.getYear(), years))));
    }

    /** What a day is as far as known: where its year is not, the week alone decides. */
    Day presume(LocalDate day) {
        return kind(day);
    }

    /** The decree that made a day off or a day of work; empty where the week alone did. */
    public Optional<String> findGround(LocalDate day) {
        return Optional.ofNullable(grounds.get(day));
    }

    private Day kind(LocalDate day) {
        if (makeUpDays.contains(day)) {
            return Day.MAKE_UP_DAY;
        } else if (daysOff.contains(day)) {
            return Day.HOLIDAY;
        }
        return weekend.contains(day.getDayOfWeek()) ? Day.WEEKEND : Day.WORKING_DAY;
    }
}
