package kaiwu.steer;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.spi.Commitment;
import kaiwu.spi.Plan;
import kaiwu.spi.PlanUnit;
import kaiwu.spi.PlanUnit.Standing;

/** One plan with the questions readers have of it. Immutable; every list keeps the plan's order. */
public final class PlanMap {

    private final Plan plan;
    private final Map<String, Commitment> commitments = new LinkedHashMap<>();
    private final Map<String, PlanUnit> units = new LinkedHashMap<>();

    public PlanMap(Plan plan) {
        this.plan = plan;
        plan.commitments().forEach(each -> commitments.put(each.id(), each));
        plan.units().forEach(each -> units.put(each.id(), each));
    }

    public Plan plan() {
        return plan;
    }

    public Optional<Commitment> find(String commitment) {
        return Optional.ofNullable(commitments.get(commitment));
    }

    /** Fails with {@link ErrorCode#NOT_FOUND} when the plan has no such commitment. */
    public Commitment get(String commitment) {
        return find(commitment)
                .orElseThrow(() -> new KaiwuException(
                        ErrorCode.NOT_FOUND,
                        new Bilingual(
                                "规划“" + plan.id() + "”没有任务“" + commitment + "”",
                                "plan '" + plan.id() + "' has no commitment '" + commitment + "'")));
    }

    public Optional<PlanUnit> findUnit(String unit) {
        return Optional.ofNullable(units.get(unit));
    }

    /** The whole plan, section by section. */
    public List<SectionView> sections() {
        return plan.sections().stream()
                .map(section -> {
                    Plan.Part part = plan.parts().stream()
                            .filter(each -> each.id().equals(section.part()))
                            .findFirst()
                            .orElseThrow();
                    return new SectionView(
                            part, section, where(each -> each.section().equals(section.id())));
                })
                .toList();
    }

    /** Units that stand to the plan in this way, each with its share. */
    public List<UnitShare> shares(Standing standing) {
        return plan.units().stream()
                .filter(unit -> unit.standing() == standing)
                .map(this::share)
                .toList();
    }

    /** What one unit answers for, with the bodies within it. */
    public Optional<UnitShare> findShare(String unit) {
        return findUnit(unit).map(this::share);
    }

    /** Commitments whose answer is in this state. */
    public List<Commitment> inState(Commitment.State state) {
        return where(each -> each.answer().state() == state);
    }

    /** Commitments that a theme of this platform answers. */
    public List<Commitment> ofTheme(String theme) {
        return where(each -> each.answer().theme().equals(theme));
    }

    /** Commitments measured by an indicator, its own first as the plan lists it. */
    public List<Commitment> measuredBy(String indicator) {
        return where(each -> each.measuredBy().contains(indicator));
    }

    public PlanCounts counts() {
        Map<Commitment.Kind, Integer> kinds = new EnumMap<>(Commitment.Kind.class);
        Map<Commitment.State, Integer> states = new EnumMap<>(Commitment.State.class);
        for (Commitment each : plan.commitments()) {
            kinds.merge(each.kind(), 1, Integer::sum);
            states.merge(each.answer().state(), 1, Integer::sum);
        }
        return new PlanCounts(plan.commitments().size(), Map.copyOf(kinds), Map.copyOf(states));
    }

    private UnitShare share(PlanUnit unit) {
        boolean bound = unit.standing() == Standing.MEMBER;
        return new UnitShare(
                unit,
                where(each -> isOrWithin(each.leadUnit(), unit)),
                where(each -> !isOrWithin(each.leadUnit(), unit)
                        && each.units().stream().anyMatch(one -> isOrWithin(one, unit))),
                bound ? where(each -> each.units().stream().anyMatch(this::together)) : List.of());
    }

    private boolean isOrWithin(String id, PlanUnit unit) {
        return id.equals(unit.id())
                || findUnit(id)
                        .flatMap(PlanUnit::within)
                        .filter(unit.id()::equals)
                        .isPresent();
    }

    private boolean together(String id) {
        return findUnit(id).filter(unit -> unit.standing() == Standing.TOGETHER).isPresent();
    }

    private List<Commitment> where(Predicate<Commitment> wanted) {
        return plan.commitments().stream().filter(wanted).toList();
    }
}
