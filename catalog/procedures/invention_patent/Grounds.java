package procedures.invention_patent;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kaiwu.spi.procedure.Applies;
import kaiwu.spi.procedure.CaseRule;
import kaiwu.spi.procedure.CaseView;
import kaiwu.spi.procedure.Values;

/** The grounds against an application that the case itself tells; those of substance are for the examiner to look into. */
public final class Grounds implements kaiwu.spi.procedure.Grounds {

    /** States of a case in which it can still be divided, Implementing Rules r. 48. */
    private static final Set<String> DIVISIBLE = Set.of(
            "preliminary",
            "correction",
            "awaiting-publication",
            "published",
            "examination",
            "reply-due",
            "refused",
            "reexamination",
            "refusal-upheld",
            "in-court",
            "grant-notified");

    @Override
    public Map<String, CaseRule> rules() {
        return Map.ofEntries(
                Map.entry("nothing-claimed", Grounds::somethingMustBeClaimed),
                Map.entry("parent-closed", Grounds::theEarlierApplicationMustBeOpenToDivision),
                Map.entry("origin-untold", Grounds::theSourceOfGeneticResourcesMustBeTold),
                Map.entry("reduction-not-fitting", Grounds::theReductionMustFitTheApplicants),
                Map.entry("priority-too-old", Grounds::priorityMustBeClaimedWithinTwelveMonths),
                Map.entry("priority-claimed-late", Grounds::priorityMustBeAddedInTime),
                Map.entry("filing-date-wrong", Grounds::theFilingDateMustBeTheDayOfFiling),
                Map.entry("earliest-date-wrong", Grounds::theEarliestDateMustBeOneOfTheCase),
                Map.entry("not-an-invention-record", Grounds::theRecordMustBeAnInventionOfThisCaseAlone),
                Map.entry("not-heard-on-form", view -> unlessDone("request-correction", view)),
                Map.entry("early-publication-not-asked", view -> unlessDone("request-early-publication", view)),
                Map.entry("examination-requested-already", view -> Applies.when(examinationRequested(view))),
                Map.entry("examination-not-requested", view -> Applies.when(!examinationRequested(view))),
                Map.entry("wrong-reply-period", Grounds::theReplyPeriodMustFitTheAction),
                Map.entry("extended-already", Grounds::oneReplyIsExtendedOnce),
                Map.entry("not-heard", view -> unlessDone("send-action", view)),
                Map.entry("examined-already", view -> Applies.when(lastOf("send-action", view) >= 0)),
                Map.entry("lane-taken", view -> Applies.when(hasPriority(view) || lastOf("grant-pph", view) >= 0)),
                Map.entry("priority-examination-not-asked", view -> unlessDone("ask-priority-examination", view)),
                Map.entry("not-recommended", view -> unlessDone("recommend", view)),
                Map.entry("no-priority-examination", view -> Applies.when(!hasPriority(view))),
                Map.entry("pph-not-asked", view -> unlessDone("ask-pph", view)),
                Map.entry("pph-asked-twice", Grounds::theHighwayIsAskedForAsOftenAsAgreed),
                Map.entry("refused-on-form", view -> Applies.when(refusedOnForm(view))),
                Map.entry("refused-on-substance", view -> Applies.when(!refusedOnForm(view))),
                Map.entry("not-yet-published", view -> Applies.when(!published(view))),
                Map.entry("published-already", view -> Applies.when(published(view))),
                Map.entry("wrong-grant-year", Grounds::theYearOfGrantIsThatOfTheNotice),
                Map.entry("wrong-year-of-grant", Grounds::annuitiesBeginWithTheYearOfGrant),
                Map.entry("wrong-annuity-year", Grounds::annuitiesArePaidYearByYear),
                Map.entry("last-annuity-year", view -> Applies.when(year(view) >= lastYear(view))),
                Map.entry("not-last-annuity-year", view -> Applies.when(year(view) != lastYear(view))),
                Map.entry("not-declared-invalid", Grounds::invalidityMustBeDecided),
                Map.entry("restoration-not-asked", Grounds::restorationMustBeAskedForSinceTheLoss));
    }

    private static Applies somethingMustBeClaimed(CaseView view) {
        return Applies.when(view.values().findNumber("claimCount").orElse(0L) == 0);
    }

    private static Applies theEarlierApplicationMustBeOpenToDivision(CaseView view) {
        Optional<String> parent = view.values().findText("divisionalOf");
        if (parent.isEmpty()) {
            return Applies.NO;
        }
        List<String> states = view.rights().cases(parent.get()).stream()
                .filter(other -> other.procedure().equals("invention_patent"))
                .map(other -> other.state())
                .toList();
        return states.isEmpty() ? Applies.ASK : Applies.when(states.stream().noneMatch(DIVISIBLE::contains));
    }

    private static Applies theSourceOfGeneticResourcesMustBeTold(CaseView view) {
        return Applies.when(
                view.values().says("geneticResources") && !view.values().has("geneticSource"));
    }

    private static Applies theReductionMustFitTheApplicants(CaseView view) {
        int applicants = view.values().list("applicants").size();
        return Applies.when(
                switch (view.values().text("reduction")) {
                    case "single" -> applicants != 1;
                    case "joint" -> applicants < 2;
                    default -> false;
                });
    }

    private static Applies priorityMustBeClaimedWithinTwelveMonths(CaseView view) {
        LocalDate filed = filed(view);
        return Applies.when(view.values()
                .findDate("priorityOn")
                .map(priority -> {
                    LocalDate last = view.end("patent.priority.invention", priority);
                    boolean restored = view.values().says("priorityRestored");
                    return filed.isAfter(restored ? view.end("patent.priority-restoration", last) : last)
                            || !priority.isBefore(filed);
                })
                .orElse(false));
    }

