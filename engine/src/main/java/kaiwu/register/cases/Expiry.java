package kaiwu.register.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import kaiwu.spi.procedure.Action;

/**
 * A period of a case that is over and of which the procedure says what then happens by itself. Immutable.
 *
 * @param clock whose period
 * @param last its last day
 * @param command what is done thereupon, at the first moment after that day; its key names the period, so doing it twice does
 *     it once
 */
public record Expiry(String clock, LocalDate last, Command command) {

    /** The first period that is over before {@code today} and does something; empty when there is none. */
    public static Optional<Expiry> find(CaseFile file, LocalDate today) {
        return file.dues().entrySet().stream()
                .filter(due -> today.isAfter(due.getValue()))
                .filter(due -> acts(file, due.getKey()))
                .min(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .flatMap(due -> Optional.ofNullable(file.clocks().get(due.getKey()))
                        .map(period -> expiry(file, due.getKey(), due.getValue(), period.startedBy())));
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
        Instant over = file.law().after(last);
        String key = "%s/%s/%d".formatted(file.id().orElseThrow(), clock, startedBy);
        String action = action(file, clock).orElseThrow().id();
        return new Expiry(clock, last, Command.of(action, Command.CLOCK, key).at(over));
    }
}
