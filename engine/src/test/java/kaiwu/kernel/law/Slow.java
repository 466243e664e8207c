package kaiwu.kernel.law;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes the second computation over the same decrees. */
final class Slow {

    private Slow() {}

    static SlowReckoning of(List<CalendarYear> years) {
        Set<LocalDate> off = new HashSet<>();
        Set<LocalDate> work = new HashSet<>();
        years.forEach(year -> {
            off.addAll(year.daysOff());
            work.addAll(year.makeUpDays());
        });
        return new SlowReckoning(off, work);
    }
}
