package kaiwu.kernel.law;

import java.util.List;
import java.util.Optional;
import kaiwu.kernel.Bilingual;

/**
 * One line of a schedule of fees, for a time: an amount to pay, a surcharge for being late, or a reduction. Immutable.
 *
 * @param code stable name; the lines of a ladder share it and differ by their steps
 * @param kind what the line does
 * @param from first step of the ladder it is for: year of a right, month of delay, page or piece; 1 where there is no ladder
 * @param to last step it is for, {@link Integer#MAX_VALUE} for all that follow
 * @param amount money, or a percentage of the full fee
 * @param appliesTo for surcharges and reductions: the codes of the fees they are for
 * @param ground law and article
 * @param anchor whose date is held against {@code validity}
 * @param validity the days of the anchor event for which the line holds
 * @param transition the article that says so, where a law says it; empty otherwise
 * @param certainty how surely it was read
 * @param what what is paid for, or who is reduced
 * @param note what a reader should know besides
 */
public record DatedFee(
        String code,
        Kind kind,
        int from,
        int to,
        RuleValue amount,
        List<String> appliesTo,
        String ground,
        AnchorEvent anchor,
        Validity validity,
        String transition,
        Certainty certainty,
        Bilingual what,
        Optional<Bilingual> note) {

    /** What a line of the schedule does. */
    public enum Kind {
        FEE,
        /** Added to the fee because it is paid late; a share of the full fee, or an amount. */
        SURCHARGE,
        /** Taken off the fee; a share of the full fee. */
        REDUCTION
    }

    public DatedFee {
        appliesTo = List.copyOf(appliesTo);
        if (from < 0 || to < from) {
            throw new IllegalArgumentException(code + ": steps " + from + " to " + to);
        }
        if ((kind == Kind.REDUCTION && !(amount instanceof Percent))
                || (kind == Kind.FEE && !(amount instanceof Money))) {
            throw new IllegalArgumentException(code + ": a fee is money, a reduction a percentage");
        }
        if ((kind == Kind.FEE) != appliesTo.isEmpty()) {
            throw new IllegalArgumentException(
                    code + ": surcharges and reductions name the fees they are for, fees do not");
        }
    }

    public boolean isFor(int step) {
        return from <= step && step <= to;
    }

    /** The same surcharge or reduction for these fees alone. */
    public DatedFee onlyFor(List<String> codes) {
        return new DatedFee(
                code, kind, from, to, amount, codes, ground, anchor, validity, transition, certainty, what, note);
    }

    boolean sharesAStep(DatedFee other) {
        return from <= other.to && other.from <= to;
    }
}
