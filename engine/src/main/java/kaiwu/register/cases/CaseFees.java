package kaiwu.register.cases;

import java.util.ArrayList;
import java.util.List;
import kaiwu.kernel.law.DatedFee;
import kaiwu.kernel.law.EventDates;
import kaiwu.kernel.law.FeeQuote;
import kaiwu.kernel.law.FeeTable;
import kaiwu.spi.procedure.Placeholders;
import kaiwu.spi.procedure.Procedure;
import kaiwu.spi.procedure.Values;

/** What the fees of a procedure come to. */
public final class CaseFees {

    private CaseFees() {}

    /**
     * What one fee comes to, line by line.
     *
     * @param dates days of the events by which the schedule is chosen
     */
    public static FeeQuote quote(Procedure procedure, String fee, Values values, EventDates dates) {
        Procedure.Fee asked = procedure.getFee(fee);
        FeeTable schedule = procedure.schedule();
        String code = Placeholders.fill(asked.code(), values::text);
        int step = Math.toIntExact(asked.step().flatMap(values::findNumber).orElse(1L));
        long times = asked.times().flatMap(values::findNumber).orElse(1L);
        DatedFee line = schedule.get(code, step, dates);
        List<FeeQuote.Line> lines = new ArrayList<>();
        for (FeeQuote.Line one : schedule.quote(code, step, dates).lines()) {
            lines.add(new FeeQuote.Line(one.fee(), one.amount().times(times)));
        }
        List<String> claimed = asked.reduction().map(values::list).orElse(List.of());
        schedule.best(claimed.stream().filter(schedule.codes()::contains).toList(), code, step, dates)
                .map(reduction -> schedule.reduce(line, reduction))
                .ifPresent(less ->
                        lines.add(new FeeQuote.Line(less.fee(), less.amount().times(times))));
        return new FeeQuote(lines);
    }
}
