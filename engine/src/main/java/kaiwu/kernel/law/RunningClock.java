package kaiwu.kernel.law;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A period while it runs: it can be paused, taken up again and extended. Immutable; each change is a new clock.
 *
 * <p>An extension lengthens the period itself: two months extended by one are three months from the start. Days on which the
 * clock is paused do not count: working days are counted without them, any other period ends so many days later.
 *
 * @param start the day from which is counted; does not count itself
 * @param period how long it was at first; not in hours
 * @param ending where it ends when its last day is off
 * @param extensions what was added, in order
 * @param pauses when it stood still, in order; the last may still be open
 */
public record RunningClock(LocalDate start, Period period, Ending ending, List<Period> extensions, List<Pause> pauses) {

    /**
     * A time in which the clock stands still.
     *
     * @param from the first day that does not count
     * @param until the first day that counts again; empty while it stands still
     */
    public record Pause(LocalDate from, Optional<LocalDate> until) {

        boolean includes(LocalDate day) {
            return !day.isBefore(from) && until.map(day::isBefore).orElse(true);
        }

        int days() {
            return Math.toIntExact(ChronoUnit.DAYS.between(from, until.orElse(from)));
        }
    }

    /** How a clock stands on a day. */
    public enum Standing {
        RUNNING,
        PAUSED,
        /** Today is the last day. */
        DUE,
        /** The last day has passed. */
        OVERDUE
    }

    public RunningClock {
        extensions = List.copyOf(extensions);
        pauses = List.copyOf(pauses);
    }

    public static RunningClock from(LocalDate start, Period period, Ending ending) {
        return new RunningClock(start, period, ending, List.of(), List.of());
    }

    public static RunningClock from(LocalDate start, DatedRule rule) {
        return from(start, rule.period(), rule.ending());
    }

    /** The clock extended by another period. */
    public RunningClock extended(Period more) {
        List<Period> all = new ArrayList<>(extensions);
        all.add(more);
        return new RunningClock(start, period, ending, all, pauses);
    }

    /**
     * The clock standing still from this day on.
     *
     * @throws IllegalStateException when it does already, or did until a later day
     */
    public RunningClock paused(LocalDate from) {
        if (isPaused()
                || (!pauses.isEmpty() && from.isBefore(pauses.getLast().until().orElse(from)))) {
            throw new IllegalStateException("the clock stands still already on " + from);
        }
        return with(pauses, new Pause(from, Optional.empty()));
    }

    /**
     * The clock running again; {@code on} counts.
     *
     * @throws IllegalStateException when it does not stand still, or {@code on} lies before it stopped
     */
    public RunningClock resumed(LocalDate on) {
        if (!isPaused() || on.isBefore(pauses.getLast().from())) {
            throw new IllegalStateException("the clock does not stand still before " + on);
        }
        return with(
                pauses.subList(0, pauses.size() - 1), new Pause(pauses.getLast().from(), Optional.of(on)));
    }

    private RunningClock with(List<Pause> before, Pause last) {
        List<Pause> all = new ArrayList<>(before);
        all.add(last);
        return new RunningClock(start, period, ending, extensions, all);
    }

    public boolean isPaused() {
        return !pauses.isEmpty() && pauses.getLast().until().isEmpty();
    }

    /** The last day; empty while the clock stands still. */
    public Optional<DueDate> due(Reckoning reckoning) {
        return isPaused() ? Optional.empty() : Optional.of(reckoned(reckoning));
    }

    private DueDate reckoned(Reckoning reckoning) {
        Predicate<LocalDate> paused = day -> pauses.stream().anyMatch(pause -> pause.includes(day));
        boolean working = period.unit() == Period.Unit.WORKING_DAYS;
        int days = working ? 0 : pauses.stream().mapToInt(Pause::days).sum();
        return reckoning.due(start, periods(), ending, working ? paused : day -> false, days);
    }

    /** First period and extensions, neighbours of one unit put together. */
    private List<Period> periods() {
        List<Period> all = new ArrayList<>(List.of(period));
        for (Period more : extensions) {
            Period last = all.getLast();
            if (last.unit() == more.unit()) {
                all.set(all.size() - 1, new Period(Math.addExact(last.amount(), more.amount()), more.unit()));
            } else {
                all.add(more);
            }
        }
        return all;
    }

    /** How it stands on a day. */
    public Standing standing(LocalDate today, Reckoning reckoning) {
        return due(reckoning)
                .map(due -> today.isAfter(due.on())
                        ? Standing.OVERDUE
                        : today.equals(due.on()) ? Standing.DUE : Standing.RUNNING)
                .orElse(Standing.PAUSED);
    }
}
