package kaiwu.kernel.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Choosing between the law of the day of an act and the law of the day it is decided on: the older, unless the newer is
 * lighter. Used only where a law says so; everything else is chosen by its anchor event alone.
 */
public final class LighterLaw {

    private LighterLaw() {}

    /** Why a law was chosen. */
    public enum Reason {
        /** The law did not change between act and decision. */
        UNCHANGED,
        /** The law of the act is not heavier than the law of the decision. */
        OLDER_IS_NOT_HEAVIER,
        /** The law of the decision is lighter. */
        NEWER_IS_LIGHTER,
        /** The law of the decision no longer has the rule. */
        NO_LONGER_IN_FORCE,
        /** The law of the act did not have the rule yet. */
        NOT_YET_IN_FORCE
    }

    /**
     * What was chosen.
     *
     * @param rules the chosen law's rules, one for each code asked for; none when the act may not be punished under these
     * @param reason why
     */
    public record Choice(List<DatedRule> rules, Reason reason) {}

    /**
     * Chooses among laws that are heavier the greater their values are.
     *
     * @param codes what is compared, the weightiest first: the next is looked at only where the one before is equal
     * @param actOn day of the act, or the last day of an act that went on
     * @param decidedOn day of the decision
     * @throws IllegalArgumentException when two values of one code cannot be compared
     */
    public static Choice choose(RuleTable table, List<String> codes, LocalDate actOn, LocalDate decidedOn) {
        List<DatedRule> older = all(table, codes, actOn);
        List<DatedRule> newer = all(table, codes, decidedOn);
        if (older.isEmpty()) {
            return new Choice(List.of(), Reason.NOT_YET_IN_FORCE);
        }
        if (newer.isEmpty()) {
            return new Choice(List.of(), Reason.NO_LONGER_IN_FORCE);
        }
        if (older.equals(newer)) {
            return new Choice(older, Reason.UNCHANGED);
        }
        for (int i = 0; i < older.size(); i++) {
            int order = compare(newer.get(i), older.get(i));
            if (order < 0) {
                return new Choice(newer, Reason.NEWER_IS_LIGHTER);
            } else if (order > 0) {
                return new Choice(older, Reason.OLDER_IS_NOT_HEAVIER);
            }
        }
        return new Choice(older, Reason.OLDER_IS_NOT_HEAVIER);
    }

    private static List<DatedRule> all(RuleTable table, List<String> codes, LocalDate day) {
        List<DatedRule> found = codes.stream()
                .map(code -> table.find(code, EventDates.all(day)))
                .flatMap(Optional::stream)
                .toList();
        return found.size() == codes.size() ? found : List.of();
    }

    private static int compare(DatedRule one, DatedRule other) {
        return switch (one.value()) {
            case Money money when other.value() instanceof Money than -> money.compareTo(than);
            case Percent share when other.value() instanceof Percent than -> share.compareTo(than);
            case Quantity number when other.value() instanceof Quantity than -> number.compareTo(than);
            case Period period
            when other.value() instanceof Period than && period.unit() == than.unit() ->
                Integer.compare(period.amount(), than.amount());
            default ->
                throw new IllegalArgumentException(
                        "%s: %s and %s cannot be compared".formatted(one.code(), one.value(), other.value()));
        };
    }
}
