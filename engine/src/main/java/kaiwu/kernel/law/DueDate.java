package kaiwu.kernel.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The last day of a period, and how it was found. Immutable.
 *
 * @param on the last day on which the thing can be done
 * @param nominal the last day before it was moved off a day off
 * @param steps how it was found, in order
 */
public record DueDate(LocalDate on, LocalDate nominal, List<Step> steps) {

    public DueDate {
        steps = List.copyOf(steps);
    }

    /** Whether holidays that are not decreed yet could still change it. */
    public boolean isProvisional() {
        return steps.stream().anyMatch(step -> step.kind() == Step.Kind.HOLIDAYS_UNKNOWN);
    }

    /** The same with these steps before its own. */
    public DueDate after(List<Step> before) {
        List<Step> all = new ArrayList<>(before);
        all.addAll(steps);
        return new DueDate(on, nominal, all);
    }
}
