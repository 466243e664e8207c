package kaiwu.register.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kaiwu.kernel.law.DatedRule;
import kaiwu.kernel.law.EventDates;
import kaiwu.kernel.law.Money;
import kaiwu.kernel.law.Period;
import kaiwu.kernel.law.RunningClock;
import kaiwu.kernel.law.Step;
import kaiwu.register.Act;
import kaiwu.spi.procedure.Action;
import kaiwu.spi.procedure.CaseClock;
import kaiwu.spi.procedure.CaseView;
import kaiwu.spi.procedure.Field;
import kaiwu.spi.procedure.Placeholders;
import kaiwu.spi.procedure.Procedure;
import kaiwu.spi.procedure.Values;

/**
 * Makes of a case's acts how it stands. A correction puts what it says in the place of what the last act before it that filled
 * in the same field had said: the case then stood so from that act on, though it is known from the correction on only.
 */
public final class CaseFolding {

    private final Procedure procedure;
    private final CaseLaw law;

    public CaseFolding(Procedure procedure, CaseLaw law) {
        this.procedure = procedure;
        this.law = law;
    }

    /** How the case stands today, as known today. */
    public CaseFile file(List<Act> acts) {
        return file(acts, Instant.MAX, Instant.MAX);
    }

    /** How it stood at {@code on}, as far as was known at {@code known}. */
    public CaseFile file(List<Act> acts, Instant on, Instant known) {
        List<Act> knownThen =
                acts.stream().filter(act -> !act.recordedAt().isAfter(known)).toList();
        List<CaseAct> all = knownThen.stream()
                .filter(act -> DeskAct.of(act).isEmpty())
                .map(act -> CaseAct.of(procedure, act))
                .toList();
        Map<Long, Values> said = corrected(all);
        CaseFile file = CaseFile.empty(procedure, law);
        for (CaseAct act : all.stream()
                .filter(act -> !act.act().doneAt().isAfter(on))
                .sorted(Comparator.comparing((CaseAct act) -> act.act().doneAt())
                        .thenComparing(act -> act.act().sequence()))
                .toList()) {
            file = after(file, act, said.getOrDefault(act.act().sequence(), act.values()));
        }
        return file.keptBy(keeping(file.keeping(), knownThen, on));
    }

    /** Who keeps the case after what its offices did with it among themselves. */
    private static Keeping keeping(Keeping first, List<Act> acts, Instant on) {
        Keeping keeping = first;
        for (Act act : acts) {
            Optional<DeskAct> what = DeskAct.of(act);
            if (what.isPresent() && !act.doneAt().isAfter(on)) {
                keeping = keeping.after(what.get(), act);
            }
        }
        return keeping;
    }

    /** What each act says in the light of the corrections, by sequence. */
    private Map<Long, Values> corrected(List<CaseAct> acts) {
        Map<Long, Values> said = new LinkedHashMap<>();
        for (CaseAct act : acts) {
            if (!procedure.getAction(act.action()).corrects()) {
                said.put(act.act().sequence(), act.values());
                continue;
            }
            act.values()
                    .json()
                    .forEach((field, value) -> said.entrySet().stream()
                            .filter(entry -> entry.getValue().has(field))
                            .map(Map.Entry::getKey)
                            .reduce((first, second) -> second)
                            .ifPresent(sequence -> said.computeIfPresent(
                                    sequence, (same, values) -> with(values, Map.of(field, value)))));
            said.put(act.act().sequence(), Values.NONE);
        }
        return said;
    }

    /** What one act of a case says, as it was recorded. */
    public static Values said(Procedure procedure, Act act) {
        return CaseAct.of(procedure, act).values();
    }

    static Values with(Values values, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(values.json());
        all.putAll(more);
        return new Values(all);
    }

    private CaseFile after(CaseFile file, CaseAct act, Values said) {
        Action action = procedure.getAction(act.action());
        LocalDate day = law.day(act.act().doneAt());
        Values values = with(file.values(), said.json());
        List<CaseView.Step> steps = new ArrayList<>(file.steps());
        steps.add(
                new CaseView.Step(action.id(), day, act.act().role(), act.act().actor()));
        Map<String, String> papers = new LinkedHashMap<>(file.papers());
        papers.putAll(act.papers());
        CaseFile next = new CaseFile(
                procedure,
                law,
                Optional.of(act.act().subject()),
                action.to().or(file::state),
                values,
                Map.copyOf(papers),
                act.reasons().isEmpty() ? file.reasons() : act.reasons(),
                List.copyOf(steps),
                file.clocks(),
                parties(file, act, action, said),
                file.owed(),
                file.keeping().after(procedure, action, act, said));
        EventDates dates = next.lawDates(values, day);
        return new CaseFile(
                procedure,
                law,
                next.id(),
                next.state(),
                values,
                next.papers(),
                next.reasons(),
                next.steps(),
                clocks(next, action, act.act().sequence(), day, dates),
                next.parties(),
                owed(file, action, values, dates),
                next.keeping());
    }

