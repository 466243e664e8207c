package kaiwu.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.lake.DataFolder;
import kaiwu.lake.DataLock;
import kaiwu.lake.FactsExtract;
import kaiwu.lake.Lake;
import kaiwu.lake.Manifest;
import kaiwu.spi.Catalogue;
import kaiwu.spi.Source;

/**
 * Makes the issues that the project ships, so that a fresh copy has something to find: real files are read as any load reads
 * them, and of the sources whose {@code source.yml} says {@code ship: yes} the facts are written out as issues in
 * their travelling form. The same files, clock and choice give the same issues.
 */
public final class StarterSet {

    private final Catalogue catalogue;
    private final Clock clock;
    private final long most;
    private final Map<String, Long> fewer;

    /**
     * @param clock dates the issues
     * @param most how many rights of one source at most
     * @param fewer how many of certain sources instead, by source id
     */
    public StarterSet(Catalogue catalogue, Clock clock, long most, Map<String, Long> fewer) {
        this.catalogue = catalogue;
        this.clock = clock;
        this.most = most;
        this.fewer = Map.copyOf(fewer);
    }

    /**
     * Makes the set.
     *
     * @param files files and folders of any source; what is not shipped is read and left out
     * @param scratch an empty folder for the whole of what is read
     * @param into takes one folder an issue; the issues of an earlier set in it are replaced
     * @return the manifests of the issues
     */
    public List<Manifest> make(List<Path> files, Path scratch, Path into, Consumer<Progress> progress) {
        DataFolder whole = new DataFolder(scratch.resolve("whole"));
        DataFolder facts = new DataFolder(scratch.resolve("facts"));
        try (DataLock wholeLock = whole.lock();
                Lake read = Lake.open(wholeLock);
                DataLock factsLock = facts.lock();
                Lake written = Lake.open(factsLock, clock)) {
            new Ingest(catalogue, read).load(files, IngestOptions.standard().keepingNoOriginals(), progress);
            FactsExtract extract = new FactsExtract(catalogue, read, written);
            catalogue.sources().values().stream()
                    .filter(Source::ship)
                    .sorted(Comparator.comparingInt(Source::rank).thenComparing(Source::id))
                    .forEach(source -> extract.copy(source, fewer.getOrDefault(source.id(), most)));
            clear(into);
            written.issues().forEach(issue -> written.pack(issue.issue(), into));
            return written.issues();
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.STORAGE, "writing the starter set to " + into + ": " + wrong, wrong);
        }
    }

    private static void clear(Path into) throws IOException {
        Files.createDirectories(into);
        for (Path old : list(into)) {
            if (Files.exists(old.resolve("manifest.json"))) {
                for (Path file : list(old)) {
                    Files.delete(file);
                }
                Files.delete(old);
            }
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.sorted().toList();
        }
    }
}
