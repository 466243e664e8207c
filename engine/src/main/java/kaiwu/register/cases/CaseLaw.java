package kaiwu.register.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import kaiwu.kernel.law.Reckoning;

/**
 * In which place and by which calendar cases are reckoned. Immutable.
 *
 * @param reckoning over the calendar of the country
 * @param zone tells which day a moment belongs to
 */
public record CaseLaw(Reckoning reckoning, ZoneId zone) {

    public LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** The first moment after a day. */
    public Instant after(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
