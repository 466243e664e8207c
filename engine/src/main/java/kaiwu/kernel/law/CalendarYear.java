package kaiwu.kernel.law;

import java.time.LocalDate;
import java.util.Set;

/**
 * What was decreed for one year: which days are off although the week says otherwise, or are holidays besides, and on which
 * days off people work. Immutable.
 *
 * @param year the year that is thereby known whole
 * @param ground who decreed it, number and date
 * @param daysOff days of the holidays, weekends among them; may reach into the neighbouring years
 * @param makeUpDays days of a weekend on which people work; may reach into the neighbouring years
 */
public record CalendarYear(int year, String ground, Set<LocalDate> daysOff, Set<LocalDate> makeUpDays) {

    public CalendarYear {
        daysOff = Set.copyOf(daysOff);
        makeUpDays = Set.copyOf(makeUpDays);
        for (LocalDate day : daysOff) {
            if (makeUpDays.contains(day)) {
                throw new IllegalArgumentException(day + " is both a day off and a day of work");
            }
            near(year, day);
        }
        makeUpDays.forEach(day -> near(year, day));
    }

    private static void near(int year, LocalDate day) {
        if (Math.abs(day.getYear() - year) > 1) {
            throw new IllegalArgumentException(day + " stands in the calendar of " + year);
        }
    }
}
