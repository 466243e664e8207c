package procedures.penalty_disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kaiwu.spi.procedure.Applies;
import kaiwu.spi.procedure.CaseRule;
import kaiwu.spi.procedure.CaseView;
import kaiwu.spi.procedure.Values;

/**
 * The grounds against disclosing a penalty that the form tells. What is to be published is held, before it leaves the officer's
 * desk, against all that the case says is private, and against the forms of identity and telephone numbers.
 */
public final class Grounds implements kaiwu.spi.procedure.Grounds {

    private static final LocalDate DISCLOSURE_BEGAN = LocalDate.of(2014, 6, 1);
    private static final int DAYS_TO_DECIDE = 90;
    private static final int LEAST_MONTHS_PUBLISHED = 3;
    private static final Pattern IDENTITY = Pattern.compile("(?<![0-9])[1-9][0-9]{5}(?:19|20)[0-9]{9}[0-9Xx](?![0-9])");
    private static final Pattern TELEPHONE =
            Pattern.compile("(?<![0-9])(?:1[3-9][0-9]{9}|0[0-9]{2,3}[- ]?[0-9]{7,8})(?![0-9])");
    private static final List<String> PRIVATE = List.of("homeAddress", "phone", "idNumber", "property");
    /** Every field whose words anybody may have written and that is published. */
    private static final List<String> PUBLIC = List.of(
            "caseTitle",
            "cause",
            "decisionNumber",
            "performance",
            "penalties",
            "basis",
            "publicFacts",
            "publicDecision",
            "withdrawalReason");

    @Override
    public Map<String, CaseRule> rules() {
        return Map.ofEntries(
                Map.entry("summary-procedure", view -> says(view, "track", "summary")),
                Map.entry("before-disclosure-began", Grounds::theDutyMustHaveBegun),
                Map.entry("decided-before-opened", Grounds::noDecisionComesBeforeItsCase),
                Map.entry("decided-late", Grounds::theDecisionMustComeWithinNinetyDays),
                Map.entry("representative-missing", Grounds::anOrganisationNamesItsRepresentative),
                Map.entry("only-a-warning", Grounds::aMereWarningIsNotPublishedByTheMarketRules),
                Map.entry("registered-elsewhere", view -> says(view, "partyPlace", "other")),
                Map.entry("registered-here", view -> says(view, "partyPlace", "same")),
                Map.entry("private-data", Grounds::nothingPrivateMayStandInWhatIsPublished),
                Map.entry("trade-secret", Grounds::aSecretIsPublishedOnlyWithConsentOrReasons),
                Map.entry("changed-before-decided", Grounds::noChangeComesBeforeItsDecision),
                Map.entry(
                        "not-merely-changed",
                        view -> Applies.when(!view.values().text("changeKind").equals("changed"))),
                Map.entry("never-early", view -> Applies.when(view.values().says("neverEarly"))),
                Map.entry("too-early", Grounds::threeMonthsMustHavePassed));
    }

    private static Applies says(CaseView view, String field, String choice) {
        return Applies.when(view.values().text(field).equals(choice));
    }

    private static Applies theDutyMustHaveBegun(CaseView view) {
        return Applies.when(view.values()
                .findDate("decidedOn")
                .map(day -> day.isBefore(DISCLOSURE_BEGAN))
                .orElse(false));
    }

    private static Applies noDecisionComesBeforeItsCase(CaseView view) {
        return Applies.when(isBefore(view.values(), "decidedOn", "openedOn"));
    }

    private static Applies noChangeComesBeforeItsDecision(CaseView view) {
        return Applies.when(isBefore(view.values(), "changedOn", "decidedOn"));
    }

    private static boolean isBefore(Values values, String one, String other) {
        Optional<LocalDate> first = values.findDate(one);
        Optional<LocalDate> second = values.findDate(other);
        return first.isPresent() && second.isPresent() && first.get().isBefore(second.get());
    }

    private static Applies theDecisionMustComeWithinNinetyDays(CaseView view) {
        Optional<LocalDate> last = view.values().findDate("openedOn").map(day -> day.plusDays(DAYS_TO_DECIDE));
        return Applies.when(view.values()
                .findDate("decidedOn")
                .filter(decided -> last.filter(decided::isAfter).isPresent())
                .isPresent());
    }

    private static Applies anOrganisationNamesItsRepresentative(CaseView view) {
        return Applies.when(view.values().text("partyType").equals("organisation")
                && !view.values().has("legalRepresentative"));
    }

    private static Applies aMereWarningIsNotPublishedByTheMarketRules(CaseView view) {
        return Applies.when(view.values().list("penalties").stream().allMatch("警告"::equals));
    }

    private static Applies nothingPrivateMayStandInWhatIsPublished(CaseView view) {
        Values values = view.values();
        return Applies.when(published(values)
                .anyMatch(text -> IDENTITY.matcher(text).find()
                        || TELEPHONE.matcher(text).find()
                        || PRIVATE.stream()
                                .flatMap(field -> values.list(field).stream())
                                .anyMatch(text::contains)));
    }

    private static Applies aSecretIsPublishedOnlyWithConsentOrReasons(CaseView view) {
        Values values = view.values();
        boolean told = published(values)
                .anyMatch(text -> values.list("secrets").stream().anyMatch(text::contains));
        boolean allowed = switch (values.text("secretsMayBePublished")) {
            case "consent" -> view.papers().contains("consent");
            case "interest" -> values.has("interestReason") && values.has("holderToldOn");
            default -> false;
        };
        return Applies.when(told && !allowed);
    }

    private static Stream<String> published(Values values) {
        return PUBLIC.stream().flatMap(field -> values.list(field).stream());
    }

    private static Applies threeMonthsMustHavePassed(CaseView view) {
        return Applies.when(view.steps().stream()
                .filter(step -> step.action().equals("publish"))
                .reduce((first, second) -> second)
                .map(step -> step.day().plusMonths(LEAST_MONTHS_PUBLISHED).isAfter(view.day()))
                .orElse(true));
    }
}
