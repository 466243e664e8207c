package shelf;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.kernel.law.CalendarYear;
import kaiwu.kernel.law.LegalCalendar;

/**
 * Understands the folder {@code calendar} of an office: {@code years.tsv}, one decree a year, and {@code days.tsv}, the days off
 * and the weekend days worked that it orders, as stretches. The weekend is Saturday and Sunday.
 */
final class CalendarTable {

    private CalendarTable() {}

    static LegalCalendar read(Path folder, String file) {
        List<TabTable.Row> days = TabTable.read(
                folder.resolve("days.tsv"), file + "/days.tsv", List.of("year", "kind", "from", "to", "zh", "en"));
        List<CalendarYear> years = new ArrayList<>();
        List<TabTable.Row> loose = new ArrayList<>(days);
        for (TabTable.Row row : TabTable.read(
                folder.resolve("years.tsv"), file + "/years.tsv", List.of("year", "ground", "issued", "mark"))) {
            int year = row.read("year", Integer::parseInt);
            loose.removeIf(day -> day.read("year", Integer::parseInt) == year && isKind(day.must("kind")));
            String ground = row.must("ground") + " (" + row.must("issued") + ")";
            years.add(row.read(
                    "year", text -> new CalendarYear(year, ground, days(days, year, "off"), days(days, year, "work"))));
        }
        if (!loose.isEmpty()) {
            throw loose.getFirst().fault("kind", "must be off or work, for a year of years.tsv");
        }
        try {
            return new LegalCalendar(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), years);
        } catch (IllegalArgumentException wrong) {
            throw new KaiwuException(ErrorCode.CATALOGUE, file + ": " + wrong.getMessage(), wrong);
        }
    }

    private static boolean isKind(String word) {
        return word.equals("off") || word.equals("work");
    }

    private static Set<LocalDate> days(List<TabTable.Row> rows, int year, String kind) {
        Set<LocalDate> days = new HashSet<>();
        for (TabTable.Row row : rows) {
            if (row.read("year", Integer::parseInt) == year && row.must("kind").equals(kind)) {
                stretch(row).forEach(days::add);
            }
        }
        return days;
    }

    private static Stream<LocalDate> stretch(TabTable.Row row) {
        LocalDate from = row.read("from", LocalDate::parse);
        LocalDate to = row.read("to", LocalDate::parse);
        if (to.isBefore(from)) {
            throw row.fault("to", "lies before from");
        }
        return from.datesUntil(to.plusDays(1));
    }
}
