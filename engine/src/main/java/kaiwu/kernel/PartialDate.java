package kaiwu.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A date as registers give it: a year, a year and month, or a whole day. Immutable.
 *
 * <p>Sorts by its ISO text, so {@code 1965} comes before {@code 1965-11} and that before {@code 1965-11-02}.
 *
 * @param year 1000 to 9999
 * @param month 1 to 12, or 0 where the source gives the year alone
 * @param day 1 to 31, or 0 where the source gives no day
 */
public record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {

    public PartialDate {
        if (year < 1000 || year > 9999 || month < 0 || month > 12 || day < 0 || (month == 0 && day != 0)) {
            throw new DateTimeException("no such date: %d-%d-%d".formatted(year, month, day));
        }
        if (day != 0) {
            LocalDate.of(year, month, day);
        }
    }

    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /**
     * Reads {@code 2019-07-09}, {@code 20190709}, {@code 2019.07.09}, {@code 2019/7/9}, {@code 2019-07}, {@code 201907} or
     * {@code 2019}; a zero month or day ({@code 19651100}) means that the source does not know it.
     *
     * @return empty when the text is blank or no such date
     */
    public static Optional<PartialDate> find(String text) {
        String s = text.strip();
        int[] part = new int[3];
        int parts = 0;
        int digits = 0;
        boolean separated = false;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c >= '0' && c <= '9') {
                if (!separated && (digits == 4 || digits == 6)) {
                    parts++;
                }
                if (parts > 2) {
                    return Optional.empty();
                }
                part[parts] = part[parts] * 10 + (c - '0');
                digits++;
                if (digits > 8) {
                    return Optional.empty();
                }
            } else if ((c == '-' || c == '.' || c == '/') && digits >= 4 && i + 1 < s.length() && parts < 2) {
                separated = true;
                parts++;
            } else {
                return Optional.empty();
            }
        }
        if (digits < 4 || (!separated && digits % 2 != 0)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PartialDate(part[0], part[1], part[1] == 0 ? 0 : part[2]));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** Reads {@code 09/07/2019}, {@code 9.7.2019} or {@code 9-7-2019}: day, month, year; empty when it is no such date. */
    public static Optional<PartialDate> findDayFirst(String text) {
        String[] part = text.strip().split("[./-]", -1);
        return part.length == 3 ? find(part[2] + "-" + part[1] + "-" + part[0]) : Optional.empty();
    }

    /** Reads {@code 07/09/2019}: month, day, year, as offices of the United States print it; empty when it is no such date. */
    public static Optional<PartialDate> findMonthFirst(String text) {
        String[] part = text.strip().split("[./-]", -1);
        return part.length == 3 ? find(part[2] + "-" + part[0] + "-" + part[1]) : Optional.empty();
    }

    public boolean isWholeDay() {
        return day != 0;
    }

    /** The day itself, or the first day of the month or year that is known. */
    public LocalDate firstDay() {
        return LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
    }

    @Override
    public int compareTo(PartialDate other) {
        return toString().compareTo(other.toString());
    }

    /** ISO 8601 as far as known: {@code 2019}, {@code 2019-07} or {@code 2019-07-09}. */
    @Override
    public String toString() {
        StringBuilder iso = new StringBuilder(10).append(year);
        if (month != 0) {
            iso.append(month < 10 ? "-0" : "-").append(month);
        }
        if (day != 0) {
            iso.append(day < 10 ? "-0" : "-").append(day);
        }
        return iso.toString();
    }
}
