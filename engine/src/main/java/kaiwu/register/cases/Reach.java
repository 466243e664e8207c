package kaiwu.register.cases;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.Ground;
import kaiwu.register.Actor;
import kaiwu.spi.procedure.Action;
import kaiwu.spi.procedure.Procedure;

/**
 * How far somebody reaches into a case. Its parties see it. An officer sees the cases of their own office and of those below it,
 * and acts in those of their own; in a role that is held above, in those of the offices below; in one that is
 * held outside, in those of any, as long as there is something for it to do. Where a procedure says that one
 * person takes the case, nobody else of that role sees it any more: before that, those who could take it do.
 */
public record Reach(CaseFile file, Offices offices) {

    /** Whether this person may see the case. */
    public boolean sees(Actor actor) {
        boolean party = file.parties().values().stream().anyMatch(parties -> isAmong(actor, parties));
        return party
                || file.procedure().roles().values().stream()
                        .filter(role -> role.appointed() && actor.is(role.id()))
                        .anyMatch(role -> role.outside()
                                ? isWantedOf(role)
                                : role.takes().isEmpty() ? seesFromOffice(actor) : seesInHand(actor, role));
    }

    /** Whether somebody, or the organisation they stand for, is among these. */
    static boolean isAmong(Actor actor, Set<String> parties) {
        return parties.contains(actor.id())
                || actor.organisation().filter(parties::contains).isPresent();
    }

    private boolean isWantedOf(Procedure.Role role) {
        return file.state().filter(statesOf(file.procedure(), role)::contains).isPresent();
    }

    /** The states in which there is something for a role to do. */
    static Set<String> statesOf(Procedure procedure, Procedure.Role role) {
        return procedure.actions().values().stream()
                .filter(action -> action.roles().contains(role.id()))
                .flatMap(action -> action.from().stream())
                .collect(Collectors.toSet());
    }

    private boolean seesFromOffice(Actor actor) {
        return file.office().isEmpty()
                || actor.office()
                        .filter(own -> offices.isOver(own, file.office().get()))
                        .isPresent();
    }

    private boolean seesInHand(Actor actor, Procedure.Role role) {
        return file.keeping()
                .holder(role.id())
                .map(actor.id()::equals)
                .orElseGet(() -> role.takes().stream()
                        .map(file.procedure()::getAction)
                        .anyMatch(action ->
                                file.state().filter(action.from()::contains).isPresent()));
    }

    /** Why somebody who has this appointed role may not do this in this case; empty when they may. */
    Optional<Ground> bar(Actor actor, Procedure.Role role, Action action) {
        if (action.begins() || role.outside()) {
            return Optional.empty();
        }
        if (!role.takes().isEmpty()) {
            boolean mine = file.keeping()
                    .holder(role.id())
                    .map(actor.id()::equals)
                    .orElseGet(() -> role.takes().contains(action.id()));
            return mine ? Optional.empty() : Optional.of(inOtherHands(action, role));
        }
        return file.office().filter(kept -> !reaches(actor, role, kept)).map(kept -> otherOffice(action, role));
    }

    private boolean reaches(Actor actor, Procedure.Role role, String kept) {
        return actor.office()
                .filter(own -> role.above() ? !own.equals(kept) && offices.isOver(own, kept) : own.equals(kept))
                .isPresent();
    }

    private static Ground inOtherHands(Action action, Procedure.Role role) {
        return new Ground(
                "case.in-other-hands",
                action.law(),
                new Bilingual(
                        "本案由另一位%s承办，或者尚无人承办。".formatted(role.name().zh()),
                        "Another '%s' has taken this case, or nobody has yet."
                                .formatted(role.name().en())),
                new Bilingual("请由承办人办理，或者先由一人签收。", "Let the person in charge do it, or let one take it first."));
    }

    private static Ground otherOffice(Action action, Procedure.Role role) {
        return new Ground(
                "case.other-office",
                action.law(),
                role.above()
                        ? new Bilingual(
                                "本案由其他机构办理，须由其上级机构的人员处理。",
                                "Another office keeps this case; this is for an office above it.")
                        : new Bilingual("本案由其他机构办理。", "Another office keeps this case."),
                role.above()
                        ? new Bilingual(
                                "请由办案机构的上级机构办理。", "Have it done in an office above the one that keeps the case.")
                        : new Bilingual(
                                "请由办案机构办理，或者先将案件移送。", "Have that office do it, or have the case transferred first."));
    }
}
