package kaiwu.kernel.law;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** The holidays of a country that does not exist: in each year a few days off, for which a weekend day is worked. */
final class KiteYears {

    static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private KiteYears() {}

    /** Years drawn at random: up to twelve days off and three weekend days worked. */
    static List<CalendarYear> random(int from, int to, Random random) {
        List<CalendarYear> years = new ArrayList<>();
        for (int year = from; year <= to; year++) {
            Set<LocalDate> off = new HashSet<>();
            Set<LocalDate> work = new HashSet<>();
            LocalDate feast = LocalDate.ofYearDay(year, 20 + random.nextInt(300));
            for (int i = 0; i < random.nextInt(12); i++) {
                off.add(feast.plusDays(i));
            }
            for (int i = 0; i < random.nextInt(4); i++) {
                LocalDate day = feast.minusDays(14).plusDays(random.nextInt(10));
                if (WEEKEND.contains(day.getDayOfWeek()) && !off.contains(day)) {
                    work.add(day);
                }
            }
            years.add(new CalendarYear(year, "Kite Decree " + year, off, work));
        }
        return years;
    }

    static LegalCalendar calendar(List<CalendarYear> years) {
        return new LegalCalendar(WEEKEND, years);
    }
}
