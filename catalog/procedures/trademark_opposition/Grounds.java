package procedures.trademark_opposition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kaiwu.spi.procedure.Applies;
import kaiwu.spi.procedure.CaseRule;
import kaiwu.spi.procedure.CaseView;
import kaiwu.spi.procedure.RightFacts;
import kaiwu.spi.procedure.Rights.OtherCase;

/** The grounds against an opposition that the form and the register tell. */
public final class Grounds implements kaiwu.spi.procedure.Grounds {

    private static final String PERIOD = "trademark.opposition";
    private static final Set<String> OPEN_TO_OPPOSITION = Set.of("pending", "published");

    @Override
    public Map<String, CaseRule> rules() {
        return Map.ofEntries(
                Map.entry("not-a-mark", Grounds::theNumberMustBeAMarks),
                Map.entry("late", Grounds::oppositionComesWithinThePeriodOfPublication),
                Map.entry("not-published", Grounds::theMarkMustBePublishedAndNotYetRegistered),
                Map.entry("standing-missing", Grounds::relativeGroundsNeedStandingAndItsProof),
                Map.entry("no-class", Grounds::atLeastOneClassIsOpposed),
                Map.entry("wrong-notice-end", Grounds::thePeriodEndsAsTheLawCountsIt),
                Map.entry("not-declared", view -> Applies.when(!view.values().says("moreEvidence"))),
                Map.entry(
                        "answer-not-declared",
                        view -> Applies.when(!view.values().says("moreAnswer"))));
    }

    private static Applies theNumberMustBeAMarks(CaseView view) {
        return Applies.when(!view.values().text("mark").startsWith("trademark-"));
    }

    private static Applies oppositionComesWithinThePeriodOfPublication(CaseView view) {
        return Applies.when(view.values()
                .findDate("publishedOn")
                .filter(published -> view.day().isAfter(view.end(PERIOD, published)))
                .isPresent());
    }

    /** Its own case tells, where the register has one; else its record; where neither does, the officer compares the gazette. */
    private static Applies theMarkMustBePublishedAndNotYetRegistered(CaseView view) {
        String mark = view.values().text("mark");
        List<OtherCase> own = view.rights().cases(mark).stream()
                .filter(other -> other.procedure().equals("trademark"))
                .toList();
        if (!own.isEmpty()) {
            return Applies.when(own.stream().noneMatch(other -> other.state().equals("published")));
        }
        Optional<String> state = view.rights().find(mark).flatMap(RightFacts::state);
        return Applies.when(
                state.filter(known -> !OPEN_TO_OPPOSITION.contains(known)).isPresent());
    }

    private static Applies relativeGroundsNeedStandingAndItsProof(CaseView view) {
        boolean relative = !view.values().text("basis").equals("absolute");
        boolean proved = !view.values().text("standing").equals("anybody")
                && view.papers().contains("standingProof");
        return Applies.when(relative && !proved);
    }

    private static Applies atLeastOneClassIsOpposed(CaseView view) {
        long classes = view.values().findNumber("classCount").orElse(0L);
        long all = view.findRule("trademark.classes")
                .map(rule -> rule.number().value().longValue())
                .orElse(0L);
        return Applies.when(classes < 1 || classes > all);
    }

    private static Applies thePeriodEndsAsTheLawCountsIt(CaseView view) {
        return Applies.when(view.values()
                .findDate("publishedOn")
                .map(published -> view.end(PERIOD, published))
                .filter(end -> view.values()
                        .findDate("noticeEndsOn")
                        .filter(end::equals)
                        .isPresent())
                .isEmpty());
    }
}
