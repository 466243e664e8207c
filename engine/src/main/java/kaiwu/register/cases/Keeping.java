package kaiwu.register.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kaiwu.register.Act;
import kaiwu.spi.procedure.Action;
import kaiwu.spi.procedure.Procedure;
import kaiwu.spi.procedure.Values;

/**
 * Who keeps a case. Immutable.
 *
 * @param office id of the office: the one it was transferred to, or that was filled in as {@code office}, else the one whose
 *     officer first did something in it; empty as long as there is none
 * @param holders who took the case or was assigned it, by role
 */
public record Keeping(Optional<String> office, Map<String, String> holders) {

    static final Keeping NOBODY = new Keeping(Optional.empty(), Map.of());

    public Keeping {
        holders = Map.copyOf(holders);
    }

    /** Who took the case in a role; empty when nobody did. */
    public Optional<String> holder(String role) {
        return Optional.ofNullable(holders.get(role));
    }

    /** Who keeps it after an act of the desk. */
    Keeping after(DeskAct what, Act act) {
        String target = String.valueOf(act.formValues().get(what == DeskAct.ASSIGNED ? "account" : "office"));
        return switch (what) {
            case TRANSFERRED -> new Keeping(Optional.of(target), Map.of());
            case ASSIGNED -> {
                Map<String, String> held = new LinkedHashMap<>(holders);
                held.put(String.valueOf(act.formValues().get("role")), target);
                yield new Keeping(office, held);
            }
            case REMARKED, SAMPLED -> this;
        };
    }

    /** Who keeps it after one more act. */
    Keeping after(Procedure procedure, Action action, CaseAct act, Values said) {
        Optional<Procedure.Role> role =
                Optional.ofNullable(procedure.roles().get(act.act().role())).filter(Procedure.Role::appointed);
        Optional<String> now = said.findText("office")
                .or(() -> office)
                .or(() -> role.filter(one -> !one.above() && !one.outside()).flatMap(one -> act.office()));
        Map<String, String> held = new LinkedHashMap<>(holders);
        role.filter(one -> one.takes().contains(action.id()))
                .ifPresent(one -> held.put(one.id(), act.act().actor()));
        return new Keeping(now, held);
    }
}
