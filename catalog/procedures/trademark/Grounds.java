package procedures.trademark;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kaiwu.spi.procedure.Applies;
import kaiwu.spi.procedure.CaseRule;
import kaiwu.spi.procedure.CaseView;
import kaiwu.spi.procedure.Rights.OtherCase;

/** The grounds against an application or a registration that the form and the register tell. */
public final class Grounds implements kaiwu.spi.procedure.Grounds {

    private static final Set<String> DESCRIBED = Set.of("three-dimensional", "colours", "sound", "motion");
    private static final Set<String> SAMPLED = Set.of("sound", "motion");
    private static final String OPPOSITION = "trademark_opposition";
    private static final String RENEWAL = "trademark_renewal";
    private static final String CANCELLATION = "trademark_cancellation";
    private static final Set<String> WITHOUT_EFFECT = Set.of("not-accepted", "withdrawn", "rejected");

    @Override
    public Map<String, CaseRule> rules() {
        return Map.ofEntries(
                Map.entry("form-not-registrable", Grounds::aMotionMarkNeedsTheLawThatKnowsIt),
                Map.entry("wrong-class-count", Grounds::theClassesMustBeCounted),
                Map.entry("wrong-item-count", Grounds::theItemsBeyondTenMustBeCounted),
                Map.entry("description-missing", Grounds::anUnusualMarkMustBeDescribed),
                Map.entry("rules-of-use-missing", Grounds::aMarkForOthersNeedsRulesOfUse),
                Map.entry("sample-missing", Grounds::whatSoundsOrMovesMustBeHandedIn),
                Map.entry("attorney-missing", view -> without(view, "agentName", "attorney")),
                Map.entry("priority-late", Grounds::priorityIsClaimedWithinItsPeriod),
                Map.entry("priority-number-missing", Grounds::priorityNamesTheFirstFiling),
                Map.entry(
                        "no-priority-claimed",
                        view -> Applies.when(!view.values().has("priorityOn"))),
                Map.entry("priority-copy-late", view -> Applies.when(copyIsLate(view))),
                Map.entry("priority-unproved", Grounds::theCopyMustBeThereOrItsTimeOver),
                Map.entry("not-a-mark-number", Grounds::theNumberMustBeAMarks),
                Map.entry("number-taken", Grounds::noNumberIsGivenTwice),
                Map.entry("agency-own-mark", view -> view.values().says("agencyItself") ? Applies.ASK : Applies.NO),
                Map.entry("functional", Grounds::aWordHasNoFunction),
                Map.entry("fast-not-online", view -> unless(view, "channel", "online")),
                Map.entry("fast-not-a-word", view -> unless(view, "markForm", "word")),
                Map.entry("fast-not-individual", view -> unless(view, "markCategory", "individual")),
                Map.entry(
                        "fast-with-priority", view -> Applies.when(view.values().has("priorityOn"))),
                Map.entry("opposition-pending", view -> Applies.when(anyOpposition(view, Grounds::isOpen))),
                Map.entry("opposition-upheld", view -> Applies.when(anyOpposition(view, Grounds::isUpheld))),
                Map.entry("no-opposition-upheld", view -> Applies.when(!anyOpposition(view, Grounds::isUpheld))),
                Map.entry("was-opposed", view -> Applies.when(anyOpposition(view, Grounds::hadEffect))),
                Map.entry("never-opposed", view -> Applies.when(!anyOpposition(view, Grounds::hadEffect))),
                Map.entry("not-renewed", view -> Applies.when(!isAt(view, RENEWAL, Set.of("renewed")))),
                Map.entry("renewed", view -> Applies.when(isAt(view, RENEWAL, Set.of("renewed")))),
                Map.entry("renewal-pending", view -> Applies.when(isAt(view, RENEWAL, Set.of("filed", "correction")))),
                Map.entry("not-cancelled", view -> Applies.when(!isAt(view, CANCELLATION, Set.of("cancelled")))),
                Map.entry("wrong-first-day", Grounds::theRightCountsFromTheEndOfThePublication));
    }

    private static Applies aMotionMarkNeedsTheLawThatKnowsIt(CaseView view) {
        return Applies.when(view.values().text("markForm").equals("motion")
                && view.findRule("trademark.motion-mark").isEmpty());
    }

    private static Applies theClassesMustBeCounted(CaseView view) {
        return Applies.when(view.values().findNumber("classCount").orElse(0L)
                != itemsByClass(view).size());
    }

