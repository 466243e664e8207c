package procedures.trademark_renewal;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kaiwu.spi.procedure.Applies;
import kaiwu.spi.procedure.CaseRule;
import kaiwu.spi.procedure.CaseView;
import kaiwu.spi.procedure.RightFacts;

/** The grounds against a renewal that the form and the records tell. What a record does not say, a person looks into. */
public final class Grounds implements kaiwu.spi.procedure.Grounds {

    /** In the time of grace the records may say already that the term is over. */
    private static final Set<String> RENEWABLE = Set.of("in-force", "expired");

    private static final Set<String> OPEN = Set.of("filed", "correction");

    @Override
    public Map<String, CaseRule> rules() {
        return Map.ofEntries(
                Map.entry("not-a-mark", Grounds::theNumberMustBeAMarks),
                Map.entry("too-early", Grounds::renewalBeginsTwelveMonthsBeforeTheEnd),
                Map.entry("grace-over", Grounds::renewalEndsWithTheTimeOfGrace),
                Map.entry("wrong-late-count", Grounds::theAdditionalFeeIsForEveryClassAfterTheEnd),
                Map.entry("no-class", Grounds::atLeastOneClassIsRenewed),
                Map.entry("pending-already", Grounds::noMarkIsRenewedTwiceAtOnce),
                Map.entry("not-owner", Grounds::theOwnerRenews),
                Map.entry(
                        "not-in-force",
                        view -> of(view, mark -> mark.state().map(state -> !RENEWABLE.contains(state)))),
                Map.entry("other-term", Grounds::theTermEndsAsTheRegisterSays));
    }

    private static Applies theNumberMustBeAMarks(CaseView view) {
        return Applies.when(!view.values().text("mark").startsWith("trademark-"));
    }

    private static Applies renewalBeginsTwelveMonthsBeforeTheEnd(CaseView view) {
        return Applies.when(endsOn(view)
                .filter(end -> view.end("trademark.renewal", view.day()).isBefore(end))
                .isPresent());
    }

    private static Applies renewalEndsWithTheTimeOfGrace(CaseView view) {
        return Applies.when(endsOn(view)
                .filter(end -> view.day().isAfter(view.end("trademark.renewal-grace", end)))
                .isPresent());
    }

    private static Applies theAdditionalFeeIsForEveryClassAfterTheEnd(CaseView view) {
        boolean late = endsOn(view).filter(view.day()::isAfter).isPresent();
        long due = late ? view.values().findNumber("classCount").orElse(0L) : 0;
        return Applies.when(view.values().findNumber("lateClasses").orElse(0L) != due);
    }

    private static Applies atLeastOneClassIsRenewed(CaseView view) {
        long classes = view.values().findNumber("classCount").orElse(0L);
        long all = view.findRule("trademark.classes")
                .map(rule -> rule.number().value().longValue())
                .orElse(0L);
        return Applies.when(classes < 1 || classes > all);
    }

    private static Applies noMarkIsRenewedTwiceAtOnce(CaseView view) {
        return Applies.when(view.rights().cases(view.values().text("mark")).stream()
                .anyMatch(other -> other.procedure().equals("trademark_renewal") && OPEN.contains(other.state())));
    }

    private static Applies theOwnerRenews(CaseView view) {
        String ownerName = view.values().text("ownerName");
        return of(view, mark -> mark.isOwnedByAny(ownerName).map(owned -> !owned));
    }

    private static Applies theTermEndsAsTheRegisterSays(CaseView view) {
        return of(view, mark -> mark.endsOn().map(end -> !endsOn(view).equals(Optional.of(end))));
    }

    private static Optional<LocalDate> endsOn(CaseView view) {
        return view.values().findDate("endsOn");
    }

    private static Applies of(CaseView view, Function<RightFacts, Optional<Boolean>> stands) {
        return view.rights()
                .find(view.values().text("mark"))
                .flatMap(stands)
                .map(Applies::when)
                .orElse(Applies.ASK);
    }
}
