package kaiwu.kernel.law;

import java.time.LocalDate;

/**
 * One step on the way to a due date, so that a reader can follow it. Immutable.
 *
 * @param kind what was done
 * @param amount how many: days moved, days paused, what the period counts; 0 where nothing is counted
 * @param on the day it led to
 */
public record Step(Kind kind, int amount, LocalDate on) {

    /** What a step does. */
    public enum Kind {
        /** The day from which is counted; it does not count itself. */
        START,
        /** A paper was sent on this day. */
        SENT,
        /** It counts as served on this day, so and so many days later. */
        PRESUMED_SERVED,
        /** It was served on this day, as proved. */
        PROVED_SERVED,
        /** The period was counted. */
        COUNTED,
        /** The last month has no such day; its last day stands for it. */
        MONTH_IS_SHORTER,
        /** The period was extended. */
        EXTENDED,
        /** The clock stood still so many days. */
        PAUSED,
        /** The last day is the one before. */
        DAY_BEFORE,
        /** The last day is off; moved on so many days to the next working day. */
        MOVED_TO_WORKING_DAY,
        /** The holidays of the year are not known yet; the date may still move. */
        HOLIDAYS_UNKNOWN
    }
}
