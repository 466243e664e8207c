package kaiwu.kernel.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;

/**
 * Dated rules, found by code and by the date of the event that decides. All rules of one code are chosen by the same event,
 * and no two of them hold on one day. Immutable.
 */
public final class RuleTable {

    private static final Comparator<DatedRule> BY_DATE =
            Comparator.comparing(rule -> rule.validity().from().orElse(LocalDate.MIN));

    private final Map<String, List<DatedRule>> rules = new LinkedHashMap<>();

    /**
     * A table of these rules, in their order.
     *
     * @throws IllegalArgumentException when two rules of one code hold on one day or are chosen by different events
     */
    public RuleTable(Collection<DatedRule> all) {
        for (DatedRule rule : all) {
            List<DatedRule> same = rules.computeIfAbsent(rule.code(), code -> new ArrayList<>());
            for (DatedRule other : same) {
                if (other.validity().overlaps(rule.validity())) {
                    throw new IllegalArgumentException(
                            "%s holds twice: %s and %s".formatted(rule.code(), other.validity(), rule.validity()));
                }
                if (other.anchor() != rule.anchor()) {
                    throw new IllegalArgumentException(rule.code() + " is chosen by two different events");
                }
            }
            same.add(rule);
        }
        rules.values().forEach(same -> same.sort(BY_DATE));
    }

    public Set<String> codes() {
        return rules.keySet();
    }

    /** Every rule, code by code and each code's in order of time. */
    public List<DatedRule> list() {
        return rules.values().stream().flatMap(List::stream).toList();
    }

    /** The rules of a code in order of time; none when there is no such code. */
    public List<DatedRule> history(String code) {
        return List.copyOf(rules.getOrDefault(code, List.of()));
    }

    /** The rules that hold for what happens on a day. */
    public List<DatedRule> on(LocalDate day) {
        return list().stream().filter(rule -> rule.validity().includes(day)).toList();
    }

    /**
     * The rule that applies to a case.
     *
     * @return empty when there is none for that day
     * @throws KaiwuException {@link ErrorCode#NOT_FOUND} when the table has no such code, {@link ErrorCode#CALLED_WRONGLY} when
     *     the date of the event that decides is not given
     */
    public Optional<DatedRule> find(String code, EventDates dates) {
        List<DatedRule> same = history(code);
        if (same.isEmpty()) {
            throw new KaiwuException(ErrorCode.NOT_FOUND, "no rule is called " + code);
        }
        AnchorEvent anchor = same.getFirst().anchor();
        LocalDate day = dates.find(anchor)
                .orElseThrow(() -> new KaiwuException(
                        ErrorCode.CALLED_WRONGLY,
                        "rule %s is chosen by the date of the %s, which is not among %s"
                                .formatted(code, anchor.meaning().en(), dates)));
        return same.stream().filter(rule -> rule.validity().includes(day)).findFirst();
    }

    /** As {@link #find}, failing when there is none. */
    public DatedRule get(String code, EventDates dates) {
        return find(code, dates)
                .orElseThrow(() ->
                        new KaiwuException(ErrorCode.NOT_FOUND, "no rule %s holds for %s".formatted(code, dates)));
    }

    /** Codes between two of whose rules lies at least one day without one. */
    public List<String> gaps() {
        List<String> gaps = new ArrayList<>();
        rules.forEach((code, same) -> {
            for (int i = 1; i < same.size(); i++) {
                if (!same.get(i - 1).validity().meets(same.get(i).validity())) {
                    gaps.add(code);
                    break;
                }
            }
        });
        return gaps;
    }
}
