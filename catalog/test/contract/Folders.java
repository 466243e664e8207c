package contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folders of the catalogue as they lie in the project, for checks that go beyond what loading checks. */
final class Folders {

    private Folders() {}

    /** The folders of a group, sorted; folders of tests or tools never lie there. */
    static List<Path> of(String group) {
        Path parent = Path.of(System.getProperty("kaiwu.root", "."), "catalog", group);
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory).sorted().toList();
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    /** The Java files that lie directly in a folder. */
    static List<Path> java(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }
}
