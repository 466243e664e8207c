package kaiwu.kernel.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import kaiwu.kernel.law.RunningClock.Standing;
import org.junit.jupiter.api.Test;

class RunningClockTest {

    private final Reckoning reckoning =
            new Reckoning(KiteYears.calendar(List.of(new CalendarYear(2026, "Kite Decree", Set.of(), Set.of()))));
    private final RunningClock months = clock("2026-01-31", "P2M");

    @Test
    void anExtensionLengthensThePeriodFromItsStart() {
        assertThat(due(months)).isEqualTo("2026-03-31");
        assertThat(due(months.extended(Period.months(1))))
                .as("three months from the 31st, not one month from a moved day")
                .isEqualTo("2026-04-30");
        assertThat(due(clock("2026-01-31", "P1M").extended(Period.months(1)))).isEqualTo("2026-03-31");
        assertThat(due(clock("2026-01-31", "P1M").extended(Period.days(15)))).isEqualTo("2026-03-16");
        assertThat(due(clock("2026-03-02", "P5WD").extended(Period.workingDays(5))))
                .isEqualTo("2026-03-16");
    }

    @Test
    void aPausedClockHasNoLastDay() {
        RunningClock paused = months.paused(day("2026-03-10"));
        assertThat(paused.due(reckoning)).isEmpty();
        assertThat(paused.standing(day("2027-01-01"), reckoning)).isEqualTo(Standing.PAUSED);
    }

    @Test
    void pausedDaysComeBackAtTheEnd() {
        RunningClock again = months.paused(day("2026-03-10")).resumed(day("2026-03-20"));
        assertThat(due(again)).isEqualTo("2026-04-10");
        assertThat(again.due(reckoning).orElseThrow().steps())
                .contains(new Step(Step.Kind.PAUSED, 10, day("2026-04-10")));
        RunningClock working =
                clock("2026-03-02", "P10WD").paused(day("2026-03-05")).resumed(day("2026-03-12"));
        assertThat(due(working)).as("five working days did not count").isEqualTo("2026-03-23");
    }

    @Test
    void onTheLastDayItIsDueAndOnTheNextOverdue() {
        assertThat(months.standing(day("2026-03-30"), reckoning)).isEqualTo(Standing.RUNNING);
        assertThat(months.standing(day("2026-03-31"), reckoning)).isEqualTo(Standing.DUE);
        assertThat(months.standing(day("2026-04-01"), reckoning)).isEqualTo(Standing.OVERDUE);
    }

    @Test
    void whatCannotBeIsRefused() {
        RunningClock paused = months.paused(day("2026-03-10"));
        assertThatThrownBy(() -> paused.paused(day("2026-03-11"))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> paused.resumed(day("2026-03-09"))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> months.resumed(day("2026-03-11"))).isInstanceOf(IllegalStateException.class);
        RunningClock again = paused.resumed(day("2026-03-20"));
        assertThatThrownBy(() -> again.paused(day("2026-03-19"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void pausesNeverShortenAPeriodAndMakeWorkingDaysLongerByThoseTheyHold() {
        Random random = new Random(99);
        for (int i = 0; i < 1000; i++) {
            LocalDate start = day("2026-01-05").plusDays(random.nextInt(60));
            Period period = Period.workingDays(1 + random.nextInt(30));
            RunningClock clock = RunningClock.from(start, period, Ending.NEXT_WORKING_DAY);
            DueDate plain = clock.due(reckoning).orElseThrow();
            LocalDate from = start.plusDays(1 + random.nextInt(10));
            LocalDate until = from.plusDays(random.nextInt(20));
            DueDate paused = clock.paused(from).resumed(until).due(reckoning).orElseThrow();
            assertThat(paused.on()).isAfterOrEqualTo(plain.on());
            int held = reckoning.workingDays(from.minusDays(1), min(until.minusDays(1), paused.on()));
            boolean ranOutBefore = plain.on().isBefore(from);
            assertThat(reckoning.workingDays(start, paused.on()))
                    .as("%s %s, paused %s to %s", start, period, from, until)
                    .isEqualTo(period.amount() + (ranOutBefore ? 0 : held));
        }
    }

    private static LocalDate min(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static RunningClock clock(String start, String period) {
        return RunningClock.from(day(start), Period.parse(period), Ending.NEXT_WORKING_DAY);
    }

    private String due(RunningClock clock) {
        return clock.due(reckoning).orElseThrow().on().toString();
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
