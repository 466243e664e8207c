package kaiwu.kernel.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import kaiwu.kernel.KaiwuException;
import kaiwu.kernel.law.LegalCalendar.Day;
import org.junit.jupiter.api.Test;

class LegalCalendarTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-06-01");
    private static final LocalDate SUNDAY = LocalDate.parse("2026-06-07");

    private final CalendarYear decree = new CalendarYear(2026, "Kite Decree 7", Set.of(MONDAY), Set.of(SUNDAY));
    private final LegalCalendar calendar = KiteYears.calendar(List.of(decree));

    @Test
    void decreeGoesBeforeWeek() {
        assertThat(calendar.get(MONDAY)).isEqualTo(Day.HOLIDAY);
        assertThat(calendar.get(SUNDAY)).isEqualTo(Day.MAKE_UP_DAY);
        assertThat(calendar.get(MONDAY.plusDays(1))).isEqualTo(Day.WORKING_DAY);
        assertThat(calendar.get(SUNDAY.minusDays(1))).isEqualTo(Day.WEEKEND);
        assertThat(calendar.findGround(SUNDAY)).contains("Kite Decree 7");
        assertThat(calendar.findGround(SUNDAY.minusDays(1))).isEmpty();
    }

    @Test
    void aYearThatIsNotKnownIsRefusedAndNamed() {
        LocalDate next = LocalDate.parse("2027-01-04");
        assertThat(calendar.find(next)).isEmpty();
        assertThatThrownBy(() -> calendar.get(next))
                .isInstanceOf(KaiwuException.class)
                .hasMessageContaining("2027")
                .hasMessageContaining("2026");
    }

    @Test
    void decreesThatContradictThemselvesAreRefused() {
        assertThatThrownBy(() -> new CalendarYear(2026, "x", Set.of(SUNDAY), Set.of(SUNDAY)))
                .hasMessageContaining("both");
        assertThatThrownBy(() -> new CalendarYear(2023, "x", Set.of(SUNDAY), Set.of()))
                .hasMessageContaining("calendar of 2023");
        assertThatThrownBy(() -> KiteYears.calendar(List.of(decree, decree))).hasMessageContaining("twice");
        CalendarYear working = new CalendarYear(2026, "x", Set.of(), Set.of(MONDAY));
        assertThatThrownBy(() -> KiteYears.calendar(List.of(working))).hasMessageContaining("weekend");
        CalendarYear other = new CalendarYear(2025, "x", Set.of(SUNDAY), Set.of());
        assertThatThrownBy(() -> KiteYears.calendar(List.of(decree, other))).hasMessageContaining("2026-06-07");
    }

    @Test
    void workingDaysAreThoseThatAWalkFinds() {
        Random random = new Random(11);
        for (int round = 0; round < 40; round++) {
            List<CalendarYear> years = KiteYears.random(2020, 2024, random);
            Reckoning reckoning = new Reckoning(KiteYears.calendar(years));
            SlowReckoning slow = Slow.of(years);
            LocalDate from = LocalDate.ofYearDay(2020, 1).plusDays(random.nextInt(800));
            LocalDate to = from.plusDays(random.nextInt(900));
            int count = 0;
            for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
                count += slow.isWorking(day) ? 1 : 0;
            }
            assertThat(reckoning.workingDays(from, to)).as("%s %s", from, to).isEqualTo(count);
        }
    }
}
