package kaiwu.kernel.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import kaiwu.kernel.law.Step.Kind;
import org.junit.jupiter.api.Test;

class ReckoningTest {

    private static final LocalDate FEAST = LocalDate.parse("2026-06-01");

    private final CalendarYear decree = new CalendarYear(
            2026, "Kite Decree", Set.of(FEAST, FEAST.plusDays(1)), Set.of(LocalDate.parse("2026-06-06")));
    private final Reckoning reckoning = new Reckoning(KiteYears.calendar(List.of(decree)));

    @Test
    void theFirstDayDoesNotCount() {
        assertThat(due("2026-03-02", "P15D", Ending.SAME_DAY)).isEqualTo("2026-03-17");
        assertThat(due("2026-03-02", "P1WD", Ending.SAME_DAY)).isEqualTo("2026-03-03");
    }

    @Test
    void monthsEndOnTheDayOfTheSameNumberOrTheMonthsLast() {
        assertThat(due("2026-03-02", "P2M", Ending.SAME_DAY)).isEqualTo("2026-05-02");
        assertThat(due("2026-01-31", "P1M", Ending.SAME_DAY)).isEqualTo("2026-02-28");
        assertThat(due("2026-02-28", "P1M", Ending.SAME_DAY)).isEqualTo("2026-03-28");
        assertThat(due("2024-02-29", "P2Y", Ending.SAME_DAY)).isEqualTo("2026-02-28");
        assertThat(kinds(reckoning.due(LocalDate.parse("2026-01-31"), Period.months(1), Ending.SAME_DAY)))
                .containsExactly(Kind.START, Kind.COUNTED, Kind.MONTH_IS_SHORTER);
    }

    @Test
    void anEndOnADayOffMovesToTheNextWorkingDay() {
        assertThat(due("2026-05-01", "P1M", Ending.NEXT_WORKING_DAY)).isEqualTo("2026-06-03");
        DueDate moved = reckoning.due(LocalDate.parse("2026-05-01"), Period.months(1), Ending.NEXT_WORKING_DAY);
        assertThat(moved.nominal()).isEqualTo(FEAST);
        assertThat(moved.steps().getLast()).isEqualTo(new Step(Kind.MOVED_TO_WORKING_DAY, 2, FEAST.plusDays(2)));
        assertThat(due("2026-05-06", "P1M", Ending.NEXT_WORKING_DAY))
                .as("a Saturday on which people work")
                .isEqualTo("2026-06-06");
    }

    @Test
    void aTermIsNeverMovedAndAValidityEndsTheDayBefore() {
        assertThat(due("2016-06-01", "P10Y", Ending.SAME_DAY)).isEqualTo("2026-06-01");
        assertThat(due("2016-06-01", "P10Y", Ending.DAY_BEFORE)).isEqualTo("2026-05-31");
    }

    @Test
    void workingDaysSkipDaysOffAndTakeDaysOfWork() {
        assertThat(due("2026-05-29", "P5WD", Ending.NEXT_WORKING_DAY)).isEqualTo("2026-06-08");
        assertThat(due("2026-05-29", "P4WD", Ending.NEXT_WORKING_DAY)).isEqualTo("2026-06-06");
    }

