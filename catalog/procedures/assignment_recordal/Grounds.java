package procedures.assignment_recordal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kaiwu.spi.procedure.Applies;
import kaiwu.spi.procedure.CaseRule;
import kaiwu.spi.procedure.CaseView;
import kaiwu.spi.procedure.RightFacts;

/** The grounds against an assignment that the form, the records and the register tell. */
public final class Grounds implements kaiwu.spi.procedure.Grounds {

    private static final Set<String> PATENTS = Set.of("invention", "utilitymodel", "design");
    private static final Set<String> ENDED =
            Set.of("lapsed", "expired", "revoked", "surrendered", "refused", "withdrawn", "discontinued");
    private static final Set<String> PLEDGED =
            Set.of("registered", "change-examination", "release-examination", "revocation-proposed");

    @Override
    public Map<String, CaseRule> rules() {
        return Map.ofEntries(
                Map.entry("not-one-kind", Grounds::everyRightMustBeOfTheKindChosen),
                Map.entry("wrong-units", Grounds::everyRightIsPaidForAtLeastOnce),
                Map.entry("not-owner", Grounds::theRecordedOwnerAssigns),
                Map.entry("ended", view -> any(view, right -> right.state().map(ENDED::contains))),
                Map.entry("co-owner-consent", Grounds::allCoOwnersMustAgree),
                Map.entry("pledged", Grounds::aPledgedRightNeedsThePledgeesConsent),
                Map.entry("export-permit-missing", Grounds::aPatentGoesAbroadWithAPermitAlone),
                Map.entry("standing-missing", Grounds::whoTakesACollectiveMarkMustHaveStanding),
                Map.entry("not-together", Grounds::ofMarksAPersonJudges),
                Map.entry("confusing", Grounds::ofMarksAPersonJudges));
    }

    private static Applies everyRightMustBeOfTheKindChosen(CaseView view) {
        boolean patents = view.values().text("kind").equals("patent");
        Set<String> kinds = patents ? PATENTS : Set.of("trademark");
        return Applies.when(view.values().list("rights").stream()
                .anyMatch(right -> !kinds.contains(right.substring(0, right.indexOf('-')))));
    }

    private static Applies everyRightIsPaidForAtLeastOnce(CaseView view) {
        int rights = view.values().list("rights").size();
        long paid = view.values().findNumber("feeUnits").orElse(0L);
        boolean patents = view.values().text("kind").equals("patent");
        return Applies.when(patents ? paid != rights : paid < rights);
    }

    private static Applies theRecordedOwnerAssigns(CaseView view) {
        String assignor = view.values().text("assignor");
        return any(view, right -> right.isOwnedByAny(assignor).map(owned -> !owned));
    }

    private static Applies allCoOwnersMustAgree(CaseView view) {
        boolean agreed =
                view.values().text("coOwned").equals("agreed") || view.papers().contains("consent");
        if (agreed) {
            return Applies.NO;
        }
        return view.values().text("coOwned").equals("yes")
                ? Applies.YES
                : any(view, right -> Optional.of(right.owners().size() > 1));
    }

    private static Applies aPledgedRightNeedsThePledgeesConsent(CaseView view) {
        boolean pledged = view.values().list("rights").stream()
                .flatMap(right -> view.rights().cases(right).stream())
                .anyMatch(other -> other.procedure().equals("pledge") && PLEDGED.contains(other.state()));
        return Applies.when(pledged && !view.papers().contains("pledgeeConsent"));
    }

    private static Applies aPatentGoesAbroadWithAPermitAlone(CaseView view) {
        return Applies.when(view.values().says("abroad")
                && view.values().text("kind").equals("patent")
                && !view.papers().contains("exportPermit"));
    }

    private static Applies whoTakesACollectiveMarkMustHaveStanding(CaseView view) {
        return Applies.when(view.values().says("collective")
                && view.findRule("trademark.collective-assignee").isPresent()
                && !view.papers().contains("standing"));
    }

    private static Applies ofMarksAPersonJudges(CaseView view) {
        return view.values().text("kind").equals("trademark") ? Applies.ASK : Applies.NO;
    }

    /** Whether it stands against any of the rights; what is not known of one is to be asked. */
    private static Applies any(CaseView view, Function<RightFacts, Optional<Boolean>> stands) {
        return view.rights().any(view.values().list("rights"), stands);
    }
}
