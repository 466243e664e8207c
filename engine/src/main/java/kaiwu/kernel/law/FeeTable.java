package kaiwu.kernel.law;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;

/**
 * A schedule of fees, chosen by code, by step of a ladder and by the date of the event that decides. Several reductions never
 * add up: the best one counts. Immutable.
 */
public final class FeeTable {

    private final Map<String, List<DatedFee>> fees = new LinkedHashMap<>();
    private final RoundingMode rounding;

    /**
     * A schedule of these lines, in their order.
     *
     * @param rounding how shares of a fee are rounded to whole fen
     * @throws IllegalArgumentException when two lines of one code hold for one step on one day, or a line is for a fee that is
     *     not there
     */
    public FeeTable(Collection<DatedFee> all, RoundingMode rounding) {
        this.rounding = rounding;
        for (DatedFee fee : all) {
            List<DatedFee> same = fees.computeIfAbsent(fee.code(), code -> new ArrayList<>());
            for (DatedFee other : same) {
                if (other.sharesAStep(fee) && other.validity().overlaps(fee.validity())) {
                    throw new IllegalArgumentException(
                            "%s holds twice for steps from %d".formatted(fee.code(), fee.from()));
                }
            }
            same.add(fee);
        }
        for (DatedFee fee : list()) {
            for (String code : fee.appliesTo()) {
                if (!fees.containsKey(code)) {
                    throw new IllegalArgumentException(fee.code() + " is for " + code + ", which is not there");
                }
            }
        }
    }

    /** Every line, code by code in the order of the schedule. */
    public List<DatedFee> list() {
        return fees.values().stream().flatMap(List::stream).toList();
    }

    public Set<String> codes() {
        return new LinkedHashSet<>(fees.keySet());
    }

    /** The lines that hold for what happens on a day. */
    public List<DatedFee> on(LocalDate day) {
        return list().stream().filter(fee -> fee.validity().includes(day)).toList();
    }

    /**
     * The line for a step.
     *
     * @return empty when there is none for that step or that day
     * @throws KaiwuException {@link ErrorCode#NOT_FOUND} when the schedule has no such code, {@link ErrorCode#CALLED_WRONGLY}
     *     when the date of the event that decides is not given
     */
    public Optional<DatedFee> find(String code, int step, EventDates dates) {
        List<DatedFee> same = fees.get(code);
        if (same == null) {
            throw new KaiwuException(ErrorCode.NOT_FOUND, "no fee is called " + code);
        }
        return same.stream()
                .filter(fee -> fee.isFor(step) && fee.validity().includes(day(fee, dates)))
                .findFirst();
    }

    /** As {@link #find}, failing when there is none. */
    public DatedFee get(String code, int step, EventDates dates) {
        return find(code, step, dates)
                .orElseThrow(() -> new KaiwuException(
                        ErrorCode.NOT_FOUND, "no fee %s holds for step %d and %s".formatted(code, step, dates)));
    }

    private static LocalDate day(DatedFee fee, EventDates dates) {
        return dates.find(fee.anchor())
                .orElseThrow(() -> new KaiwuException(
                        ErrorCode.CALLED_WRONGLY,
                        "fee %s is chosen by the date of the %s, which is not among %s"
                                .formatted(fee.code(), fee.anchor().meaning().en(), dates)));
    }

    /** The fee for one step, as a quote without reduction or surcharge. */
    public FeeQuote quote(String code, int step, EventDates dates) {
        return new FeeQuote(List.of(line(get(code, step, dates), money(get(code, step, dates)))));
    }

    /**
     * The fee for every step from the first to the last, each once: pages beyond the thirtieth, items beyond the tenth.
     *
     * @return a quote of nothing when {@code last} lies before {@code first}
     */
    public FeeQuote quoteEach(String code, int first, int last, EventDates dates) {
        List<FeeQuote.Line> lines = new ArrayList<>();
        for (int step = first; step <= last; ) {
            DatedFee fee = get(code, step, dates);
            int upTo = Math.min(last, fee.to());
            lines.add(line(fee, money(fee).times(upTo - step + 1L)));
            step = upTo + 1;
        }
        return new FeeQuote(lines);
    }

    /**
     * The best of the reductions that somebody may have for a fee.
     *
     * @param codes reductions that are claimed
     * @param step the step that decides whether a reduction still holds, such as the year since grant
     * @return empty when none of them is for this fee and step
     */
    public Optional<DatedFee> best(Collection<String> codes, String feeCode, int step, EventDates dates) {
        return codes.stream()
                .flatMap(code -> find(code, step, dates).stream())
                .filter(fee ->
                        fee.kind() == DatedFee.Kind.REDUCTION && fee.appliesTo().contains(feeCode))
                .max(Comparator.comparing(fee -> (Percent) fee.amount()));
    }

    /** The line that takes a reduction off a fee. */
    public FeeQuote.Line reduce(DatedFee fee, DatedFee reduction) {
        Money off = money(fee).minus(money(fee).times(((Percent) reduction.amount()).rest(), rounding));
        return line(reduction, Money.ZERO.minus(off));
    }

    /** The line that adds a surcharge; a percentage is one of the full fee, whatever reduction it has. */
    public FeeQuote.Line add(DatedFee fee, DatedFee surcharge) {
        return line(
                surcharge,
                surcharge.amount() instanceof Percent share ? money(fee).times(share, rounding) : money(surcharge));
    }

    static FeeQuote.Line line(DatedFee fee, Money amount) {
        return new FeeQuote.Line(fee, amount);
    }

    static Money money(DatedFee fee) {
        return (Money) fee.amount();
    }
}
