package kaiwu.register.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kaiwu.kernel.Bilingual;
import kaiwu.register.Act;
import kaiwu.register.ActDraft;
import kaiwu.register.Actor;
import kaiwu.register.Disclosure;

/**
 * What offices do with a case among themselves, in whatever procedure: it moves no state and no period. Such an act stands among
 * the case's own, is of the type given here, and in the public log as a commitment. Form 1: {@code office} for a transfer;
 * {@code role} and {@code account} for an assignment; {@code text}, and for a sampling {@code sound}.
 */
public enum DeskAct {
    /** Another office keeps the case from now on. */
    TRANSFERRED("desk-transferred", new Bilingual("移送案件", "Transferred to another office")),
    /** Somebody has the case in hand from now on. */
    ASSIGNED("desk-assigned", new Bilingual("指定承办人", "Assigned")),
    /** An office above said something about it. */
    REMARKED("desk-remarked", new Bilingual("上级督办", "Remark of the office above")),
    /** A closed case was looked through. */
    SAMPLED("desk-sampled", new Bilingual("抽查结案质量", "Sampled after closing"));

    private final String type;
    private final Bilingual said;

    DeskAct(String type, Bilingual said) {
        this.type = type;
        this.said = said;
    }

    /** What people call it. */
    public Bilingual said() {
        return said;
    }

    /** Which of them an act is; empty for an act of the procedure. */
    public static Optional<DeskAct> of(Act act) {
        return Arrays.stream(values())
                .filter(one -> one.type.equals(act.type()))
                .findFirst();
    }

    /**
     * What somebody wants done.
     *
     * @param what which act
     * @param role the role that is assigned; empty else
     * @param target the office or the account it goes to; empty else
     * @param sound whether a sampled case was found in order
     * @param text what is said
     */
    public record Wish(DeskAct what, String role, String target, boolean sound, String text) {

        public static Wish transfer(String office) {
            return new Wish(TRANSFERRED, "", office, false, "");
        }

        public static Wish assign(String role, String account) {
            return new Wish(ASSIGNED, role, account, false, "");
        }

        public static Wish remark(String text) {
            return new Wish(REMARKED, "", "", false, text);
        }

        public static Wish sample(boolean sound, String text) {
            return new Wish(SAMPLED, "", "", sound, text);
        }

        ActDraft draft(String id, Actor actor, String as, String key) {
            Map<String, Object> form = new TreeMap<>();
            switch (what) {
                case TRANSFERRED -> form.put("office", target);
                case ASSIGNED -> {
                    form.put("role", role);
                    form.put("account", target);
                }
                case REMARKED -> form.put("text", text);
                case SAMPLED -> {
                    form.put("sound", sound);
                    form.put("text", text);
                }
            }
            actor.office().ifPresent(own -> form.put("by", own));
            return new ActDraft(
                    what.type,
                    id,
                    actor.id(),
                    as,
                    Optional.empty(),
                    form,
                    List.of(),
                    "",
                    "",
                    Disclosure.COMMITTED,
                    key);
        }
    }
}
