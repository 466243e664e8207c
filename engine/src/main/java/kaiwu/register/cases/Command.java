package kaiwu.register.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaiwu.kernel.Sha256;

/**
 * What somebody wants done in a case. Immutable.
 *
 * @param action id of the action
 * @param role in which role; the register's own clock acts in the role {@link #CLOCK}
 * @param written what is filled in, by field, as a person writes it
 * @param papers hashes of papers handed in, by the paper's id
 * @param reasons codes of grounds that are named
 * @param confirmed codes of grounds that the actor looked into and found not to stand against it
 * @param doneAt when it was done, for what an office records afterwards; empty for now
 * @param key the actor's own name for this command
 */
public record Command(
        String action,
        String role,
        Map<String, String> written,
        Map<String, Sha256> papers,
        List<String> reasons,
        List<String> confirmed,
        Optional<Instant> doneAt,
        String key) {

    /** The role in which the register's own clock acts. */
    public static final String CLOCK = "clock";

    public Command {
        written = Map.copyOf(written);
        papers = Map.copyOf(papers);
        reasons = List.copyOf(reasons);
        confirmed = List.copyOf(confirmed);
    }

    /** A command that fills in nothing. */
    public static Command of(String action, String role, String key) {
        return new Command(action, role, Map.of(), Map.of(), List.of(), List.of(), Optional.empty(), key);
    }

    public Command with(Map<String, String> fields) {
        return new Command(action, role, fields, papers, reasons, confirmed, doneAt, key);
    }

    public Command handingIn(Map<String, Sha256> handed) {
        return new Command(action, role, written, handed, reasons, confirmed, doneAt, key);
    }

    public Command naming(List<String> grounds) {
        return new Command(action, role, written, papers, grounds, confirmed, doneAt, key);
    }

    public Command confirming(List<String> grounds) {
        return new Command(action, role, written, papers, reasons, grounds, doneAt, key);
    }

    public Command at(Instant time) {
        return new Command(action, role, written, papers, reasons, confirmed, Optional.of(time), key);
    }
}
