package kaiwu.spi.procedure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.kernel.law.AnchorEvent;
import kaiwu.kernel.law.FeeTable;
import kaiwu.kernel.law.RuleTable;

/**
 * One procedure of an office: pledge registration, opposition, deposit of evidence. From the files of its folder. Immutable;
 * maps keep the order of the files.
 *
 * @param id folder name; case numbers begin with it
 * @param name what people call it
 * @param law statute and articles it rests on
 * @param purpose what it is for, in a few plain sentences
 * @param heading the field by which a case is called in lists
 * @param roles who takes part, by id
 * @param fields what is filled in, by id; an action names those it asks for
 * @param papers what is handed in, by id
 * @param states by id, in the order of a case's life
 * @param actions what can be done, by id
 * @param clocks periods that run, by id
 * @param fees by id
 * @param grounds on which something is refused, by code
 * @param anchors which act or field of a case gives the date of an event by which law is chosen
 * @param rules periods and other values of the law with their dates, grounds and marks
 * @param schedule amounts of fees with the same
 * @param computed how grounds that can be computed are, by code
 * @param notices what is sent or handed out, by id
 * @param statistics what is counted over its cases
 * @param examples worked examples, replayed by a test
 */
public record Procedure(
        String id,
        Bilingual name,
        Bilingual law,
        Bilingual purpose,
        String heading,
        Map<String, Role> roles,
        Map<String, Field> fields,
        Map<String, Paper> papers,
        Map<String, State> states,
        Map<String, Action> actions,
        Map<String, CaseClock> clocks,
        Map<String, Fee> fees,
        Map<String, CaseGround> grounds,
        Map<AnchorEvent, Anchor> anchors,
        RuleTable rules,
        FeeTable schedule,
        Map<String, CaseRule> computed,
        Map<String, Notice> notices,
        List<Statistic> statistics,
        List<Example> examples) {

    /**
     * Who takes part.
     *
     * @param party whether one has the role by being a party to the case and not by an appointment: who begins a case, or is
     *     named in it, is a party of it from then on
     * @param open whether nobody has to sign in for it
     * @param above whether it is held in an office above the one that keeps the case, and not in that one
     * @param outside whether it is held outside the office that keeps the case, as by whoever recommends: it acts whatever office
     *     that is, and sees the case while there is something for it to do
     * @param takes actions by which one person takes the case: from then on nobody else acts in this role, or sees the case by it
     */
    public record Role(
            String id,
            Bilingual name,
            boolean party,
            boolean open,
            boolean above,
            boolean outside,
            List<String> takes) {

        /** Whether one has it by an appointment: neither by being a party nor by merely coming. */
        public boolean appointed() {
            return !party && !open;
        }
    }

    /**
     * How a case stands.
     *
     * @param last whether nothing is expected any more
     */
    public record State(String id, Bilingual name, boolean last) {}

    /** A paper: what it is, and what to mind about it. */
    public record Paper(String id, Bilingual name, Optional<Bilingual> about) {}

    /**
     * A fee.
     *
     * @param code its code in the schedule; {@code {field}} stands for a choice made in the form
     * <p>Numbers are taken from number fields, or from choices whose ids are digits.
     *
     * @param step a number that says for which step of a ladder, {@code field+1} for the step after it; the first step where
     *     there is none
     * @param each a number of things of which each is paid for that the ladder has a step for, such as pages beyond the thirtieth
     * @param times a number by which the amount is multiplied
     * @param reduction code of a reduction in the schedule, with choices of the form as in {@code code}; a code that is not in
     *     the schedule reduces nothing
     * @param reducedFrom a number that is the step from which steps of the reduction are counted; they are those of the fee
     *     where there is none
     * @param late what is added when it is paid late
     */
    public record Fee(
            String id,
            Bilingual name,
            String code,
            Optional<String> step,
            Optional<String> each,
            Optional<String> times,
            Optional<String> reduction,
            Optional<String> reducedFrom,
            Optional<Late> late) {}

    /**
     * What is added to a fee that is paid late.
     *
     * @param code the surcharge in the schedule; its steps are the months of delay
     * @param clock the period in which the fee is paid without it
     */
    public record Late(String code, String clock) {}

    /**
     * Where the date of an event is found: the last act of one kind, or a date filled in; of the two, the act where it was done.
     *
     * @param action id of an action
     * @param field id of a date field
     */
    public record Anchor(Optional<String> action, Optional<String> field) {}

    /**
     * What is counted over the cases of a period.
     *
     * @param action what must have been done in the period for the case to count
     * @param sum a field that is added up; cases are counted when there is none
     * @param once fields that together name a thing which counts once in however many cases it stands
     */
    public record Statistic(
            String id, Bilingual name, Bilingual unit, String action, Optional<String> sum, List<String> once) {}

    /** An action by its id; empty when the procedure has none of that name. */
    public Optional<Action> findAction(String action) {
        return Optional.ofNullable(actions.get(action));
    }

    /** A role by its id; fails when there is none. */
    public Role getRole(String role) {
        return there(roles, role);
    }

    /** A field by its id; fails when there is none. */
    public Field getField(String field) {
        return there(fields, field);
    }

    /** A paper by its id; fails when there is none. */
    public Paper getPaper(String paper) {
        return there(papers, paper);
    }

    /** A state by its id; fails when there is none. */
    public State getState(String state) {
        return there(states, state);
    }

    /** An action by its id; fails when there is none. */
    public Action getAction(String action) {
        return there(actions, action);
    }

    /** A clock by its id; fails when there is none. */
    public CaseClock getClock(String clock) {
        return there(clocks, clock);
    }

    /** A fee by its id; fails when there is none. */
    public Fee getFee(String fee) {
        return there(fees, fee);
    }

    /** A ground by its id; fails when there is none. */
    public CaseGround getGround(String ground) {
        return there(grounds, ground);
    }

    /** A notice by its id; fails when there is none. */
    public Notice getNotice(String notice) {
        return there(notices, notice);
    }

    private static <T> T there(Map<String, T> all, String id) {
        T found = all.get(id);
        if (found == null) {
            throw new KaiwuException(ErrorCode.NOT_FOUND, "the procedure has no '" + id + "' among " + all.keySet());
        }
        return found;
    }

    /** Actions by which a case begins. */
    public List<Action> beginnings() {
        return actions.values().stream().filter(Action::begins).toList();
    }
}
