package kaiwu.server.pages;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kaiwu.kernel.Ground;
import kaiwu.kernel.law.DatedRule;
import kaiwu.kernel.law.DueDate;
import kaiwu.kernel.law.Money;
import kaiwu.register.Act;
import kaiwu.register.Actor;
import kaiwu.register.cases.CaseFees;
import kaiwu.register.cases.CaseFile;
import kaiwu.register.cases.CaseFolding;
import kaiwu.register.cases.CasePeriod;
import kaiwu.register.cases.Filling;
import kaiwu.register.cases.Gate;
import kaiwu.server.cases.CaseTexts;
import kaiwu.server.words.Lang;
import kaiwu.spi.LawBook;
import kaiwu.spi.procedure.Action;
import kaiwu.spi.procedure.CaseClock;
import kaiwu.spi.procedure.Procedure;
import kaiwu.spi.procedure.Values;

/**
 * A case as its page shows it to one reader. Immutable.
 *
 * @param file how it stands, or stood
 * @param past whether it is shown as it stood and not as it stands: then nothing can be done
 * @param bearings as whom the reader comes: as themselves, or for each principal who gave them a power
 * @param gate to the case as it stands
 * @param acts everything that was done
 * @param drafts what the reader has begun to fill in, by action
 * @param desk what the offices have to do with it
 * @param refusal what the reader wanted to do just now, and why it was refused
 * @param book names the laws
 */
public record CaseSheet(
        CaseFile file,
        boolean past,
        List<Actor> bearings,
        Gate gate,
        LocalDate today,
        List<Act> acts,
        Function<String, Map<String, String>> drafts,
        Optional<Refusal> refusal,
        DeskSheet desk,
        LawBook book,
        Lang lang) {

    /** A command that was refused. */
    record Refusal(CaseForm form, Ground ground) {}

    /** An action that cannot be done now, and why. */
    public record Closed(Action action, Ground ground) {}

    /** A period: its clock, its last day, how many days are left, how long it is and by which rules. */
    public record Running(CaseClock clock, Optional<DueDate> due, long left, List<DatedRule> rules) {}

    /** Something that was done. */
    public record Done(
            Act act, String name, String role, LocalDate on, List<CaseTexts.Fact> facts, List<String> notices) {}

    static Action action(CaseFile file, Act act) {
        return file.procedure()
                .getAction(act.type().substring(file.procedure().id().length() + 1));
    }

    public Procedure procedure() {
        return file.procedure();
    }

    public String id() {
        return file.id().orElseThrow();
    }

    public Procedure.State state() {
        return procedure().getState(file.state().orElseThrow());
    }

    /** Roles in which the reader may do something now, as whomever they come. */
    private List<String> roles(Action action) {
        return bearings.stream()
                .flatMap(one -> gate.roles(one, action, today).stream())
                .distinct()
                .toList();
    }

    /** What this reader may do now, each with its form. */
    public List<FormSheet> open() {
        List<FormSheet> open = new ArrayList<>();
        if (!past) {
            for (Action action : procedure().actions().values()) {
                List<String> roles = roles(action);
                if (!roles.isEmpty()) {
                    open.add(form(action, roles.getFirst()));
                }
            }
        }
        return open;
    }

    private FormSheet form(Action action, String role) {
        Optional<Refusal> mine =
                refusal.filter(one -> one.form().command().action().equals(action.id()));
        Map<String, String> draft = drafts.apply(action.id());
        Map<String, String> written = mine.map(one -> one.form().written()).orElse(CaseForm.fields(draft));
        return new FormSheet(
                procedure(),
                action,
                role,
                mine.map(one -> one.form().command().key()).orElseGet(CaseForm::fresh),
                written,
                CaseForm.papers(draft),
                mine.isPresent()
                        ? Filling.read(procedure(), action, written, file.values(), today)
                                .faults()
                        : Map.of(),
                gate.checks(action, written, today),
                Map.of(),
                mine.map(Refusal::ground));
    }

    /** What cannot be done now, and why; what only others do at other times is left out. */
    public List<Closed> closed() {
        List<Closed> closed = new ArrayList<>();
        for (Action action : procedure().actions().values()) {
            if (!action.begins() && roles(action).isEmpty()) {
                String role = action.roles().stream().findFirst().orElse("");
                gate.entry(bearings.getFirst(), action, role, today)
                        .ifPresent(ground -> closed.add(new Closed(action, ground)));
            }
        }
        return closed;
    }

    public List<Running> periods() {
        List<Running> periods = new ArrayList<>();
        for (CaseClock clock : procedure().clocks().values()) {
            Optional.ofNullable(file.clocks().get(clock.id())).ifPresent(period -> periods.add(running(clock, period)));
        }
        return periods;
    }

    private Running running(CaseClock clock, CasePeriod period) {
        Optional<DueDate> due = period.due(file.law().reckoning());
        long left = due.map(last -> ChronoUnit.DAYS.between(today, last.on())).orElse(0L);
        return new Running(clock, due, left, period.rules());
    }

    /** What is owed if it is paid today, by fee. */
    public Map<String, Money> owed() {
        return CaseFees.owed(file, today);
    }

    public String ground(DatedRule rule) {
        return lang.of(book.ground(rule.ground()));
    }

    public List<CaseTexts.Fact> facts() {
        List<String> filled = procedure().fields().keySet().stream()
                .filter(file.values()::has)
                .toList();
        return CaseTexts.facts(procedure(), filled, file.values(), lang);
    }

    public List<Done> done() {
        return acts.stream().map(this::done).toList();
    }

    private Done done(Act act) {
        Action action = action(file, act);
        Values said = CaseFolding.said(procedure(), act);
        return new Done(
                act,
                lang.of(action.name()),
                Optional.ofNullable(procedure().roles().get(act.role()))
                        .map(role -> lang.of(role.name()))
                        .orElse(""),
                file.law().day(act.doneAt()),
                CaseTexts.facts(procedure(), List.copyOf(said.json().keySet()), said, lang),
                action.notices());
    }

    /** Papers that are there, by their names. */
    public Set<String> papers() {
        return file.papers().keySet();
    }

    /** Grounds that were named last, as they read. */
    public List<Ground> reasons() {
        return file.reasons().stream()
                .map(code -> procedure().getGround(code).ground())
                .toList();
    }
}
