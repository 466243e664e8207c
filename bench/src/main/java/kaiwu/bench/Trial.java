package kaiwu.bench;

import java.nio.file.Path;
import java.util.List;

/** Something whose seconds or megabytes are measured from outside, on a process of its own, begun by the launcher. */
interface Trial {

    String name();

    /**
     * @param samples the real files
     * @param scratch an empty folder that is deleted afterwards
     */
    List<Figure> run(Path samples, Path scratch) throws Exception;

    /**
     * What was measured.
     *
     * @param goal what the value must stay below; infinite where there is no goal
     * @param how what was running, and what was not measured
     */
    record Figure(String name, double value, String unit, double goal, String how) {

        String line() {
            boolean free = Double.isInfinite(goal);
            return "| %s | %.1f %s | %s | %s | %s |"
                    .formatted(
                            name,
                            value,
                            unit,
                            free ? "" : "< %.0f %s".formatted(goal, unit),
                            free ? "" : value < goal ? "yes" : "no",
                            how);
        }
    }
}
