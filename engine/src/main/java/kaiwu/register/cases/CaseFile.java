package kaiwu.register.cases;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kaiwu.kernel.law.AnchorEvent;
import kaiwu.kernel.law.DueDate;
import kaiwu.kernel.law.EventDates;
import kaiwu.kernel.law.Money;
import kaiwu.spi.procedure.CaseView;
import kaiwu.spi.procedure.Procedure;
import kaiwu.spi.procedure.Values;

/**
 * How a case stands. Immutable.
 *
 * @param procedure of which it is a case
 * @param law by which it is reckoned
 * @param id its number; empty before it has begun
 * @param state its state; empty before it has begun
 * @param values the latest of what was filled in
 * @param papers hash of the latest paper of each id
 * @param reasons codes of the grounds named last
 * @param steps what was done, in order
 * @param clocks the periods that run or are suspended, by clock
 * @param parties accounts and organisations in each role that is had by being a party
 * @param owed fees that are due and not paid
 * @param keeping which office keeps it, and who took it
 */
public record CaseFile(
        Procedure procedure,
        CaseLaw law,
        Optional<String> id,
        Optional<String> state,
        Values values,
        Map<String, String> papers,
        List<String> reasons,
        List<CaseView.Step> steps,
        Map<String, CasePeriod> clocks,
        Map<String, Set<String>> parties,
        Map<String, Money> owed,
        Keeping keeping) {

    /** A case that has not begun. */
    public static CaseFile empty(Procedure procedure, CaseLaw law) {
        return new CaseFile(
                procedure,
                law,
                Optional.empty(),
                Optional.empty(),
                Values.NONE,
                Map.of(),
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Keeping.NOBODY);
    }

    /** The last day of a clock and how it was found; empty when it does not run. */
    public Optional<DueDate> due(String clock) {
        return Optional.ofNullable(clocks.get(clock)).flatMap(period -> period.due(law.reckoning()));
    }

    /** The last days of all clocks that run, in the order of the procedure. */
    public Map<String, LocalDate> dues() {
        Map<String, LocalDate> dues = new LinkedHashMap<>();
        procedure.clocks().keySet().forEach(clock -> due(clock).ifPresent(due -> dues.put(clock, due.on())));
        return dues;
    }

    /** The day of the last time something was done. */
    public Optional<CaseView.Step> last(String action) {
        return steps.reversed().stream()
                .filter(step -> step.action().equals(action))
                .findFirst();
    }

    /** The office that keeps the case; empty as long as none does. */
    public Optional<String> office() {
        return keeping.office();
    }

    /** The same case, kept by others. */
    CaseFile keptBy(Keeping others) {
        return new CaseFile(procedure, law, id, state, values, papers, reasons, steps, clocks, parties, owed, others);
    }

    /** Whether nothing is expected any more. */
    public boolean isEnded() {
        return state.map(name -> procedure.getState(name).last()).orElse(false);
    }

    /**
     * Days of the events by which law is chosen when something is done on {@code day}: as the procedure's anchors say; where
     * they are silent, filing and opening are the case's first act, and act, notice and decision are what is done now.
     */
    public EventDates lawDates(Values known, LocalDate day) {
        LocalDate first = steps.isEmpty() ? day : steps.getFirst().day();
        EventDates dates = EventDates.of(AnchorEvent.FILING, first)
                .with(AnchorEvent.CASE_OPENING, first)
                .with(AnchorEvent.ACT, day)
                .with(AnchorEvent.NOTICE, day)
                .with(AnchorEvent.DECISION, day);
        for (Map.Entry<AnchorEvent, Procedure.Anchor> anchor :
                procedure.anchors().entrySet()) {
            Optional<LocalDate> event = anchor.getValue()
                    .action()
                    .flatMap(this::last)
                    .map(CaseView.Step::day)
                    .or(() -> anchor.getValue().field().flatMap(known::findDate));
            if (event.isPresent()) {
                dates = dates.with(anchor.getKey(), event.get());
            }
        }
        return dates;
    }
}