    private static Applies theItemsBeyondTenMustBeCounted(CaseView view) {
        long within = view.findRule("trademark.items-within-fee")
                .map(rule -> rule.number().value().longValue())
                .orElse(0L);
        long beyond = itemsByClass(view).values().stream()
                .mapToLong(items -> Math.max(0, items - within))
                .sum();
        return Applies.when(view.values().findNumber("extraItems").orElse(0L) != beyond);
    }

    private static Map<String, Long> itemsByClass(CaseView view) {
        return view.values().list("goods").stream()
                .collect(Collectors.groupingBy(item -> item.split("[:：]", 2)[0], Collectors.counting()));
    }

    private static Applies anUnusualMarkMustBeDescribed(CaseView view) {
        return Applies.when(DESCRIBED.contains(view.values().text("markForm"))
                && !view.values().has("description"));
    }

    private static Applies aMarkForOthersNeedsRulesOfUse(CaseView view) {
        return Applies.when(!view.values().text("markCategory").equals("individual")
                && !view.papers().contains("rulesOfUse"));
    }

    private static Applies whatSoundsOrMovesMustBeHandedIn(CaseView view) {
        return Applies.when(SAMPLED.contains(view.values().text("markForm"))
                && !view.papers().contains("soundSample"));
    }

    private static Applies priorityIsClaimedWithinItsPeriod(CaseView view) {
        return Applies.when(view.values()
                .findDate("priorityOn")
                .filter(first -> view.day().isAfter(view.end("trademark.priority", first)))
                .isPresent());
    }

    private static Applies priorityNamesTheFirstFiling(CaseView view) {
        return Applies.when(view.values().has("priorityOn") && !view.values().has("priorityNumber"));
    }

    private static Applies theCopyMustBeThereOrItsTimeOver(CaseView view) {
        boolean claimed = view.values().has("priorityOn");
        return Applies.when(claimed && !view.papers().contains("priorityCopy") && !copyIsLate(view));
    }

    private static boolean copyIsLate(CaseView view) {
        LocalDate filed =
                view.steps().isEmpty() ? view.day() : view.steps().getFirst().day();
        return view.day().isAfter(view.end("trademark.priority-copy", filed));
    }

    private static Applies theNumberMustBeAMarks(CaseView view) {
        return Applies.when(!view.values().text("mark").startsWith("trademark-"));
    }

    private static Applies noNumberIsGivenTwice(CaseView view) {
        String mark = view.values().text("mark");
        return Applies.when(view.rights().find(mark).isPresent()
                || view.rights().cases(mark).stream()
                        .anyMatch(other -> other.procedure().equals("trademark")
                                && !Optional.of(other.id()).equals(view.id())));
    }

    /** A word alone follows from no nature of the goods; of anything else a person judges. */
    private static Applies aWordHasNoFunction(CaseView view) {
        return view.values().text("markForm").equals("word") ? Applies.NO : Applies.ASK;
    }

    private static Applies theRightCountsFromTheEndOfThePublication(CaseView view) {
        Optional<LocalDate> published = view.steps().reversed().stream()
                .filter(step -> step.action().equals("publish"))
                .map(CaseView.Step::day)
                .findFirst();
        return Applies.when(published
                .map(day -> view.end("trademark.opposition", day))
                .filter(view.values().findDate("exclusiveFrom").orElse(LocalDate.MIN)::equals)
                .isEmpty());
    }

    private static Applies unless(CaseView view, String field, String choice) {
        return Applies.when(!view.values().text(field).equals(choice));
    }

    private static Applies without(CaseView view, String field, String paper) {
        return Applies.when(view.values().has(field) && !view.papers().contains(paper));
    }

    /** Whether the register has a case of this procedure about the mark that stands so. */
    private static boolean isAt(CaseView view, String procedure, Set<String> states) {
        return view.rights().cases(view.values().text("mark")).stream()
                .anyMatch(other -> other.procedure().equals(procedure) && states.contains(other.state()));
    }

    private static boolean anyOpposition(CaseView view, Predicate<OtherCase> such) {
        List<OtherCase> all = view.rights().cases(view.values().text("mark"));
        return all.stream()
                .filter(other -> other.procedure().equals(OPPOSITION))
                .anyMatch(such);
    }

    private static boolean hadEffect(OtherCase opposition) {
        return !Set.of("not-accepted", "withdrawn").contains(opposition.state());
    }

    private static boolean isOpen(OtherCase opposition) {
        return !isUpheld(opposition) && !WITHOUT_EFFECT.contains(opposition.state());
    }

    private static boolean isUpheld(OtherCase opposition) {
        return opposition.state().equals("upheld");
    }
}
