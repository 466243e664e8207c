package shelf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kaiwu.Needs;
import kaiwu.Samples;

/** The notes on the domain that lie beside the real files; they are no part of the project. */
final class Domain {

    private Domain() {}

    /** Lines of one of the notes; the calling test is skipped when they are not there. */
    static List<String> lines(String name) {
        Path file = Samples.get("").resolveSibling("domain").resolve(name);
        Needs.that(Files.isRegularFile(file), "no ../shared/domain");
        try {
            return Files.readAllLines(file);
        } catch (IOException wrong) {
            throw new UncheckedIOException("reading " + file, wrong);
        }
    }
}
