package kaiwu.server.pages;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kaiwu.kernel.Bilingual;
import kaiwu.server.Platform;
import kaiwu.server.web.Access;
import kaiwu.server.web.Frame;
import kaiwu.server.web.HttpProblem;
import kaiwu.server.web.Page;
import kaiwu.spi.Commitment;
import kaiwu.spi.PlanUnit;
import kaiwu.statistics.IndicatorSheet;
import kaiwu.steer.PlanMap;
import kaiwu.steer.SectionView;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The plan: every commitment, who answers for it, and what of this platform answers it. */
@Access(Access.EVERYONE)
@Controller
public final class PlanPages {

    private final Platform platform;

    PlanPages(Platform platform) {
        this.platform = platform;
    }

    @GetMapping("/plan")
    Page plan(
            Frame frame, @RequestParam(defaultValue = "") String unit, @RequestParam(defaultValue = "") String state) {
        PlanMap map = platform.plan();
        Predicate<Commitment> wanted = each -> (unit.isEmpty() || each.units().contains(unit))
                && (state.isEmpty() || each.answer().state().name().equalsIgnoreCase(state));
        List<SectionView> sections = map.sections().stream()
                .map(view -> new SectionView(
                        view.part(),
                        view.section(),
                        view.commitments().stream().filter(wanted).toList()))
                .filter(view -> !view.commitments().isEmpty())
                .toList();
        return new Page("plan", frame, new Whole(map, sections, map.findUnit(unit), state));
    }

    @GetMapping("/plan/{id}")
    Page commitment(Frame frame, @PathVariable String id) {
        PlanMap map = platform.plan();
        Commitment commitment = map.find(id)
                .orElseThrow(() -> HttpProblem.notFound(new Bilingual(
                        "计划中没有编号为 " + id + " 的承诺。编号形如 G01、K01、A001，见 /plan。",
                        "The plan has no commitment " + id + ". Ids look like G01, K01 or A001; /plan lists them.")));
        List<IndicatorSheet> measures = commitment.measuredBy().stream()
                .flatMap(indicator -> platform.indicators().find(indicator).stream())
                .toList();
        return new Page("commitment", frame, new One(map, commitment, measures));
    }

    /**
     * The plan, or the part of it that was asked for.
     *
     * @param unit the unit it is narrowed to
     * @param state the state it is narrowed to, or empty
     */
    public record Whole(PlanMap map, List<SectionView> sections, Optional<PlanUnit> unit, String state) {

        public long shown() {
            return sections.stream()
                    .mapToLong(view -> view.commitments().size())
                    .sum();
        }

        public boolean narrowed() {
            return unit.isPresent() || !state.isEmpty();
        }
    }

    /** One commitment with the indicators that measure it. */
    public record One(PlanMap map, Commitment commitment, List<IndicatorSheet> measures) {

        public List<PlanUnit> units() {
            return commitment.units().stream()
                    .flatMap(unit -> map.findUnit(unit).stream())
                    .toList();
        }

        public SectionView section() {
            return map.sections().stream()
                    .filter(view -> view.section().id().equals(commitment.section()))
                    .findFirst()
                    .orElseThrow();
        }

        public Optional<kaiwu.spi.Plan.Theme> theme() {
            return map.plan().themes().stream()
                    .filter(theme -> theme.id().equals(commitment.answer().theme()))
                    .findFirst();
        }
    }
}
