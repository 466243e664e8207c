package kaiwu.server.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaiwu.kernel.Ground;
import kaiwu.kernel.Sha256;
import kaiwu.kernel.law.FeeQuote;
import kaiwu.register.cases.Gate;
import kaiwu.spi.procedure.Action;
import kaiwu.spi.procedure.Applies;
import kaiwu.spi.procedure.CaseGround;
import kaiwu.spi.procedure.Field;
import kaiwu.spi.procedure.Procedure;

/**
 * The form of an action as a page shows it. Immutable.
 *
 * @param procedure whose action it is
 * @param action what it asks for
 * @param role in which role it is filled in
 * @param key the command's name
 * @param written what is filled in
 * @param papers papers that are handed in already
 * @param faults what does not read, by field
 * @param checks what the grounds say, as the form stands; none before it was looked at
 * @param fees what is to be paid, by fee; none before it was looked at
 * @param refused why it was refused when it was sent
 */
public record FormSheet(
        Procedure procedure,
        Action action,
        String role,
        String key,
        Map<String, String> written,
        Map<String, Sha256> papers,
        Map<String, Ground> faults,
        List<Gate.Check> checks,
        Map<String, FeeQuote> fees,
        Optional<Ground> refused) {

    /** A form that nobody has filled in. */
    static FormSheet blank(Procedure procedure, Action action, String role, Map<String, String> draft) {
        return new FormSheet(
                procedure,
                action,
                role,
                CaseForm.fresh(),
                CaseForm.fields(draft),
                CaseForm.papers(draft),
                Map.of(),
                List.of(),
                Map.of(),
                Optional.empty());
    }

    public List<Field> fields() {
        return action.fields().stream().map(procedure::getField).toList();
    }

    /** Papers that must be there, then those that may. */
    public List<Procedure.Paper> asked() {
        List<String> ids = new ArrayList<>(action.papers());
        ids.addAll(action.mayAttach());
        return ids.stream().map(procedure::getPaper).toList();
    }

    public boolean isRequired(Procedure.Paper paper) {
        return action.papers().contains(paper.id());
    }

    public boolean isHandedIn(Procedure.Paper paper) {
        return papers.containsKey(paper.id());
    }

    public String written(Field field) {
        return written.getOrDefault(field.id(), "");
    }

    public Optional<Ground> fault(Field field) {
        return Optional.ofNullable(faults.get(field.id()));
    }

    /** Grounds that the actor may name. */
    public List<CaseGround> reasons() {
        return action.reasons().stream().map(procedure::getGround).toList();
    }

    /** Grounds that the actor has to have looked into: what is computed does not tell. */
    public List<CaseGround> toConfirm() {
        return checks.stream()
                .filter(check -> check.applies() == Applies.ASK && action.bars().contains(check.code()))
                .map(check -> procedure.getGround(check.code()))
                .toList();
    }

    /** Grounds that are found to stand against it. */
    public List<CaseGround> found() {
        return checks.stream()
                .filter(check -> check.applies() == Applies.YES)
                .map(check -> procedure.getGround(check.code()))
                .toList();
    }

    /** Grounds that were computed and do not stand against it. */
    public List<CaseGround> clear() {
        return checks.stream()
                .filter(check -> check.applies() == Applies.NO)
                .map(check -> procedure.getGround(check.code()))
                .toList();
    }

    /** How many lines an input needs; one for a single line. */
    public int lines(Field field) {
        return field.many() ? 3 : field.type() == Field.Type.PROSE ? 4 : 1;
    }

    /** The keyboard that a phone should show for a field. */
    public String keyboard(Field field) {
        return field.type() == Field.Type.NUMBER || field.type() == Field.Type.MONEY ? "decimal" : "text";
    }
}