    private Map<String, Set<String>> parties(CaseFile file, CaseAct act, Action action, Values said) {
        Map<String, Set<String>> parties = new LinkedHashMap<>(file.parties());
        Optional<Procedure.Role> role =
                Optional.ofNullable(procedure.roles().get(act.act().role()));
        if (action.begins() && role.filter(Procedure.Role::party).isPresent()) {
            join(parties, act.act().role(), act.doer());
        }
        for (String id : action.fields()) {
            Field field = procedure.getField(id);
            field.party().ifPresent(joined -> said.list(id).forEach(account -> join(parties, joined, account)));
        }
        return Map.copyOf(parties);
    }

    private static void join(Map<String, Set<String>> parties, String role, String who) {
        Set<String> all = new LinkedHashSet<>(parties.getOrDefault(role, Set.of()));
        all.add(who);
        parties.put(role, Set.copyOf(all));
    }

    private Map<String, CasePeriod> clocks(
            CaseFile file, Action action, long sequence, LocalDate day, EventDates dates) {
        Map<String, CasePeriod> clocks = new LinkedHashMap<>(file.clocks());
        action.stops().forEach(clocks::remove);
        action.starts().forEach(id -> clocks.put(id, started(procedure.getClock(id), file, sequence, day, dates)));
        action.suspends()
                .forEach(id -> clocks.computeIfPresent(
                        id,
                        (same, period) -> period.clock().isPaused()
                                ? period
                                : period.with(period.clock().paused(day))));
        action.resumes()
                .forEach(id -> clocks.computeIfPresent(
                        id,
                        (same, period) -> period.clock().isPaused()
                                ? period.with(period.clock().resumed(day))
                                : period));
        action.prolongs()
                .forEach(id -> clocks.computeIfPresent(
                        id,
                        (same, period) -> period.prolonged(
                                rule(procedure.getClock(id).further().orElseThrow(), file.values(), dates))));
        return Map.copyOf(clocks);
    }

    private CasePeriod started(CaseClock clock, CaseFile file, long sequence, LocalDate day, EventDates dates) {
        DatedRule rule = rule(clock.rule(), file.values(), dates);
        LocalDate start = clock.from().flatMap(from -> begins(file, from)).orElse(day);
        List<DatedRule> rules = new ArrayList<>(List.of(rule));
        List<Step> service = List.of();
        if (clock.service().isPresent()) {
            DatedRule presumed = rule(clock.service().get(), file.values(), dates);
            LocalDate sent = start;
            start = law.reckoning().due(sent, presumed).on();
            service = List.of(
                    new Step(Step.Kind.SENT, 0, sent),
                    new Step(Step.Kind.PRESUMED_SERVED, presumed.period().amount(), start));
            rules.add(presumed);
        }
        Period once = rule.period();
        int times = clock.times()
                .flatMap(file.values()::findNumber)
                .map(Math::toIntExact)
                .orElse(1);
        Period period = new Period(Math.multiplyExact(once.amount(), times), once.unit());
        CasePeriod made = new CasePeriod(RunningClock.from(start, period, rule.ending()), rules, service, sequence);
        return clock.atLeast()
                .map(code -> rule(code, file.values(), dates))
                .map(least -> new CasePeriod(RunningClock.from(day, least), List.of(least), List.of(), sequence))
                .filter(least -> ends(least).isAfter(ends(made)))
                .orElse(made);
    }

    private LocalDate ends(CasePeriod period) {
        return period.due(law.reckoning()).orElseThrow().on();
    }

    /** The day that a date field tells, or on which an action was last done. */
    private static Optional<LocalDate> begins(CaseFile file, String from) {
        return file.values().findDate(from).or(() -> file.last(from).map(CaseView.Step::day));
    }

    /** The rule that a code, with choices of the form put in, names for these dates. */
    private DatedRule rule(String code, Values values, EventDates dates) {
        return procedure.rules().get(Placeholders.fill(code, values::text), dates);
    }

    private Map<String, Money> owed(CaseFile file, Action action, Values values, EventDates dates) {
        Map<String, Money> owed = new LinkedHashMap<>(file.owed());
        action.settles().forEach(owed::remove);
        action.owes().forEach(fee -> {
            Money amount = CaseFees.quote(procedure, fee, values, dates).total();
            if (amount.fen() > 0) {
                owed.merge(fee, amount, Money::plus);
            }
        });
        return Map.copyOf(owed);
    }
}
