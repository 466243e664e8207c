package kaiwu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The real files that tests read in place: {@code ../shared/data} beside the project, or the folder that {@code
 * KAIWU_SAMPLES} names. Where they are absent a test is skipped and says so, or fails ({@link Needs}).
 */
public final class Samples {

    private Samples() {}

    /** The folder of the real files, when it is there. */
    public static Optional<Path> find() {
        String named = System.getenv("KAIWU_SAMPLES");
        Path folder = named != null
                ? Path.of(named)
                : Path.of(System.getProperty("kaiwu.root", "."), "..", "shared", "data")
                        .normalize();
        return Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty();
    }

    /**
     * A file or folder among the real files, for example {@code patents/cn-cnipa-gazette.zip}; the calling test is skipped
     * when the real files are not there.
     */
    public static Path get(String relative) {
        Optional<Path> folder = find();
        String named = System.getenv("KAIWU_SAMPLES");
        if (folder.isEmpty() && named != null) {
            throw new AssertionError("KAIWU_SAMPLES names no folder: " + named);
        }
        Needs.that(folder.isPresent(), "no ../shared/data");
        return folder.orElseThrow().resolve(relative);
    }

    /** The bytes of one member of one of the zips; the calling test is skipped when the real files are not there. */
    public static byte[] member(String zip, String member) {
        try (FileSystem files = FileSystems.newFileSystem(get(zip))) {
            return Files.readAllBytes(files.getPath(member));
        } catch (IOException wrong) {
            throw new UncheckedIOException("reading " + member + " of " + zip, wrong);
        }
    }

    /** Names of the files in one of the zips, sorted; the calling test is skipped when the real files are not there. */
    public static List<String> members(String zip) {
        try (FileSystem files = FileSystems.newFileSystem(get(zip));
                Stream<Path> walk = Files.walk(files.getPath("/"))) {
            return walk.filter(Files::isRegularFile)
                    .map(path -> path.toString().substring(1))
                    .sorted()
                    .toList();
        } catch (IOException wrong) {
            throw new UncheckedIOException("listing " + zip, wrong);
        }
    }
}