    @Test
    void hoursRunThroughDaysOff() {
        LocalDateTime start = LocalDateTime.parse("2026-05-31T16:30");
        assertThat(reckoning.dueAt(start, Period.hours(24))).isEqualTo("2026-06-01T16:30");
        assertThatThrownBy(() -> reckoning.dueAt(start, Period.days(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> due("2026-05-31", "PT24H", Ending.SAME_DAY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void wherePeopleDoNotKnowTheHolidaysYetTheDateIsProvisional() {
        DueDate far = reckoning.due(LocalDate.parse("2026-12-21"), Period.workingDays(20), Ending.NEXT_WORKING_DAY);
        assertThat(far.on()).isEqualTo("2027-01-18");
        assertThat(far.isProvisional()).isTrue();
        assertThat(reckoning
                        .due(LocalDate.parse("2026-12-01"), Period.months(3), Ending.NEXT_WORKING_DAY)
                        .isProvisional())
                .isTrue();
        assertThat(reckoning
                        .due(LocalDate.parse("2026-12-01"), Period.years(20), Ending.SAME_DAY)
                        .isProvisional())
                .as("a term needs no calendar")
                .isFalse();
        assertThat(reckoning
                        .due(LocalDate.parse("2020-01-06"), Period.years(6), Ending.NEXT_WORKING_DAY)
                        .isProvisional())
                .as("only the days on which it ends matter")
                .isFalse();
    }

    @Test
    void everyPeriodEndsWhereAWalkDayByDayEnds() {
        Random random = new Random(53);
        for (int round = 0; round < 60; round++) {
            List<CalendarYear> years = KiteYears.random(2000, 2030, random);
            Reckoning fast = new Reckoning(KiteYears.calendar(years));
            SlowReckoning slow = Slow.of(years);
            for (int i = 0; i < 100; i++) {
                LocalDate start = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(3650));
                Period period = switch (random.nextInt(4)) {
                    case 0 -> Period.days(random.nextInt(400));
                    case 1 -> Period.workingDays(random.nextInt(60));
                    case 2 -> Period.months(random.nextInt(40));
                    default -> Period.years(random.nextInt(11));
                };
                Ending ending = Ending.values()[random.nextInt(Ending.values().length)];
                DueDate due = fast.due(start, period, ending);
                assertThat(due.on())
                        .as("%s from %s, %s", period, start, ending)
                        .isEqualTo(slow.due(start, period, ending));
                assertThat(due.isProvisional()).isFalse();
                assertThat(due.steps().getLast().on()).isEqualTo(due.on());
            }
        }
    }

    @Test
    void aPostedPaperIsPresumedReceivedUnlessProvedOtherwise() {
        Service posted = Service.of(Service.Way.POSTED, LocalDate.parse("2026-03-02"));
        assertThat(posted.steps(Period.days(15), reckoning))
                .containsExactly(
                        new Step(Kind.SENT, 0, LocalDate.parse("2026-03-02")),
                        new Step(Kind.PRESUMED_SERVED, 15, LocalDate.parse("2026-03-17")));
        Service proved = new Service(posted.way(), posted.sentOn(), Optional.of(LocalDate.parse("2026-03-05")));
        assertThat(proved.steps(Period.days(15), reckoning).getLast())
                .isEqualTo(new Step(Kind.PROVED_SERVED, 0, LocalDate.parse("2026-03-05")));
        assertThat(Service.Way.PUBLIC_NOTICE.code()).isEqualTo("service.public-notice");
    }

    private String due(String start, String period, Ending ending) {
        return reckoning
                .due(LocalDate.parse(start), Period.parse(period), ending)
                .on()
                .toString();
    }

    private static List<Kind> kinds(DueDate due) {
        return due.steps().stream().map(Step::kind).toList();
    }

    @Test
    void monthsOfDelayAreCountedFromTheLastDayAsItWasBeforeItWasMoved() {
        Reckoning weekends = new Reckoning(new LegalCalendar(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), List.of()));
        DueDate due = weekends.due(LocalDate.parse("2025-01-31"), Period.years(1), Ending.NEXT_WORKING_DAY);
        assertThat(due.on()).hasToString("2026-02-02");
        assertThat(weekends.monthsLate(due, LocalDate.parse("2026-02-02"))).isZero();
        assertThat(weekends.monthsLate(due, LocalDate.parse("2026-02-03"))).isEqualTo(1);
        assertThat(weekends.monthsLate(due, LocalDate.parse("2026-03-02"))).isEqualTo(1);
        assertThat(weekends.monthsLate(due, LocalDate.parse("2026-03-03"))).isEqualTo(2);
        assertThat(weekends.monthsLate(due, LocalDate.parse("2026-07-31"))).isEqualTo(6);
        assertThat(weekends.monthsLate(due, LocalDate.parse("2026-08-01"))).isEqualTo(7);
    }
}
