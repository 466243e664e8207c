package kaiwu.lake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kaiwu.kernel.Sha256;
import kaiwu.spi.Catalogue;

/**
 * The {@link Homes} of a lake's issues between processes, a file of UTF-8 lines, format 1: on the first line a hash over this
 * format, the issues' manifests and what the kinds are identified by; then a line for each stand-in, its id, a tab and the
 * right's id; {@code .} ends it. A file for other issues, or one that is not whole, is none. Whoever finds none makes it; it
 * appears in one step.
 */
final class HomesFile {

    static final String NAME = "homes.tsv";

    private static final String END = ".";

    private final Path file;
    private final String key;

    HomesFile(Path file, Catalogue catalogue, List<Sha256> manifests) {
        this.file = file;
        String kinds = new TreeMap<>(catalogue.kinds())
                .values().stream().map(kind -> kind.id() + kind.identifiedBy()).collect(Collectors.joining("\n"));
        this.key = Sha256.of("homes 1\n" + manifests + '\n' + kinds).toString();
    }

    Optional<Homes> find() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            if (lines.size() < 2
                    || !lines.getFirst().equals(key)
                    || !lines.getLast().equals(END)) {
                return Optional.empty();
            }
            Map<String, String> homes = new TreeMap<>();
            for (String line : lines.subList(1, lines.size() - 1)) {
                int tab = line.indexOf('\t');
                homes.put(line.substring(0, tab), line.substring(tab + 1));
            }
            return Optional.of(new Homes(homes));
        } catch (IOException wrong) {
            throw StorageStream.failed(file, wrong);
        }
    }

    void keep(Homes homes) {
        Path half = file.resolveSibling(
                NAME + "-" + ProcessHandle.current().pid() + "-" + Integer.toHexString(System.identityHashCode(this)));
        try (OutputStream out = new StorageStream(half)) {
            out.write((key + '\n').getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, String> home : homes.byStandIn().entrySet()) {
                out.write((home.getKey() + '\t' + home.getValue() + '\n').getBytes(StandardCharsets.UTF_8));
            }
            out.write((END + '\n').getBytes(StandardCharsets.UTF_8));
        } catch (IOException wrong) {
            throw StorageStream.failed(half, wrong);
        }
        try {
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException wrong) {
            throw StorageStream.failed(file, wrong);
        }
    }
}
