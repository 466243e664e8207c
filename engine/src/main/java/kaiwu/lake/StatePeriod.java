package kaiwu.lake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.Kind;

/**
 * A stretch of time of which it is known that a right stood in one state throughout. Immutable.
 *
 * <p>A state is known to hold from the day of the event that led to it until the day before the next such event; the last one
 * as far as {@link Status} knows: a last state for ever, another as of the day for which the data speak, an unknown one on the
 * day of its event alone. Of a date of which only the year or month is known, the state is sure only from its end, and the one
 * before only until its beginning.
 *
 * @param state id of one of the kind's states
 * @param from first day
 * @param to last day, empty when it holds for ever
 */
public record StatePeriod(String state, LocalDate from, Optional<LocalDate> to) {

    /** All of them, oldest first; states that no dated event leads to are left out. */
    public static List<StatePeriod> of(Kind kind, RightRecord right) {
        List<StatusFold.Turn> turns = StatusFold.turns(kind, right.versions());
        List<StatePeriod> periods = new ArrayList<>();
        for (int i = 0; i < turns.size(); i++) {
            Optional<PartialDate> began = turns.get(i).event().date();
            if (began.isEmpty()) {
                continue;
            }
            String state = turns.get(i).state();
            LocalDate from = lastDay(began.get());
            Optional<LocalDate> to = i + 1 < turns.size()
                    ? Optional.of(turns.get(i + 1)
                            .event()
                            .date()
                            .map(next -> next.firstDay().minusDays(1))
                            .orElse(from))
                    : end(kind, right.status(), state, from);
            if (to.isEmpty() || !to.get().isBefore(from)) {
                periods.add(new StatePeriod(state, from, to));
            }
        }
        return List.copyOf(periods);
    }

    private static Optional<LocalDate> end(Kind kind, Status status, String state, LocalDate from) {
        if (StatusFold.isLast(kind, state)) {
            return Optional.empty();
        }
        LocalDate seen =
                status.holds() ? status.asOf().map(PartialDate::firstDay).orElse(from) : from;
        return Optional.of(seen.isBefore(from) ? from : seen);
    }

    private static LocalDate lastDay(PartialDate date) {
        if (date.isWholeDay()) {
            return date.firstDay();
        }
        return date.month() == 0
                ? date.firstDay().plusYears(1).minusDays(1)
                : date.firstDay().plusMonths(1).minusDays(1);
    }
}
