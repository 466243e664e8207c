package kaiwu.register;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kaiwu.kernel.Ground;
import kaiwu.kernel.Outcome;
import kaiwu.ledger.ProofBundle;
import kaiwu.spi.record.NameKey;

/**
 * What people say of owners' names, as acts: that two names are one owner, that they are not, and that something said before
 * is taken back. Nothing is ever changed or deleted; which corrections hold follows from the acts. Thread-safe.
 *
 * <p>All of them are acts on one subject, so that each sees those before it. An act's form has what is said, the {@linkplain
 * NameKey keys} of the names, and the ground in the person's words; the public log shows a salted commitment, for a ground may
 * speak of people.
 */
public final class OwnerActs {

    /** The acts' type. */
    public static final String TYPE = "owner-correction";

    /** A ground has at most this many characters. */
    public static final int LONGEST_GROUND = 500;

    private static final String SUBJECT = "owners";

    /** What can be said of two names. */
    public enum Said {
        /** They are one owner. */
        ONE,
        /** They are two. */
        TWO,
        /** What was said before holds no longer. */
        UNDONE;

        String effect() {
            return switch (this) {
                case ONE -> "joined";
                case TWO -> "parted";
                case UNDONE -> "undone";
            };
        }
    }

    /**
     * Something said, and whether it holds.
     *
     * @param names the two names; those of the act taken back where it is an undoing
     * @param undoes the act taken back; empty for any other
     * @param undoneBy the act that took it back; empty as long as it holds
     */
    public record Correction(
            Act act, Said said, List<NameKey> names, String ground, Optional<ActId> undoes, Optional<Act> undoneBy) {

        public Correction {
            names = List.copyOf(names);
        }

        /** Whether it changes owners now. */
        public boolean holds() {
            return said != Said.UNDONE && undoneBy.isEmpty();
        }
    }

    /** What became of a wish to correct. */
    public sealed interface Result {

        /** It is recorded. */
        record Recorded(Act act) implements Result {}

        /** It is not, and why. */
        record Refused(Ground ground) implements Result {}
    }

    private final Register register;

    public OwnerActs(Register register) {
        this.register = register;
    }

    /**
     * Says that two names are one owner, or that they are not.
     *
     * @param role in which of the actor's roles
     * @param key the actor's own name for the request
     */
    public Result say(Said said, NameKey a, NameKey b, String ground, Actor actor, String role, String key) {
        if (a.equals(b)) {
            return new Result.Refused(OwnerGrounds.ONE_NAME);
        }
        Map<String, Object> form = new TreeMap<>();
        form.put("names", List.of(a.toString(), b.toString()));
        return append(said, form, ground, actor, role, key);
    }

    /** Takes back what was said before. */
    public Result undo(ActId said, String ground, Actor actor, String role, String key) {
        Map<String, Object> form = new TreeMap<>();
        form.put("undoes", said.toString());
        return append(Said.UNDONE, form, ground, actor, role, key);
    }

    private Result append(Said said, Map<String, Object> form, String ground, Actor actor, String role, String key) {
        String words = ground.strip();
        if (words.isEmpty()
                || words.codePointCount(0, words.length()) > LONGEST_GROUND
                || words.chars().anyMatch(Character::isISOControl)
                || !StandardCharsets.UTF_8.newEncoder().canEncode(words)) {
            return new Result.Refused(OwnerGrounds.NO_GROUND);
        }
        form.put("said", said.name());
        form.put("ground", words);
        ActDraft draft = new ActDraft(
                TYPE,
                SUBJECT,
                actor.id(),
                role,
                Optional.empty(),
                form,
                List.of(),
                "",
                said.effect(),
                Disclosure.COMMITTED,
                key);
        return switch (register.append(draft, OwnerActs::judge)) {
            case Appended.Recorded recorded -> new Result.Recorded(recorded.act());
            case Appended.Refused refused -> new Result.Refused(refused.ground());
        };
    }

    private static Outcome judge(List<Act> history, ActDraft wish) {
        if (!wish.form().containsKey("undoes")) {
            return Outcome.allowed();
        }
        Optional<Correction> meant = fold(history).stream()
                .filter(said -> said.act().id().toString().equals(wish.form().get("undoes")))
                .findFirst();
        if (meant.isEmpty() || meant.get().said() == Said.UNDONE) {
            return Outcome.refused(OwnerGrounds.NOT_A_CORRECTION);
        }
        return meant.get().holds() ? Outcome.allowed() : Outcome.refused(OwnerGrounds.UNDONE_ALREADY);
    }

    /** Everything that was said, in the order in which it was recorded. */
    public List<Correction> list() {
        return fold(register.history(SUBJECT).acts());
    }

    /** The proof that an act is in the log; empty when there is no such act of this type. */
    public Optional<ProofBundle> proof(ActId id) {
        return register.find(id).filter(act -> act.type().equals(TYPE)).flatMap(act -> register.prove(id));
    }

    private static List<Correction> fold(List<Act> acts) {
        Map<String, Act> undoing = new HashMap<>();
        Map<String, List<NameKey>> names = new HashMap<>();
        for (Act act : acts) {
            Map<?, ?> form = act.formValues();
            if (form.get("undoes") instanceof String undone) {
                undoing.put(undone, act);
                names.put(act.id().toString(), names.getOrDefault(undone, List.of()));
            } else if (form.get("names") instanceof List<?> keys) {
                names.put(act.id().toString(), keys(keys));
            }
        }
        List<Correction> said = new ArrayList<>();
        for (Act act : acts) {
            Map<?, ?> form = act.formValues();
            said.add(new Correction(
                    act,
                    Said.valueOf(String.valueOf(form.get("said"))),
                    names.getOrDefault(act.id().toString(), List.of()),
                    String.valueOf(form.get("ground")),
                    form.get("undoes") instanceof String undone ? ActId.find(undone) : Optional.empty(),
                    Optional.ofNullable(undoing.get(act.id().toString()))));
        }
        return List.copyOf(said);
    }

    private static List<NameKey> keys(List<?> names) {
        return names.stream()
                .flatMap(name -> NameKey.find(String.valueOf(name)).stream())
                .toList();
    }
}
