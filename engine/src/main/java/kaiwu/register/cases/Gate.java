package kaiwu.register.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kaiwu.kernel.Ground;
import kaiwu.kernel.law.DueDate;
import kaiwu.register.Actor;
import kaiwu.register.SecrecyMark;
import kaiwu.spi.procedure.Action;
import kaiwu.spi.procedure.Applies;
import kaiwu.spi.procedure.Procedure;
import kaiwu.spi.procedure.Rights;
import kaiwu.spi.procedure.Values;

/**
 * Says whether something may be done in a case, and if not, on which ground. First what hangs on the case and the person alone
 * ({@link #entry}): is there such an action, does the state allow it, may this person do it, is it in time, is it paid; then
 * what hangs on the form: is it filled in, are the papers there; last the grounds that the procedure itself knows.
 */
public final class Gate {

    /** The register's own clock, whom nobody can sign in as: accounts have another form of id. */
    public static final Actor CLOCK =
            new Actor("kaiwu-clock", "", Set.of(Command.CLOCK), Optional.empty(), Optional.empty());

    private final CaseFile file;
    private final Procedure procedure;
    private final Rights rights;
    private final Reach reach;

    /**
     * The gate to a case as it stands.
     *
     * @param rights what is known of rights
     * @param offices which office stands above which
     */
    public Gate(CaseFile file, Rights rights, Offices offices) {
        this.file = file;
        this.procedure = file.procedure();
        this.rights = rights;
        this.reach = new Reach(file, offices);
    }

    /** What the gate says. */
    public sealed interface Pass {

        /** It may be done. */
        record Open(Action action, Values values) implements Pass {}

        /** It may not. */
        record Shut(Ground ground) implements Pass {}
    }

    /**
     * What becomes of a ground for an action.
     *
     * @param code of the ground
     * @param applies what is computed; {@link Applies#ASK} for what a person looks into
     */
    public record Check(String code, Applies applies) {}

    /** Whether the command may be done at this moment. */
    public Pass judge(Actor actor, Command command, Instant moment) {
        Optional<Action> found = procedure.findAction(command.action());
        if (found.isEmpty()) {
            return new Pass.Shut(GateGrounds.UNKNOWN_ACTION);
        }
        Action action = found.get();
        LocalDate day = file.law().day(moment);
        Filling filling = Filling.read(procedure, action, command.written(), file.values(), day);
        return entry(actor, action, command.role(), day)
                .or(() -> tooEarly(day))
                .or(() -> secret(command))
                .or(() -> filling.faults().values().stream().findFirst())
                .or(() -> papers(action, command))
                .or(() -> reasons(action, command))
                .or(() -> barred(action, command, filling.values(), day))
                .<Pass>map(Pass.Shut::new)
                .orElseGet(() -> new Pass.Open(action, filling.values()));
    }

    /** What stands against an action whatever the form will say; empty when the form decides. */
    public Optional<Ground> entry(Actor actor, Action action, String role, LocalDate day) {
        return state(action)
                .or(() -> role(actor, action, role))
                .or(() -> reach(actor, action, role))
                .or(() -> secondSignature(actor, action))
                .or(() -> inTime(action, day))
                .or(() -> paid(action));
    }

    /** The roles in which this person may do it as the case stands. */
    public List<String> roles(Actor actor, Action action, LocalDate day) {
        return action.roles().stream()
                .filter(role -> entry(actor, action, role, day).isEmpty())
                .toList();
    }

    /** What the computed grounds of an action say, and which a person has to look into; {@code written} as the form stands. */
    public List<Check> checks(Action action, Map<String, String> written, LocalDate day) {
        Values values =
                Filling.read(procedure, action, written, file.values(), day).values();
        List<Check> checks = new ArrayList<>();
        Set<String> codes = new LinkedHashSet<>(action.bars());
        codes.addAll(action.warns());
        for (String code : codes) {
            checks.add(new Check(code, applies(code, values, List.of(), day)));
        }
        return checks;
    }

    private Optional<Ground> state(Action action) {
        boolean here = file.state().map(action.from()::contains).orElse(action.begins());
        return here ? Optional.empty() : Optional.of(GateGrounds.state(procedure, action, file));
    }