    private static Applies priorityMustBeAddedInTime(CaseView view) {
        LocalDate filed = filed(view);
        LocalDate priority = view.values().findDate("priorityOn").orElse(filed);
        return Applies.when(view.day().isAfter(filed)
                && view.day().isAfter(view.end("patent.priority-addition", priority))
                && view.day().isAfter(view.end("patent.priority-addition-from-filing", filed)));
    }

    private static Applies theFilingDateMustBeTheDayOfFiling(CaseView view) {
        LocalDate came = came(view);
        LocalDate said = view.values().findDate("filedOn").orElse(came);
        boolean divided = view.values().has("divisionalOf");
        return Applies.when(divided ? said.isAfter(came) : !said.equals(came));
    }

    private static Applies theEarliestDateMustBeOneOfTheCase(CaseView view) {
        Values values = view.values();
        boolean claimed = lastOf("claim-priority", view) > lastOf("lose-priority", view);
        Optional<LocalDate> right = claimed ? values.findDate("priorityOn") : values.findDate("filedOn");
        return Applies.when(!right.equals(values.findDate("earliestOn")));
    }

    private static Applies theRecordMustBeAnInventionOfThisCaseAlone(CaseView view) {
        String right = view.values().text("right");
        return Applies.when(!right.startsWith("invention-")
                || view.rights().cases(right).stream()
                        .anyMatch(other -> other.procedure().equals("invention_patent")
                                && !view.id().equals(Optional.of(other.id()))));
    }

    private static Applies theReplyPeriodMustFitTheAction(CaseView view) {
        String ordinary = lastOf("send-action", view) < 0 ? "patent.reply-first" : "patent.reply-later";
        String fitting = hasPriority(view) ? "fasttrack.reply.invention" : ordinary;
        return Applies.when(!view.values().text("replyPeriod").equals(fitting));
    }

    private static boolean hasPriority(CaseView view) {
        return lastOf("grant-priority-examination", view) > lastOf("end-priority-examination", view);
    }

    private static Applies theHighwayIsAskedForAsOftenAsAgreed(CaseView view) {
        long asked = view.steps().stream()
                .filter(step -> step.action().equals("ask-pph"))
                .count();
        return Applies.when(view.findRule("fasttrack.pph-requests-most")
                .map(most -> BigDecimal.valueOf(asked).compareTo(most.number().value()) >= 0)
                .orElse(false));
    }

    private static Applies oneReplyIsExtendedOnce(CaseView view) {
        return Applies.when(lastOf("extend", view) > lastOf("send-action", view));
    }

    /** Years of the right are counted from the filing date. */
    private static Applies theYearOfGrantIsThatOfTheNotice(CaseView view) {
        long year = ChronoUnit.YEARS.between(filed(view), view.day()) + 1;
        return Applies.when(year != view.values().findNumber("grantYear").orElse(0L));
    }

    private static boolean refusedOnForm(CaseView view) {
        return lastOf("refuse-preliminary", view) > lastOf("refuse", view);
    }

    private static boolean published(CaseView view) {
        return lastOf("publish", view) >= 0 || lastOf("publish-early", view) >= 0;
    }

    /** The last year of the term, which the law gives. */
    private static long lastYear(CaseView view) {
        return view.findRule("patent.term.invention").orElseThrow().period().amount();
    }

    private static Applies annuitiesBeginWithTheYearOfGrant(CaseView view) {
        return Applies.when(year(view) != view.values().findNumber("grantYear").orElse(0L));
    }

    /** The next year is the one that the running time of grace waits for: the years paid for, and six months. */
    private static Applies annuitiesArePaidYearByYear(CaseView view) {
        LocalDate due = view.end("patent.annuity-grace", filed(view).plusYears(year(view) - 1));
        return Applies.when(!view.due("annuity-grace").equals(Optional.of(due)));
    }

    private static Applies invalidityMustBeDecided(CaseView view) {
        return Applies.when(view.rights().cases(view.values().text("right")).stream()
                .noneMatch(other -> other.procedure().equals("patent_invalidation")
                        && other.state().equals("invalid")));
    }

    private static Applies restorationMustBeAskedForSinceTheLoss(CaseView view) {
        int lost =
                List.of("miss-fee", "miss-correction", "miss-request", "miss-reply", "miss-registration", "lapse")
                        .stream()
                        .mapToInt(action -> lastOf(action, view))
                        .max()
                        .orElse(-1);
        return Applies.when(lastOf("request-restoration", view) < lost);
    }

    private static boolean examinationRequested(CaseView view) {
        return lastOf("request-examination", view) >= 0 || lastOf("request-examination-late", view) >= 0;
    }

    private static Applies unlessDone(String action, CaseView view) {
        return Applies.when(lastOf(action, view) < 0);
    }

    /** Place of the last doing of an action among the steps of the case; -1 when it was never done. */
    private static int lastOf(String action, CaseView view) {
        List<String> done = view.steps().stream().map(CaseView.Step::action).toList();
        return done.lastIndexOf(action);
    }

    private static long year(CaseView view) {
        return view.values().findNumber("annuityYear").orElse(0L);
    }

    /** The filing date, or the day on which the papers came in as long as none is given. */
    private static LocalDate filed(CaseView view) {
        return view.values().findDate("filedOn").orElse(came(view));
    }

    private static LocalDate came(CaseView view) {
        return view.steps().isEmpty() ? view.day() : view.steps().getFirst().day();
    }
}
