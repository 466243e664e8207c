package shelf;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.spi.Commitment;
import kaiwu.spi.Plan;
import kaiwu.spi.PlanUnit;

/**
 * The plans of the catalogue: every folder {@code plans/<plan>} with its {@code plan.yml}, {@code units.yml} and {@code
 * commitments.tsv}.
 */
public final class Plans {

    private Plans() {}

    /**
     * Reads all of them, sorted by id.
     *
     * @throws KaiwuException {@link ErrorCode#CATALOGUE}, naming file and key, when a folder is not whole or names a unit,
     *     section or theme that it does not have
     */
    public static List<Plan> load() {
        return Place.read(Plans::load);
    }

    static List<Plan> load(Path root) {
        return Place.folders(root, "plans", "plan.yml").stream()
                .map(Plans::read)
                .toList();
    }

    private static Plan read(Path folder) {
        String id = Place.idOf(folder);
        String name = "plans/" + id + "/";
        Head head = Binder.read(folder.resolve("plan.yml"), name + "plan.yml", Head.class);
        Units units = Binder.read(folder.resolve("units.yml"), name + "units.yml", Units.class);
        List<Commitment> commitments =
                CommitmentTable.read(folder.resolve("commitments.tsv"), name + "commitments.tsv");
        Plan plan = head.as(id, units.units(), commitments);
        check(name + "plan.yml", name + "units.yml", name + "commitments.tsv", plan);
        return plan;
    }

    private static void check(String head, String unitFile, String table, Plan plan) {
        Set<String> parts = once(head, "parts", plan.parts(), Plan.Part::id);
        Set<String> sections = once(head, "sections", plan.sections(), Plan.Section::id);
        Set<String> themes = once(head, "themes", plan.themes(), Plan.Theme::id);
        Set<String> units = once(unitFile, "units", plan.units(), PlanUnit::id);
        once(table, "id", plan.commitments(), Commitment::id);
        plan.sections().forEach(section -> known(head, "sections." + section.id(), section.part(), parts));
        plan.units()
                .forEach(unit -> unit.within().ifPresent(whole -> known(unitFile, "units." + unit.id(), whole, units)));
        for (Commitment commitment : plan.commitments()) {
            known(table, commitment.id() + " section", commitment.section(), sections);
            known(table, commitment.id() + " theme", commitment.answer().theme(), themes);
            commitment.units().forEach(unit -> known(table, commitment.id() + " units", unit, units));
        }
    }

    private static <T> Set<String> once(String file, String key, List<T> things, Function<T, String> id) {
        Set<String> ids = new HashSet<>();
        for (T thing : things) {
            if (!ids.add(id.apply(thing))) {
                throw fault(file, key, "names '" + id.apply(thing) + "' twice");
            }
        }
        return ids;
    }

    private static void known(String file, String key, String id, Set<String> ids) {
        if (!ids.contains(id)) {
            throw fault(
                    file,
                    key,
                    "names '" + id + "'; known are " + ids.stream().sorted().collect(Collectors.joining(", ")));
        }
    }

    private static KaiwuException fault(String file, String key, String what) {
        return new KaiwuException(ErrorCode.CATALOGUE, file + ": " + key + ": " + what);
    }

    /** What {@code units.yml} holds. */
    private record Units(List<PlanUnit> units) {}

    /** What {@code plan.yml} holds. */
    private record Head(
            Bilingual name,
            Bilingual fullName,
            String number,
            Bilingual issuer,
            LocalDate issuedOn,
            int fromYear,
            int toYear,
            List<Bilingual> notes,
            List<Plan.Part> parts,
            List<Plan.Section> sections,
            List<Plan.Theme> themes) {

        Plan as(String id, List<PlanUnit> units, List<Commitment> commitments) {
            return new Plan(
                    id,
                    name,
                    fullName,
                    number,
                    issuer,
                    issuedOn,
                    fromYear,
                    toYear,
                    notes,
                    parts,
                    sections,
                    themes,
                    units,
                    commitments);
        }
    }
}
