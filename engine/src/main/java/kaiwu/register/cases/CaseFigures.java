package kaiwu.register.cases;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import kaiwu.register.Act;
import kaiwu.register.Register;
import kaiwu.spi.procedure.Procedure;
import kaiwu.spi.procedure.Values;

/**
 * The figures that procedures declare, counted over the acts of their cases, and how many cases were pending. A case counts in a
 * month when the action was done in it, once however often; what is added up is what the case said when the action was done the
 * last time in that month, in the light of later corrections. Thread-safe.
 */
public final class CaseFigures {

    private final Register register;
    private final Cases cases;

    public CaseFigures(Register register, Cases cases) {
        this.register = register;
        this.cases = cases;
    }

    /**
     * One figure over a year.
     *
     * @param months by month
     * @param whole over the whole year; what counts once counts once in it, so months may add up to more
     */
    public record Line(Procedure.Statistic statistic, Map<YearMonth, Count> months, Count whole) {}

    /**
     * A count.
     *
     * @param value cases, or the sum; in fen for money
     * @param cases in which the action was done, in the order of their numbers
     */
    public record Count(long value, List<String> cases) {}

    /**
     * How a month went.
     *
     * @param began cases that began in it
     * @param ended cases that came into a last state in it and were in one at its end
     * @param open cases that had begun and were in no last state at its end
     */
    public record Pending(YearMonth month, long began, long ended, long open) {}

    /** Figures and pendency of a year. */
    public record Year(int year, List<Line> lines, List<Pending> pending) {}

    /** Years in which something was done in a case of the procedure, oldest first. */
    public List<Integer> years(Procedure procedure) {
        return acts(procedure).stream()
                .map(act -> month(act).getYear())
                .distinct()
                .sorted()
                .toList();
    }

    /** The figures of a year; months that have not come yet are left out. */
    public Year of(Procedure procedure, int year) {
        List<Act> acts = acts(procedure);
        List<YearMonth> months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> YearMonth.of(year, month))
                .filter(month -> !month.isAfter(YearMonth.from(cases.today())))
                .toList();
        List<Line> lines = procedure.statistics().stream()
                .map(statistic -> line(procedure, statistic, acts, months, year))
                .toList();
        return new Year(year, lines, pending(procedure, acts, months));
    }

    private List<Act> acts(Procedure procedure) {
        return register
                .list(
                        procedure.actions().keySet().stream()
                                .map(action -> CaseAct.typeOf(procedure, action))
                                .toList(),
                        Instant.EPOCH,
                        Instant.parse("9999-01-01T00:00:00Z"))
                .stream()
                .sorted(Comparator.comparing(Act::doneAt).thenComparing(Act::leafIndex))
                .toList();
    }

    private YearMonth month(Act act) {
        return YearMonth.from(cases.law().day(act.doneAt()));
    }

    private Line line(
            Procedure procedure, Procedure.Statistic statistic, List<Act> acts, List<YearMonth> months, int year) {
        List<Act> done = acts.stream()
                .filter(act -> act.type().equals(CaseAct.typeOf(procedure, statistic.action())))
                .toList();
        Map<YearMonth, Count> counts = new LinkedHashMap<>();
        months.forEach(month ->
                counts.put(month, count(statistic, done, act -> month(act).equals(month))));
        return new Line(
                statistic, counts, count(statistic, done, act -> month(act).getYear() == year));
    }

    private Count count(Procedure.Statistic statistic, List<Act> done, Predicate<Act> in) {
        Map<String, Act> last = new TreeMap<>();
        done.stream().filter(in).forEach(act -> last.put(act.subject(), act));
        List<String> ids = List.copyOf(last.keySet());
        if (statistic.sum().isEmpty() && statistic.once().isEmpty()) {
            return new Count(ids.size(), ids);
        }
        Map<List<List<String>>, Long> things = new LinkedHashMap<>();
        last.forEach((id, act) -> {
            Values said =
                    cases.find(id, act.doneAt(), Instant.MAX).orElseThrow().values();
            List<List<String>> name = statistic.once().isEmpty()
                    ? List.of(List.of(id))
                    : statistic.once().stream().map(said::list).toList();
            things.put(name, statistic.sum().flatMap(said::findNumber).orElse(0L));
        });
        return new Count(
                statistic.sum().isEmpty()
                        ? things.size()
                        : things.values().stream().mapToLong(Long::longValue).sum(),
                ids);
    }

    private List<Pending> pending(Procedure procedure, List<Act> acts, List<YearMonth> months) {
        Map<String, YearMonth> began = new LinkedHashMap<>();
        Map<String, NavigableMap<YearMonth, Boolean>> ended = new LinkedHashMap<>();
        for (Act act : acts) {
            YearMonth month = month(act);
            began.putIfAbsent(act.subject(), month);
            procedure
                    .getAction(CaseAct.of(procedure, act).action())
                    .to()
                    .ifPresent(state -> ended.computeIfAbsent(act.subject(), id -> new TreeMap<>())
                            .put(month, procedure.getState(state).last()));
        }
        return months.stream()
                .map(month -> new Pending(
                        month,
                        began.values().stream().filter(month::equals).count(),
                        ended.values().stream()
                                .filter(states -> isEnded(states, month) && !isEnded(states, month.minusMonths(1)))
                                .count(),
                        began.entrySet().stream()
                                .filter(begun -> !begun.getValue().isAfter(month))
                                .filter(begun -> !isEnded(ended.getOrDefault(begun.getKey(), new TreeMap<>()), month))
                                .count()))
                .toList();
    }

    /** Whether a case was in a last state at the end of a month, by the months in which its state changed. */
    private static boolean isEnded(NavigableMap<YearMonth, Boolean> states, YearMonth month) {
        return Optional.ofNullable(states.floorEntry(month))
                .map(Map.Entry::getValue)
                .orElse(false);
    }
}
