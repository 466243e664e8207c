package kaiwu.register.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A clock that stands at noon of the day it is set to. */
final class WoundClock extends Clock {

    private volatile Instant now = Instant.EPOCH;

    void day(String iso) {
        now = LocalDate.parse(iso)
                .atTime(12, 0)
                .atZone(KiteProcedure.LAW.zone())
                .toInstant();
    }

    @Override
    public ZoneId getZone() {
        return KiteProcedure.LAW.zone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
