package kaiwu.spi;

import java.util.Optional;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.record.RecordDraft;

/** Takes what a reader finds in one document. */
public interface Sink {

    /** A record the document tells of; as a rule one a document. */
    void record(RecordDraft draft);

    /** Something wrong in the document. A {@link Problem.Severity#REJECTED} one says why no record came of it. */
    void problem(Problem problem);

    /** Reads a date in year-first order; a text that is not blank and no date becomes a problem. */
    default Optional<PartialDate> date(String where, String text) {
        return dateOr(where, text, PartialDate.find(text));
    }

    /** Reads a date in day-first order ({@code 09/07/2019}); a text that is not blank and no date becomes a problem. */
    default Optional<PartialDate> dayFirst(String where, String text) {
        return dateOr(where, text, PartialDate.findDayFirst(text));
    }

    private Optional<PartialDate> dateOr(String where, String text, Optional<PartialDate> date) {
        if (date.isEmpty() && !text.isBlank() && !text.strip().chars().allMatch(c -> c == '0')) {
            problem(Problem.valueLost("bad-date", where, "no date: '" + text + "'"));
        }
        return date;
    }
}
