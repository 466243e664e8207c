package kaiwu.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;

/** What a killed load leaves behind: half an issue, and what DuckDB spilled. */
final class Leftovers {

    private static final System.Logger LOG = System.getLogger(Leftovers.class.getName());

    private Leftovers() {}

    /**
     * Removes them.
     *
     * @param half where issues are written before they appear
     * @param scratch where DuckDB spills
     * @return the names of what stood in {@code half}; empty as a rule
     */
    static List<String> remove(Path half, Path scratch) {
        if (!Files.isDirectory(half)) {
            return List.of();
        }
        clearSpilled(scratch);
        try (Stream<Path> left = Files.list(half)) {
            List<String> names = new ArrayList<>();
            for (Path path : left.sorted().toList()) {
                Durable.delete(path);
                String name = path.getFileName().toString();
                names.add(name);
                LOG.log(
                        System.Logger.Level.WARNING,
                        "a load was interrupted: removed its unfinished {0}; the lake is as it was before; load again",
                        name);
            }
            return List.copyOf(names);
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.STORAGE, "clearing " + half + ": " + wrong, wrong);
        }
    }

    private static void clearSpilled(Path scratch) {
        if (!Files.isDirectory(scratch)) {
            return;
        }
        try (Stream<Path> spilled = Files.list(scratch)) {
            for (Path path : spilled.filter(p -> p.getFileName().toString().startsWith("duckdb-load-"))
                    .toList()) {
                Durable.delete(path);
            }
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.STORAGE, "clearing " + scratch + ": " + wrong, wrong);
        }
    }
}
