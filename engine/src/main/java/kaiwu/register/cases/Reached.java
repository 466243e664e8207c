package kaiwu.register.cases;

import java.util.ArrayList;
import java.util.List;
import kaiwu.register.Actor;
import kaiwu.spi.procedure.Procedure;

/**
 * The cases that somebody sees by an appointment, as a condition of SQL about {@code n}, the case; the same rule as {@link
 * Reach#sees}, which a test holds the two to. Immutable.
 */
record Reached(String where, List<Object> bound) {

    private static final String UNHELD =
            "not exists (select 1 from register.case_holder h where h.case_id = n.case_id and h.role = ?)";
    private static final String HELD = "exists (select 1 from register.case_holder h"
            + " where h.case_id = n.case_id and h.role = ? and h.account = ?)";

    static Reached by(Actor actor, List<Procedure> procedures, Offices offices) {
        List<String> any = new ArrayList<>();
        List<Object> bound = new ArrayList<>();
        String[] under = actor.office().map(offices::under).orElse(List.of()).toArray(String[]::new);
        for (Procedure procedure : procedures) {
            for (Procedure.Role role : procedure.roles().values()) {
                if (!role.appointed() || !actor.is(role.id())) {
                    continue;
                }
                bound.add(procedure.id());
                if (role.outside()) {
                    any.add("n.procedure = ? and n.state = any (?)");
                    bound.add(Reach.statesOf(procedure, role).toArray(String[]::new));
                } else if (role.takes().isEmpty()) {
                    any.add("n.procedure = ? and (n.office is null or n.office = any (?))");
                    bound.add(under);
                } else {
                    any.add("n.procedure = ? and (" + HELD + " or (n.state = any (?) and " + UNHELD + "))");
                    bound.addAll(List.of(role.id(), actor.id(), untaken(procedure, role), role.id()));
                }
            }
        }
        return new Reached("((" + String.join(") or (", any) + "))", bound);
    }

    private static String[] untaken(Procedure procedure, Procedure.Role role) {
        return role.takes().stream()
                .flatMap(action -> procedure.getAction(action).from().stream())
                .distinct()
                .toArray(String[]::new);
    }

    /** Whether they have no appointment at all. */
    boolean isNothing() {
        return bound.isEmpty();
    }

    /** What is bound to the condition, and this after it. */
    Object[] values(Object... more) {
        List<Object> all = new ArrayList<>(bound);
        all.addAll(List.of(more));
        return all.toArray();
    }
}
