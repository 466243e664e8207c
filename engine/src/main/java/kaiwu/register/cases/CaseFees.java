package kaiwu.register.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import kaiwu.kernel.law.DatedFee;
import kaiwu.kernel.law.EventDates;
import kaiwu.kernel.law.FeeQuote;
import kaiwu.kernel.law.FeeTable;
import kaiwu.kernel.law.Money;
import kaiwu.spi.procedure.Placeholders;
import kaiwu.spi.procedure.Procedure;
import kaiwu.spi.procedure.Values;

/** What the fees of a procedure come to. */
public final class CaseFees {

    private CaseFees() {}

    /**
     * What one fee comes to when it is paid in time, line by line; a quote of nothing when there is nothing to pay for.
     *
     * @param dates days of the events by which the schedule is chosen
     */
    public static FeeQuote quote(Procedure procedure, String fee, Values values, EventDates dates) {
        Procedure.Fee asked = procedure.getFee(fee);
        FeeTable schedule = procedure.schedule();
        String code = Placeholders.fill(asked.code(), values::text);
        if (asked.each().isPresent()) {
            int first = lines(schedule, code).mapToInt(DatedFee::from).min().orElse(1);
            return schedule.quoteEach(code, first, number(asked.each().get(), values, 0), dates);
        }
        int step = asked.step().map(field -> number(field, values, 1)).orElse(1);
        long times = asked.times().map(field -> number(field, values, 1)).orElse(1);
        DatedFee full = schedule.get(code, step, dates);
        List<FeeQuote.Line> lines = new ArrayList<>();
        lines.add(schedule.quote(code, step, dates).lines().getFirst());
        reduction(procedure, asked, code, step, values, dates)
                .ifPresent(reduction -> lines.add(schedule.reduce(full, reduction)));
        return new FeeQuote(lines.stream()
                .map(line -> new FeeQuote.Line(line.fee(), line.amount().times(times)))
                .toList());
    }

    private static Optional<DatedFee> reduction(
            Procedure procedure, Procedure.Fee asked, String code, int step, Values values, EventDates dates) {
        FeeTable schedule = procedure.schedule();
        List<String> claimed = asked
                .reduction()
                .map(reduction -> Placeholders.fill(reduction, values::text))
                .filter(schedule.codes()::contains)
                .stream()
                .toList();
        int since = asked.reducedFrom().map(field -> number(field, values, 1)).orElse(1);
        return schedule.best(claimed, code, step - since + 1, dates);
    }

    /**
     * The fees that a case owes if they are paid on a day, by fee, with what is added for being late: after the last month that
     * the schedule knows, what it says of that month.
     */
    public static Map<String, Money> owed(CaseFile file, LocalDate day) {
        Map<String, Money> owed = new TreeMap<>();
        file.owed().forEach((fee, amount) -> owed.put(fee, amount.plus(surcharge(file, fee, day))));
        return owed;
    }

    private static Money surcharge(CaseFile file, String fee, LocalDate day) {
        Optional<Procedure.Late> late = file.procedure().getFee(fee).late();
        int months = late.flatMap(one -> file.due(one.clock()))
                .map(due -> file.law().reckoning().monthsLate(due, day))
                .orElse(0);
        if (late.isEmpty() || months == 0) {
            return Money.ZERO;
        }
        FeeTable schedule = file.procedure().schedule();
        EventDates dates = file.lawDates(file.values(), day);
        DatedFee full = quote(file.procedure(), fee, file.values(), dates)
                .lines()
                .getFirst()
                .fee();
        int most =
                lines(schedule, late.get().code()).mapToInt(DatedFee::to).max().orElse(0);
        return schedule.find(late.get().code(), Math.min(months, most), dates)
                .map(added -> schedule.add(full, added).amount())
                .orElse(Money.ZERO);
    }

    private static Stream<DatedFee> lines(FeeTable schedule, String code) {
        return schedule.list().stream().filter(line -> line.code().equals(code));
    }

    /** A number that was filled in, or chosen; {@code field+1} is one more. */
    private static int number(String field, Values values, int absent) {
        if (field.endsWith("+1")) {
            return number(field.substring(0, field.length() - 2), values, absent - 1) + 1;
        }
        return values.findNumber(field)
                .or(() -> values.findText(field).map(Long::parseLong))
                .map(Math::toIntExact)
                .orElse(absent);
    }
}
