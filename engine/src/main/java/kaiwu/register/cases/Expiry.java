package kaiwu.register.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import kaiwu.spi.procedure.Action;
import kaiwu.spi.procedure.CaseView;

/**
 * A period of a case that is over and of which the procedure says what then happens by itself. Immutable.
 *
 * @param clock whose period
 * @param last its last day
 * @param command what is done thereupon, at the first moment after that day, or after the day of what began it if that is
 *     later; its key names the period, so doing it twice does it once
 */
public record Expiry(String clock, LocalDate last, Command command) {

    /**
     * The first period that is over before {@code today} and does something; empty when there is none. A period that was over
     * already when somebody began it, because its first day was told late, ends with the day on which that was recorded: what
     * follows from it cannot lie before what it follows.
     */
    public static Optional<Expiry> find(CaseFile file, LocalDate today) {
        LocalDate done = lastDone(file);
        return file.dues().entrySet().stream()
                .filter(due -> today.isAfter(due.getValue()) && today.isAfter(done))
                .filter(due -> acts(file, due.getKey()))
                .min(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .flatMap(due -> Optional.ofNullable(file.clocks().get(due.getKey()))
                        .map(period -> expiry(file, due.getKey(), due.getValue(), period.startedBy())));
    }

    /** The day on which somebody, and not the clock, last did something in the case. */
    private static LocalDate lastDone(CaseFile file) {
        return file.steps().stream()
                .filter(step -> !step.role().equals(Command.CLOCK))
                .map(CaseView.Step::day)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }

    /** Whether the end of this clock does something in the case's state. */
    static boolean acts(CaseFile file, String clock) {
        return action(file, clock)
                .filter(action -> file.state().filter(action.from()::contains).isPresent())
                .isPresent();
    }

    private static Optional<Action> action(CaseFile file, String clock) {
        return file.procedure().getClock(clock).atExpiry().flatMap(file.procedure()::findAction);
    }

    private static Expiry expiry(CaseFile file, String clock, LocalDate last, long startedBy) {
        LocalDate done = lastDone(file);
        Instant over = file.law().after(done.isAfter(last) ? done : last);
        String key = "%s/%s/%d".formatted(file.id().orElseThrow(), clock, startedBy);
        String action = action(file, clock).orElseThrow().id();
        return new Expiry(clock, last, Command.of(action, Command.CLOCK, key).at(over));
    }
}
