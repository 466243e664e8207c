package kaiwu.register.cases;

import java.util.Optional;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.Ground;
import kaiwu.register.Actor;
import kaiwu.spi.procedure.Procedure;

/**
 * Says whether somebody may do an act of the desk in a case, and if not, on which ground. The office that keeps a case, and
 * those above it, transfer and assign it; who took a case hands it over themselves; only an office above remarks; only who had
 * no part in a closed case samples it.
 */
record DeskGate(CaseFile file, Offices offices) {

    private static final int LONGEST = 2000;

    /** The role in which this person has to do with the desk of the case; empty when they have none. */
    Optional<String> role(Actor actor) {
        return file.procedure().roles().values().stream()
                .filter(role -> role.appointed() && actor.is(role.id()))
                .map(Procedure.Role::id)
                .findFirst();
    }

    /** Why not; empty when it may be done. */
    Optional<Ground> bar(Actor actor, DeskAct.Wish wish) {
        if (role(actor).isEmpty() || !new Reach(file, offices).sees(actor)) {
            return Optional.of(ground(
                    "desk.not-yours",
                    "您不在本案的办理机构任职。",
                    "You are of no office that deals with this case.",
                    "请由办案机构办理。",
                    "Have the office that keeps the case do it."));
        }
        return switch (wish.what()) {
            case TRANSFERRED -> ended().or(() -> transfer(actor, wish.target()));
            case ASSIGNED -> ended().or(() -> assign(actor, wish.role()));
            case REMARKED -> text(wish).or(() -> above(actor));
            case SAMPLED -> text(wish).or(() -> sample(actor));
        };
    }

    private Optional<Ground> ended() {
        return file.isEnded()
                ? Optional.of(ground(
                        "desk.ended", "本案已办结。", "The case is closed.", "办结的案件可以抽查。", "A closed case can be sampled."))
                : Optional.empty();
    }

    private Optional<Ground> transfer(Actor actor, String to) {
        if (file.office().filter(to::equals).isPresent()) {
            return Optional.of(ground(
                    "desk.there-already",
                    "本案已由该机构办理。",
                    "That office keeps the case already.",
                    "请另选机构。",
                    "Choose another office."));
        }
        return isKeeping(actor) ? Optional.empty() : Optional.of(notKeeping());
    }

    private Optional<Ground> assign(Actor actor, String role) {
        Optional<Procedure.Role> meant =
                Optional.ofNullable(file.procedure().roles().get(role)).filter(Procedure.Role::appointed);
        if (meant.isEmpty()) {
            return Optional.of(ground(
                    "desk.no-such-role",
                    "本程序没有可指定承办人的这一身份。",
                    "The procedure has no such role to assign.",
                    "请从所列身份中选择。",
                    "Choose among the roles that are listed."));
        }
        if (!meant.get().takes().isEmpty()) {
            boolean mine =
                    file.keeping().holder(role).filter(actor.id()::equals).isPresent();
            return mine
                    ? Optional.empty()
                    : Optional.of(ground(
                            "desk.in-other-hands",
                            "只有承办人本人可以转交本案。",
                            "Only who took the case hands it over.",
                            "请由承办人转交。",
                            "Have them do it."));
        }
        return isKeeping(actor) ? Optional.empty() : Optional.of(notKeeping());
    }

    private boolean isKeeping(Actor actor) {
        return actor.office()
                .filter(own ->
                        file.office().map(kept -> offices.isOver(own, kept)).orElse(true))
                .isPresent();
    }

    private Optional<Ground> above(Actor actor) {
        boolean over = actor.office()
                .filter(own -> file.office()
                        .filter(kept -> !kept.equals(own) && offices.isOver(own, kept))
                        .isPresent())
                .isPresent();
        return over
                ? Optional.empty()
                : Optional.of(ground(
                        "desk.not-above",
                        "只有办案机构的上级机构可以督办。",
                        "Only an office above the one that keeps the case remarks on it.",
                        "请由上级机构办理。",
                        "Have an office above do it."));
    }

    private Optional<Ground> sample(Actor actor) {
        if (!file.isEnded()) {
            return Optional.of(ground(
                    "desk.not-ended",
                    "本案尚未办结，不能抽查。",
                    "The case is not closed yet.",
                    "请抽查已办结的案件。",
                    "Sample closed cases."));
        }
        boolean had = file.steps().stream().anyMatch(step -> step.actor().equals(actor.id()));
        return had
                ? Optional.of(ground(
                        "desk.had-a-part",
                        "办理过本案的人不能抽查本案。",
                        "Who had a part in the case does not sample it.",
                        "请由他人抽查。",
                        "Have somebody else do it."))
                : isKeeping(actor) ? Optional.empty() : Optional.of(notKeeping());
    }

    private static Optional<Ground> text(DeskAct.Wish wish) {
        boolean good = !wish.text().isBlank() && wish.text().length() <= LONGEST;
        return good
                ? Optional.empty()
                : Optional.of(ground(
                        "desk.text-lacking",
                        "请写明意见，不超过2000字。",
                        "Say what was found, in at most 2000 characters.",
                        "请填写后再提交。",
                        "Fill it in and submit again."));
    }

    private static Ground notKeeping() {
        return ground(
                "desk.other-office",
                "本案由其他机构办理。",
                "Another office keeps this case.",
                "请由办案机构或者其上级机构办理。",
                "Have that office, or one above it, do it.");
    }

    private static Ground ground(String code, String zh, String en, String remedyZh, String remedyEn) {
        return new Ground(code, "", new Bilingual(zh, en), new Bilingual(remedyZh, remedyEn));
    }
}
