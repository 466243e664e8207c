package kaiwu.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;

/**
 * The folder of the search index: one subfolder {@code v3-n} for each index that was made, and the file {@code CURRENT} with
 * the name of the one in use. A new index is made beside the old one and put in its place in one step.
 */
final class IndexFolder {

    private static final String CURRENT = "CURRENT";

    private final Path folder;

    IndexFolder(Path folder) {
        this.folder = folder;
    }

    /** The index in use, if there is one of the form that this program writes. */
    Optional<Path> current() throws IOException {
        Path file = folder.resolve(CURRENT);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String name = Files.readString(file).strip();
        if (!name.matches("v\\d+-\\d+")) {
            throw new KaiwuException(
                    ErrorCode.DAMAGED, file + " says '" + name + "', expected v3-n; run ./kaiwu rebuild");
        }
        return name.startsWith(IndexFields.FORMAT + "-") && Files.isDirectory(folder.resolve(name))
                ? Optional.of(folder.resolve(name))
                : Optional.empty();
    }

    /** A new empty subfolder for an index. */
    Path next() throws IOException {
        Files.createDirectories(folder);
        int n = 1;
        while (Files.exists(folder.resolve(IndexFields.FORMAT + "-" + n))) {
            n++;
        }
        return Files.createDirectory(folder.resolve(IndexFields.FORMAT + "-" + n));
    }

    /** Puts an index in use. */
    void use(Path index) throws IOException {
        Path written = folder.resolve(CURRENT + ".new");
        Files.write(written, (index.getFileName() + "\n").getBytes(StandardCharsets.UTF_8));
        Files.move(
                written, folder.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Deletes every index but the one in use: older ones, and what a killed rebuild left behind. */
    void deleteOthers(Path inUse) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> others = entries.filter(p -> p.getFileName().toString().matches("v\\d+-\\d+"))
                    .filter(p -> !p.equals(inUse))
                    .toList();
            for (Path other : others) {
                delete(other);
            }
        }
    }

    static void delete(Path index) throws IOException {
        try (Stream<Path> files = Files.list(index)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(index);
    }
}
