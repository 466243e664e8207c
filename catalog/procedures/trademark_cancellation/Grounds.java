package procedures.trademark_cancellation;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kaiwu.spi.procedure.Applies;
import kaiwu.spi.procedure.CaseRule;
import kaiwu.spi.procedure.CaseView;
import kaiwu.spi.procedure.RightFacts;

/** The grounds against a request for cancellation, and against keeping a mark, that the form and the records tell. */
public final class Grounds implements kaiwu.spi.procedure.Grounds {

    @Override
    public Map<String, CaseRule> rules() {
        return Map.of(
                "not-a-mark", Grounds::theNumberMustBeAMarks,
                "too-early", Grounds::threeYearsMustHavePassedSinceTheRegistration,
                "no-class", Grounds::atLeastOneClassIsConcerned,
                "not-registered", view -> of(view, mark -> mark.state().map(state -> !state.equals("in-force"))),
                "other-day", Grounds::theDayOfRegistrationIsTheRegisters,
                "not-the-owner", Grounds::theOwnerIsTheRegisters,
                "nothing-handed-in", view -> Applies.when(!view.values().has("useKind")));
    }

    private static Applies theNumberMustBeAMarks(CaseView view) {
        return Applies.when(!view.values().text("mark").startsWith("trademark-"));
    }

    private static Applies threeYearsMustHavePassedSinceTheRegistration(CaseView view) {
        return Applies.when(view.values()
                .findDate("registeredOn")
                .filter(registered -> !view.day().isAfter(view.end("trademark.non-use", registered)))
                .isPresent());
    }

    private static Applies atLeastOneClassIsConcerned(CaseView view) {
        long classes = view.values().findNumber("classCount").orElse(0L);
        long all = view.findRule("trademark.classes")
                .map(rule -> rule.number().value().longValue())
                .orElse(0L);
        return Applies.when(classes < 1 || classes > all);
    }

    private static Applies theDayOfRegistrationIsTheRegisters(CaseView view) {
        return of(
                view,
                mark -> mark.grantedOn()
                        .map(day -> !view.values().findDate("registeredOn").equals(Optional.of(day))));
    }

    private static Applies theOwnerIsTheRegisters(CaseView view) {
        String ownerName = view.values().text("ownerName");
        return of(view, mark -> mark.isOwnedByAny(ownerName).map(owned -> !owned));
    }

    private static Applies of(CaseView view, Function<RightFacts, Optional<Boolean>> stands) {
        return view.rights()
                .find(view.values().text("mark"))
                .flatMap(stands)
                .map(Applies::when)
                .orElse(Applies.ASK);
    }
}
