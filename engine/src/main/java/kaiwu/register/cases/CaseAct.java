package kaiwu.register.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kaiwu.kernel.Sha256;
import kaiwu.register.Act;
import kaiwu.register.ActDraft;
import kaiwu.register.Actor;
import kaiwu.register.Disclosure;
import kaiwu.spi.procedure.Action;
import kaiwu.spi.procedure.Procedure;
import kaiwu.spi.procedure.Values;

/**
 * How a step of a case stands in the register, format 1. The act's type is {@code <procedure>-<action>}, its subject the case's
 * number, its effect the state it leads to. The form has what was filled in under {@code fields}, the hashes of
 * papers under {@code papers}, codes of grounds under {@code reasons} and {@code confirmed}, and, of the actor, {@code
 * organisation} and {@code office}; what is empty is left out.
 *
 * @param act the act
 * @param action id of the action
 */
record CaseAct(Act act, String action) {

    /** Reads an act of a case of this procedure. */
    static CaseAct of(Procedure procedure, Act act) {
        return new CaseAct(act, act.type().substring(typeOf(procedure, "").length()));
    }

    /** The type of an act by which this action is done. */
    static String typeOf(Procedure procedure, String action) {
        return procedure.id().replace('_', '-') + "-" + action;
    }

    static ActDraft draft(
            Procedure procedure, Action action, String subject, Actor actor, Command command, Values values) {
        Map<String, Object> form = new TreeMap<>();
        put(form, "fields", values.json());
        Map<String, String> papers = new TreeMap<>();
        command.papers().forEach((paper, hash) -> papers.put(paper, hash.toString()));
        put(form, "papers", papers);
        put(form, "reasons", command.reasons());
        put(form, "confirmed", command.confirmed());
        actor.organisation().ifPresent(organisation -> form.put("organisation", organisation));
        actor.office().ifPresent(office -> form.put("office", office));
        return new ActDraft(
                typeOf(procedure, action.id()),
                subject,
                actor.id(),
                command.role(),
                command.doneAt(),
                form,
                papers.values().stream().map(Sha256::parse).toList(),
                action.law(),
                action.to().orElse(""),
                action.committed() ? Disclosure.COMMITTED : Disclosure.OPEN,
                command.key());
    }

    private static void put(Map<String, Object> form, String name, Object value) {
        if (!value.equals(Map.of()) && !value.equals(List.of())) {
            form.put(name, value);
        }
    }

    Values values() {
        Map<String, Object> values = new TreeMap<>();
        part("fields").forEach((name, value) -> values.put(name.toString(), value));
        return new Values(values);
    }

    Map<String, String> papers() {
        Map<String, String> papers = new TreeMap<>();
        part("papers").forEach((name, value) -> papers.put(name.toString(), value.toString()));
        return papers;
    }

    List<String> reasons() {
        return act.formValues().get("reasons") instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
    }

    /** Who is a party by this act: the organisation or person it was done for, or who did it. */
    String doer() {
        return Optional.ofNullable(act.formValues().get("organisation"))
                .map(Object::toString)
                .orElse(act.actor());
    }

    /** The office it was done in; empty for what was done outside every office. */
    Optional<String> office() {
        return Optional.ofNullable(act.formValues().get("office")).map(Object::toString);
    }

    private Map<?, ?> part(String name) {
        return act.formValues().get(name) instanceof Map<?, ?> map ? map : Map.of();
    }
}
