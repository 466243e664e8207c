package kaiwu.spi.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kaiwu.kernel.law.DatedRule;
import kaiwu.kernel.law.EventDates;

/** What a rule sees of a case when somebody wants to do something in it. */
public interface CaseView {

    /** The case's number; empty before it has begun. */
    Optional<String> id();

    /** Its state; empty before it has begun. */
    Optional<String> state();

    /** The day of what is to be done. */
    LocalDate day();

    /** All that was filled in, the latest in each field, and over it what is filled in now. */
    Values values();

    /** What was done, in order. */
    List<Step> steps();

    /** Ids of the papers that are there, with those handed in now. */
    List<String> papers();

    /** The last day of a clock; empty when it does not run. */
    Optional<LocalDate> due(String clock);

    /** Days of the events by which law is chosen. */
    EventDates dates();

    /** The rule of this code that the case's dates choose; empty when none holds for them. */
    Optional<DatedRule> findRule(String code);

    /** The last day of the period that the rule of this code gives, counted from a day. */
    LocalDate end(String code, LocalDate from);

    /** What is known of rights. */
    Rights rights();

    /** What was done in a case. */
    record Step(String action, LocalDate day, String role, String actor) {}
}