    private Optional<Ground> role(Actor actor, Action action, String role) {
        boolean may = action.roles().isEmpty()
                ? actor.equals(CLOCK) && role.equals(Command.CLOCK)
                : action.roles().contains(role) && has(actor, procedure.getRole(role), action);
        return may ? Optional.empty() : Optional.of(GateGrounds.role(procedure, action));
    }

    private Optional<Ground> reach(Actor actor, Action action, String role) {
        return Optional.ofNullable(procedure.roles().get(role))
                .filter(Procedure.Role::appointed)
                .flatMap(one -> reach.bar(actor, one, action));
    }

    private boolean has(Actor actor, Procedure.Role role, Action action) {
        if (role.open() || (role.party() && action.begins())) {
            return true;
        }
        if (!role.party()) {
            return actor.is(role.id());
        }
        return Reach.isAmong(actor, file.parties().getOrDefault(role.id(), Set.of()));
    }

    private Optional<Ground> secondSignature(Actor actor, Action action) {
        return action.otherThan().stream()
                .filter(before -> file.last(before)
                        .filter(step -> step.actor().equals(actor.id()))
                        .isPresent())
                .findFirst()
                .map(before -> GateGrounds.samePerson(action, procedure.getAction(before)));
    }

    private Optional<Ground> inTime(Action action, LocalDate day) {
        return action.within().flatMap(clock -> {
            if (!file.clocks().containsKey(clock)) {
                return Optional.of(GateGrounds.noPeriod(action, procedure.getClock(clock)));
            }
            return file.due(clock)
                    .map(DueDate::on)
                    .filter(day::isAfter)
                    .map(last -> GateGrounds.periodOver(action, procedure.getClock(clock), last));
        });
    }

    private Optional<Ground> paid(Action action) {
        return action.paid().stream()
                .flatMap(fee -> Optional.ofNullable(file.owed().get(fee))
                        .map(amount -> GateGrounds.unpaid(action, procedure.getFee(fee), amount))
                        .stream())
                .findFirst();
    }

    private Optional<Ground> tooEarly(LocalDate day) {
        boolean early =
                !file.steps().isEmpty() && day.isBefore(file.steps().getLast().day());
        return early ? Optional.of(GateGrounds.FUTURE) : Optional.empty();
    }

    private static Optional<Ground> secret(Command command) {
        return command.written().values().stream().anyMatch(SecrecyMark::isIn)
                ? Optional.of(GateGrounds.SECRECY_MARK)
                : Optional.empty();
    }

    private Optional<Ground> papers(Action action, Command command) {
        for (String paper : action.papers()) {
            if (!command.papers().containsKey(paper)) {
                return Optional.of(GateGrounds.paperMissing(action, procedure.getPaper(paper)));
            }
        }
        boolean known = command.papers().keySet().stream()
                .allMatch(paper ->
                        action.papers().contains(paper) || action.mayAttach().contains(paper));
        return known ? Optional.empty() : Optional.of(GateGrounds.paperNotAsked(action));
    }

    private static Optional<Ground> reasons(Action action, Command command) {
        boolean good = action.reasons().isEmpty()
                ? command.reasons().isEmpty()
                : !command.reasons().isEmpty() && action.reasons().containsAll(command.reasons());
        return good ? Optional.empty() : Optional.of(GateGrounds.noReason(action));
    }

    private Optional<Ground> barred(Action action, Command command, Values values, LocalDate day) {
        List<String> papers = List.copyOf(command.papers().keySet());
        for (String code : action.bars()) {
            Applies applies = applies(code, values, papers, day);
            if (applies == Applies.YES) {
                return Optional.of(procedure.getGround(code).ground());
            }
            if (applies == Applies.ASK && !command.confirmed().contains(code)) {
                return Optional.of(GateGrounds.notLookedInto(procedure.getGround(code)));
            }
        }
        return Optional.empty();
    }

    private Applies applies(String code, Values values, List<String> papers, LocalDate day) {
        return Optional.ofNullable(procedure.computed().get(code))
                .map(rule -> rule.test(new OpenView(file, values, papers, day, rights)))
                .orElse(Applies.ASK);
    }
}
