package kaiwu.kernel.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A fee that keeps a right alive, due each year before the year begins, with a time of grace in which a surcharge grows month
 * by month. Immutable.
 *
 * @param fees the schedule
 * @param code the fee; its steps are the years of the right
 * @param surcharge the surcharge; its steps are the months of delay, as many as there is grace
 * @param reckoning over which calendar
 */
public record YearlyFee(FeeTable fees, String code, String surcharge, Reckoning reckoning) {

    /** What is to be paid on a day for one year of a right. */
    public sealed interface Answer {

        /** The last day to pay without being late. */
        DueDate due();
    }

    /**
     * It can be paid.
     *
     * @param monthsLate 0 when in time, otherwise the month of delay, the first being 1
     * @param until the last day on which this amount is right
     */
    public record Payable(DueDate due, int monthsLate, LocalDate until, FeeQuote quote) implements Answer {}

    /**
     * The time of grace is over; the right has ended.
     *
     * @param since the day from which it has ended
     */
    public record Lapsed(DueDate due, LocalDate since) implements Answer {}

    /**
     * What is to be paid for a year.
     *
     * @param began the day on which the first year began, such as the filing date
     * @param year which year, the second or a later one
     * @param paidOn the day of payment
     * @param reductions reductions that are claimed
     * @param reductionStep the step that decides whether a reduction still holds, such as the year since grant
     * @param dates dates of the events that choose the law
     */
    public Answer on(
            LocalDate began,
            int year,
            LocalDate paidOn,
            Collection<String> reductions,
            int reductionStep,
            EventDates dates) {
        DueDate due = reckoning.due(began, Period.years(year - 1), Ending.NEXT_WORKING_DAY);
        DatedFee fee = fees.get(code, year, dates);
        int months = reckoning.monthsLate(due, paidOn);
        Optional<DatedFee> late = months == 0 ? Optional.empty() : fees.find(surcharge, months, dates);
        if (months > 0 && late.isEmpty()) {
            return new Lapsed(due, due.nominal());
        }
        LocalDate until = months == 0 ? due.on() : reckoning.lateUntil(due, months);
        return new Payable(due, months, until, quote(fee, reductions, reductionStep, dates, late));
    }

    private FeeQuote quote(
            DatedFee fee, Collection<String> reductions, int step, EventDates dates, Optional<DatedFee> late) {
        List<FeeQuote.Line> lines = new ArrayList<>();
        lines.add(FeeTable.line(fee, FeeTable.money(fee)));
        fees.best(reductions, code, step, dates).ifPresent(best -> lines.add(fees.reduce(fee, best)));
        late.ifPresent(surcharged -> lines.add(fees.add(fee, surcharged)));
        return new FeeQuote(lines);
    }
}
