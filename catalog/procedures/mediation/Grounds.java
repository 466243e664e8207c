package procedures.mediation;

import java.util.Map;
import kaiwu.spi.procedure.Applies;
import kaiwu.spi.procedure.CaseRule;
import kaiwu.spi.procedure.CaseView;

/** What can be computed against a step of mediation. Whether an agreement is free and lawful only people can say. */
public final class Grounds implements kaiwu.spi.procedure.Grounds {

    @Override
    public Map<String, CaseRule> rules() {
        return Map.of(
                "no-referral", Grounds::aCaseSentByTheCourtMustBringItsLetter,
                "extension-not-agreed", view -> Applies.when(!view.values().says("extensionAgreed")),
                "perform-before-effect", Grounds::performanceMustNotFallDueBeforeTheAgreementTakesEffect,
                "not-applied-together", Grounds::bothSidesMustApply);
    }

    private static Applies aCaseSentByTheCourtMustBringItsLetter(CaseView view) {
        boolean sent = !view.values().text("origin").equals("request");
        return Applies.when(sent && !view.papers().contains("referral"));
    }

    private static Applies performanceMustNotFallDueBeforeTheAgreementTakesEffect(CaseView view) {
        return view.values()
                .findDate("performBy")
                .flatMap(due -> view.values().findDate("effectiveOn").map(due::isBefore))
                .map(Applies::when)
                .orElse(Applies.NO);
    }

    private static Applies bothSidesMustApply(CaseView view) {
        return Applies.when(
                view.steps().stream().noneMatch(step -> step.action().equals("ask-confirmation")));
    }
}
