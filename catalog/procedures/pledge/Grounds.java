package procedures.pledge;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kaiwu.spi.procedure.Applies;
import kaiwu.spi.procedure.CaseRule;
import kaiwu.spi.procedure.CaseView;
import kaiwu.spi.procedure.RightFacts;

/** The grounds against a pledge that the records can tell. Each looks at its own kind of right alone. */
public final class Grounds implements kaiwu.spi.procedure.Grounds {

    private static final Set<String> PATENTS = Set.of("invention", "utilitymodel", "design");
    private static final Set<String> MARKS = Set.of("trademark");
    private static final Set<String> WORKS = Set.of("copyright", "software");
    private static final Set<String> ENDED = Set.of("lapsed", "expired", "revoked", "surrendered");
    private static final Set<String> HOLDING =
            Set.of("registered", "change-examination", "release-examination", "revocation-proposed");

    @Override
    public Map<String, CaseRule> rules() {
        return Map.ofEntries(
                Map.entry("not-one-kind", Grounds::everyRightMustBeOfTheKindChosen),
                Map.entry("debt-runs-backwards", Grounds::theDebtMustNotEndBeforeItBegins),
                Map.entry("not-owner", view -> owner("patent", view)),
                Map.entry("ended", Grounds::thePatentMustNotHaveEnded),
                Map.entry("not-granted", Grounds::thePatentMustBeGranted),
                Map.entry("annuity-unpaid", view -> onlyAPersonKnows("patent", view)),
                Map.entry("suspended", view -> onlyAPersonKnows("patent", view)),
                Map.entry("debt-beyond-term", view -> debtBeyondTerm("patent", view)),
                Map.entry("contract-incomplete", Grounds::theContractMustBeWhole),
                Map.entry("co-owner-consent", Grounds::allCoOwnersMustAgree),
                Map.entry("already-pledged", Grounds::noRightMayBePledgedTwice),
                Map.entry("same-day-invention", view -> unlessTheyInsist("sameDayInsists", view)),
                Map.entry("invalidation-pending", view -> unlessTheyInsist("invalidationInsists", view)),
                Map.entry("mark-not-owner", view -> owner("trademark", view)),
                Map.entry("mark-not-valid", Grounds::theMarkMustBeRegistered),
                Map.entry("mark-not-together", view -> onlyAPersonKnows("trademark", view)),
                Map.entry("mark-frozen", view -> onlyAPersonKnows("trademark", view)),
                Map.entry("mark-debt-beyond-term", view -> debtBeyondTerm("trademark", view)),
                Map.entry("work-not-owner", view -> owner("copyright", view)),
                Map.entry("work-debt-beyond-term", view -> debtBeyondTerm("copyright", view)),
                Map.entry("work-disputed", view -> onlyAPersonKnows("copyright", view)));
    }

    private static Applies everyRightMustBeOfTheKindChosen(CaseView view) {
        Set<String> kinds = switch (view.values().text("kind")) {
            case "patent" -> PATENTS;
            case "trademark" -> MARKS;
            default -> WORKS;
        };
        return Applies.when(view.values().list("rights").stream()
                .anyMatch(right -> !kinds.contains(right.substring(0, right.indexOf('-')))));
    }

    private static Applies theDebtMustNotEndBeforeItBegins(CaseView view) {
        return Applies.when(view.values().text("debtTo").compareTo(view.values().text("debtFrom")) < 0);
    }

    private static Applies thePatentMustNotHaveEnded(CaseView view) {
        return any("patent", view, right -> right.state().map(ENDED::contains));
    }

    private static Applies thePatentMustBeGranted(CaseView view) {
        return any(
                "patent",
                view,
                right -> right.grantedOn().isPresent()
                        ? Optional.of(false)
                        : right.state().map(state -> !state.equals("in-force") && !ENDED.contains(state)));
    }

    private static Applies theMarkMustBeRegistered(CaseView view) {
        return any("trademark", view, right -> right.state().map(state -> !state.equals("in-force")));
    }

    private static Applies theContractMustBeWhole(CaseView view) {
        return Applies.when(!view.values().says("contractWhole"));
    }

    private static Applies allCoOwnersMustAgree(CaseView view) {
        boolean agreed =
                view.values().text("coOwned").equals("agreed") || view.papers().contains("consent");
        return agreed
                ? Applies.NO
                : view.values().text("coOwned").equals("yes")
                        ? Applies.YES
                        : any(
                                "patent",
                                view,
                                right -> Optional.of(right.owners().size() > 1));
    }

    private static Applies noRightMayBePledgedTwice(CaseView view) {
        return Applies.when(view.values().list("rights").stream()
                .flatMap(right -> view.rights().cases(right).stream())
                .filter(other -> !Optional.of(other.id()).equals(view.id()))
                .anyMatch(other -> other.procedure().equals("pledge") && HOLDING.contains(other.state())));
    }

    /** Nobody but the recorded owner may pledge; where no owner is recorded, a person looks. */
    private static Applies owner(String kind, CaseView view) {
        String pledgor = view.values().text("pledgor");
        return any(kind, view, right -> right.isOwnedByAny(pledgor).map(owned -> !owned));
    }

    private static Applies debtBeyondTerm(String kind, CaseView view) {
        return any(
                kind,
                view,
                right -> right.endsOn()
                        .flatMap(end -> view.values().findDate("debtTo").map(debt -> debt.isAfter(end))));
    }

    private static Applies unlessTheyInsist(String declaration, CaseView view) {
        return view.values().says(declaration) ? Applies.NO : onlyAPersonKnows("patent", view);
    }

    private static Applies onlyAPersonKnows(String kind, CaseView view) {
        return view.values().text("kind").equals(kind) ? Applies.ASK : Applies.NO;
    }

    /** Whether it stands against any of the rights, when they are of this kind; what is not known of one is to be asked. */
    private static Applies any(String kind, CaseView view, Function<RightFacts, Optional<Boolean>> stands) {
        if (!view.values().text("kind").equals(kind)) {
            return Applies.NO;
        }
        return view.rights().any(view.values().list("rights"), stands);
    }
}
