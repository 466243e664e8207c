package kaiwu.kernel.law;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import kaiwu.kernel.law.Step.Kind;

/**
 * Finds the last day of a period. The day from which is counted does not count; months and years end on the day of the same
 * number, or on the month's last where it has none; working days are those of the calendar; where the last day of a period for
 * acting is off, the next working day takes its place. Immutable, thread-safe.
 */
public final class Reckoning {

    private final LegalCalendar calendar;

    public Reckoning(LegalCalendar calendar) {
        this.calendar = calendar;
    }

    public LegalCalendar calendar() {
        return calendar;
    }

    /**
     * The last day of a period that begins with {@code start}. In years whose holidays are not known the week alone decides, and
     * the answer says that it is provisional.
     *
     * @throws IllegalArgumentException for a period of hours, see {@link #dueAt}
     */
    public DueDate due(LocalDate start, Period period, Ending ending) {
        return due(start, List.of(period), ending, day -> false, 0);
    }

    /** The last day of the period that the rule gives. */
    public DueDate due(LocalDate start, DatedRule rule) {
        return due(start, rule.period(), rule.ending());
    }

    /** In which month after a last day something is done, the first being 1; 0 when it is done in time. */
    public int monthsLate(DueDate due, LocalDate day) {
        int months = 0;
        for (LocalDate until = due.on(); day.isAfter(until); until = lateUntil(due, months)) {
            months++;
        }
        return months;
    }

    /** The last day of a month of delay; the months are counted from the last day as it was before it was moved. */
    LocalDate lateUntil(DueDate due, int months) {
        return due(due.nominal(), Period.months(months), Ending.NEXT_WORKING_DAY)
                .on();
    }

    /** The moment at which a period of hours ends; hours run through days off. */
    public LocalDateTime dueAt(LocalDateTime start, Period period) {
        if (period.unit() != Period.Unit.HOURS) {
            throw new IllegalArgumentException("a moment can be told for hours only, not for " + period);
        }
        return start.plusHours(period.amount());
    }

    /** How many working days lie after {@code from}, up to and with {@code to}; a year that is not known goes by the week. */
    public int workingDays(LocalDate from, LocalDate to) {
        int count = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (calendar.presume(day).isWorking()) {
                count++;
            }
        }
        return count;
    }

    /**
     * The last day of several periods, each counted from the last day of the one before as it was before it was moved.
     *
     * @param paused days that do not count towards working days
     * @param pausedDays days by which periods of other units are lengthened at the end
     */
    DueDate due(LocalDate start, List<Period> periods, Ending ending, Predicate<LocalDate> paused, int pausedDays) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(Kind.START, 0, start));
        LocalDate end = start;
        boolean presumed = false;
        for (Period period : periods) {
            LocalDate from = end;
            end = count(end, period, paused);
            presumed |= period.unit() == Period.Unit.WORKING_DAYS && !coversAll(from.plusDays(1), end);
            steps.add(new Step(steps.size() == 1 ? Kind.COUNTED : Kind.EXTENDED, period.amount(), end));
            if (inMonths(period) && end.getDayOfMonth() != from.getDayOfMonth()) {
                steps.add(new Step(Kind.MONTH_IS_SHORTER, 0, end));
            }
        }
        if (pausedDays > 0) {
            end = end.plusDays(pausedDays);
            steps.add(new Step(Kind.PAUSED, pausedDays, end));
        }
        return finish(end, ending, presumed, steps);
    }

    private DueDate finish(LocalDate nominal, Ending ending, boolean presumed, List<Step> steps) {
        LocalDate last = nominal;
        boolean unknown = presumed;
        if (ending == Ending.DAY_BEFORE) {
            last = nominal.minusDays(1);
            steps.add(new Step(Kind.DAY_BEFORE, 1, last));
        } else if (ending == Ending.NEXT_WORKING_DAY) {
            int moved = 0;
            while (!calendar.presume(last).isWorking()) {
                last = last.plusDays(1);
                moved++;
            }
            if (moved > 0) {
                steps.add(new Step(Kind.MOVED_TO_WORKING_DAY, moved, last));
            }
            unknown |= !coversAll(nominal, last);
        }
        if (unknown) {
            steps.add(new Step(Kind.HOLIDAYS_UNKNOWN, 0, last));
        }
        return new DueDate(last, nominal, steps);
    }

    private LocalDate count(LocalDate start, Period period, Predicate<LocalDate> paused) {
        return switch (period.unit()) {
            case DAYS -> start.plusDays(period.amount());
            case MONTHS -> start.plusMonths(period.amount());
            case YEARS -> start.plusYears(period.amount());
            case WORKING_DAYS -> countWorkingDays(start, period.amount(), paused);
            case HOURS -> throw new IllegalArgumentException("hours end at a moment, not on a day: " + period);
        };
    }

    private LocalDate countWorkingDays(LocalDate start, int amount, Predicate<LocalDate> paused) {
        LocalDate day = start;
        int left = amount;
        while (left > 0) {
            day = day.plusDays(1);
            if (calendar.presume(day).isWorking() && !paused.test(day)) {
                left--;
            }
        }
        return day;
    }

    private static boolean inMonths(Period period) {
        return period.unit() == Period.Unit.MONTHS || period.unit() == Period.Unit.YEARS;
    }

    private boolean coversAll(LocalDate from, LocalDate to) {
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            if (!calendar.years().contains(year)) {
                return false;
            }
        }
        return true;
    }
}
