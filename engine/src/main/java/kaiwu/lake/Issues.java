package kaiwu.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.kernel.Sha256;

/** The folder {@code lake/issues}: every issue in its own folder, none ever changed. Thread-safe. */
final class Issues {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Comparator<Manifest> ORDER = Comparator.comparing(Manifest::loadedAt)
            .thenComparing(Manifest::source)
            .thenComparing(m -> Integer.parseInt(m.issue().substring(m.issue().lastIndexOf('-') + 1)));

    private final Path folder;
    private final Map<String, Read> manifests = new ConcurrentHashMap<>();

    /** A manifest and the hash of its file. */
    record Read(Manifest manifest, Sha256 hash) {}

    Issues(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /** Manifests of the issues that are kept, in the order in which they were closed. */
    List<Manifest> list() {
        return all().stream().filter(issue -> !isWithdrawn(issue.issue())).toList();
    }

    /** The same with those that were withdrawn. */
    List<Manifest> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(Files::isDirectory)
                    .map(issue -> get(issue.getFileName().toString()).manifest())
                    .sorted(ORDER)
                    .toList();
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.STORAGE, "listing the issues in " + folder + ": " + wrong, wrong);
        }
    }

    /** The hashes of these manifests' files, in their order. */
    List<Sha256> hashes(List<Manifest> manifests) {
        return manifests.stream().map(manifest -> get(manifest.issue()).hash()).toList();
    }

    boolean isWithdrawn(String issue) {
        return Files.exists(folder.resolve(issue).resolve(Withdrawal.NAME));
    }

    /** The last of a source's chain, whether or not it is kept. */
    Optional<Read> last(String source) {
        return all().stream()
                .filter(m -> m.source().equals(source))
                .reduce((earlier, later) -> later)
                .map(m -> get(m.issue()));
    }

    boolean has(String issue) {
        return Files.isDirectory(folder.resolve(issue));
    }

    Read get(String issue) {
        return manifests.computeIfAbsent(issue, id -> read(folder.resolve(id).resolve(ManifestJson.NAME)));
    }

    static Read read(Path file) {
        try {
            byte[] json = Files.readAllBytes(file);
            return new Read(ManifestJson.parse(json, file.toString()), Sha256.of(json));
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.DAMAGED, "reading the manifest " + file + ": " + wrong, wrong);
        }
    }

    /** A free id for an issue of this source; see {@link Manifest#issue}. */
    String freeId(String source, Instant now) {
        String stem = source + "-" + TIME.format(now.truncatedTo(ChronoUnit.SECONDS)) + "-";
        int n = 1;
        while (has(stem + n)) {
            n++;
        }
        return stem + n;
    }
}
