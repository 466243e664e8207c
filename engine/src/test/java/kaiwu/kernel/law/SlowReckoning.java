package kaiwu.kernel.law;

import java.time.LocalDate;
import java.util.Set;

/**
 * The second computation, written from the words of the rule and by walking one day at a time: no month arithmetic, no
 * calendar class, no short cut. A day is a number of days since 1970 and its month is found by walking.
 */
final class SlowReckoning {

    private final Set<LocalDate> off;
    private final Set<LocalDate> work;

    SlowReckoning(Set<LocalDate> off, Set<LocalDate> work) {
        this.off = off;
        this.work = work;
    }

    LocalDate due(LocalDate start, Period period, Ending ending) {
        LocalDate end = switch (period.unit()) {
            case DAYS -> walk(start, period.amount());
            case WORKING_DAYS -> walkWorking(start, period.amount());
            case MONTHS -> sameDayLater(start, period.amount());
            case YEARS -> sameDayLater(start, period.amount() * 12);
            case HOURS -> throw new AssertionError(period);
        };
        if (ending == Ending.DAY_BEFORE) {
            return LocalDate.ofEpochDay(end.toEpochDay() - 1);
        }
        while (ending == Ending.NEXT_WORKING_DAY && !isWorking(end)) {
            end = walk(end, 1);
        }
        return end;
    }

    boolean isWorking(LocalDate day) {
        boolean weekday = Math.floorMod(day.toEpochDay() + 3, 7) < 5;
        return weekday ? !off.contains(day) : work.contains(day);
    }

    private static LocalDate walk(LocalDate day, int count) {
        LocalDate at = day;
        for (int i = 0; i < count; i++) {
            at = LocalDate.ofEpochDay(at.toEpochDay() + 1);
        }
        return at;
    }

    private LocalDate walkWorking(LocalDate day, int count) {
        LocalDate at = day;
        for (int found = 0; found < count; ) {
            at = walk(at, 1);
            found += isWorking(at) ? 1 : 0;
        }
        return at;
    }

    /** Walks until so many month beginnings were passed, then on to the wanted number, but never into the next month. */
    private static LocalDate sameDayLater(LocalDate start, int months) {
        LocalDate at = start;
        for (int begun = 0; begun < months; ) {
            at = walk(at, 1);
            begun += at.getDayOfMonth() == 1 ? 1 : 0;
        }
        while (at.getDayOfMonth() != start.getDayOfMonth() && walk(at, 1).getDayOfMonth() != 1) {
            at = walk(at, 1);
        }
        return at;
    }
}
