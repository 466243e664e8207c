package kaiwu.register.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kaiwu.kernel.law.DatedRule;
import kaiwu.kernel.law.DueDate;
import kaiwu.kernel.law.Reckoning;
import kaiwu.kernel.law.RunningClock;
import kaiwu.kernel.law.Step;

/**
 * A period in a case. Immutable.
 *
 * @param clock how it runs
 * @param rules what gave its length: the first rule, then what prolonged it
 * @param service how the day from which it runs follows from sending; empty where it runs from the act itself
 * @param startedBy sequence of the act that started it
 */
public record CasePeriod(RunningClock clock, List<DatedRule> rules, List<Step> service, long startedBy) {

    /** The last day and how it was found; empty while it is suspended. */
    public Optional<DueDate> due(Reckoning reckoning) {
        return clock.due(reckoning).map(due -> due.after(service));
    }

    CasePeriod with(RunningClock other) {
        return new CasePeriod(other, rules, service, startedBy);
    }

    CasePeriod prolonged(DatedRule further) {
        List<DatedRule> all = new ArrayList<>(rules);
        all.add(further);
        return new CasePeriod(clock.extended(further.period()), all, service, startedBy);
    }
}
