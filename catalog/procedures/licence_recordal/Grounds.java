package procedures.licence_recordal;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import kaiwu.spi.procedure.Applies;
import kaiwu.spi.procedure.CaseRule;
import kaiwu.spi.procedure.CaseView;
import kaiwu.spi.procedure.RightFacts;
import kaiwu.spi.procedure.Rights.OtherCase;

/** The grounds against the recordal of a licence that the form, the records and the register tell. */
public final class Grounds implements kaiwu.spi.procedure.Grounds {

    private static final Set<String> PATENTS = Set.of("invention", "utilitymodel", "design");
    private static final Set<String> PLEDGED =
            Set.of("registered", "change-examination", "release-examination", "revocation-proposed");
    private static final Set<String> EXCLUDING = Set.of("exclusive", "sole");

    @Override
    public Map<String, CaseRule> rules() {
        return Map.ofEntries(
                Map.entry("not-one-kind", Grounds::everyRightMustBeOfTheKindChosen),
                Map.entry("wrong-classes", Grounds::classesAreCountedOfMarksAlone),
                Map.entry("goods-missing", Grounds::ofAMarkTheGoodsAreNamed),
                Map.entry("runs-backwards", view -> Applies.when(before(view, "licenceTo", "effectiveOn"))),
                Map.entry("contract-over", Grounds::aContractIsRecordedWhileItLasts),
                Map.entry("export-permit-missing", Grounds::aPatentGoesAbroadWithAPermitAlone),
                Map.entry("late", Grounds::aPatentLicenceIsRecordedWithinThreeMonths),
                Map.entry("free-of-charge", view -> Applies.when(!isOfMarks(view))),
                Map.entry("fee-asked-already", view -> Applies.when(feeWasAsked(view))),
                Map.entry("fee-not-asked", view -> Applies.when(isOfMarks(view) && !feeWasAsked(view))),
                Map.entry("not-owner", Grounds::theRecordedOwnerLicenses),
                Map.entry(
                        "not-in-force",
                        view -> any(view, right -> right.state().map(state -> !state.equals("in-force")))),
                Map.entry("beyond-term", Grounds::theLicenceEndsWithTheRight),
                Map.entry("co-owner-consent", Grounds::coOwnersAgreeToWhatExcludesThem),
                Map.entry("pledged", Grounds::aPledgedRightNeedsThePledgeesConsent),
                Map.entry("conflicting", Grounds::anotherLicenceOnRecordIsLookedInto),
                Map.entry("ended-before-it-began", view -> Applies.when(before(view, "endedOn", "effectiveOn"))));
    }

    private static boolean isOfMarks(CaseView view) {
        return view.values().text("kind").equals("trademark");
    }

    private static boolean feeWasAsked(CaseView view) {
        return view.steps().stream().anyMatch(step -> step.action().equals("request-payment"));
    }

    private static Applies everyRightMustBeOfTheKindChosen(CaseView view) {
        Set<String> kinds = isOfMarks(view) ? Set.of("trademark") : PATENTS;
        return Applies.when(view.values().list("rights").stream()
                .anyMatch(right -> !kinds.contains(right.substring(0, right.indexOf('-')))));
    }

    private static Applies classesAreCountedOfMarksAlone(CaseView view) {
        long classes = view.values().findNumber("classCount").orElse(0L);
        int marks = view.values().list("rights").size();
        return Applies.when(isOfMarks(view) ? classes < marks : classes != 0);
    }

    private static Applies ofAMarkTheGoodsAreNamed(CaseView view) {
        return Applies.when(isOfMarks(view) && !view.values().has("goods"));
    }

    private static boolean before(CaseView view, String one, String other) {
        Optional<LocalDate> first = view.values().findDate(one);
        return first.isPresent()
                && view.values().findDate(other).filter(first.get()::isBefore).isPresent();
    }

    private static Applies aContractIsRecordedWhileItLasts(CaseView view) {
        return Applies.when(
                view.values().findDate("licenceTo").filter(view.day()::isAfter).isPresent());
    }

    private static Applies aPatentGoesAbroadWithAPermitAlone(CaseView view) {
        return Applies.when(view.values().says("abroad")
                && !isOfMarks(view)
                && !view.papers().contains("exportPermit"));
    }

    private static Applies aPatentLicenceIsRecordedWithinThreeMonths(CaseView view) {
        return Applies.when(!isOfMarks(view)
                && view.values()
                        .findDate("effectiveOn")
                        .filter(effective -> view.day().isAfter(view.end("trade.licence-recordal", effective)))
                        .isPresent());
    }

    /** Whoever licenses on may do so by a licence that allows it, which a person reads. */
    private static Applies theRecordedOwnerLicenses(CaseView view) {
        if (view.values().text("licenceKind").equals("sub")) {
            return Applies.ASK;
        }
        String licensor = view.values().text("licensor");
        return any(view, right -> right.isOwnedByAny(licensor).map(owned -> !owned));
    }

    private static Applies theLicenceEndsWithTheRight(CaseView view) {
        return any(
                view,
                right -> right.endsOn()
                        .flatMap(end -> view.values().findDate("licenceTo").map(to -> to.isAfter(end))));
    }

    /** A co-owner of a patent may grant a licence that leaves the others free (Patent Law, art. 14). */
    private static Applies coOwnersAgreeToWhatExcludesThem(CaseView view) {
        boolean free = !isOfMarks(view) && view.values().text("licenceKind").equals("ordinary");
        boolean agreed =
                view.values().text("coOwned").equals("agreed") || view.papers().contains("consent");
        if (free || agreed) {
            return Applies.NO;
        }
        return view.values().text("coOwned").equals("yes")
                ? Applies.YES
                : any(view, right -> Optional.of(right.owners().size() > 1));
    }

    private static Applies aPledgedRightNeedsThePledgeesConsent(CaseView view) {
        boolean pledged =
                others(view).anyMatch(other -> other.procedure().equals("pledge") && PLEDGED.contains(other.state()));
        return Applies.when(pledged && !view.papers().contains("pledgeeConsent"));
    }

    /** A licence on record may leave room for this one: a person compares kind, territory and goods. */
    private static Applies anotherLicenceOnRecordIsLookedInto(CaseView view) {
        boolean another = others(view)
                .anyMatch(other -> other.procedure().equals("licence_recordal")
                        && other.state().equals("recorded")
                        && !Optional.of(other.id()).equals(view.id()));
        return another || EXCLUDING.contains(view.values().text("licenceKind")) ? Applies.ASK : Applies.NO;
    }

    private static Stream<OtherCase> others(CaseView view) {
        return view.values().list("rights").stream().flatMap(right -> view.rights().cases(right).stream());
    }

    /** Whether it stands against any of the rights; what is not known of one is to be asked. */
    private static Applies any(CaseView view, Function<RightFacts, Optional<Boolean>> stands) {
        return view.rights().any(view.values().list("rights"), stands);
    }
}
