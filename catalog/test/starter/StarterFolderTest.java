package starter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kaiwu.kernel.RecordId;
import kaiwu.lake.Adopted;
import kaiwu.lake.DataFolder;
import kaiwu.lake.DataLock;
import kaiwu.lake.FactsOnly;
import kaiwu.lake.Lake;
import kaiwu.lake.Manifest;
import kaiwu.lake.StoredVersion;
import kaiwu.spi.Catalogue;
import kaiwu.spi.record.RecordVersion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shelf.Catalog;

/** The issues that the project ships, as they lie in the folder {@code starter}. */
class StarterFolderTest {

    private static final Path STARTER = Path.of(System.getProperty("kaiwu.root", "."), "starter");
    private static final long MEGABYTE = 1_000_000;
    private static final Catalogue CATALOGUE = Catalog.load();

    @TempDir
    static Path data;

    private static DataLock lock;
    private static Lake lake;
    private static Adopted adopted;

    @BeforeAll
    static void adopt() {
        lock = new DataFolder(data).lock();
        lake = Lake.open(lock);
        adopted = lake.adopt(STARTER);
    }

    @AfterAll
    static void close() {
        lake.close();
        lock.close();
    }

    @Test
    void everyIssueIsAsItsManifestSaysAndCarriesNoOriginals() {
        assertThat(adopted.taken()).isNotEmpty().noneMatch(Manifest::originals);
        assertThat(adopted.passedOver()).isEmpty();
        assertThat(lake.check()).isEmpty();
    }

    @Test
    void itHasAHundredThousandRightsOverTheKindsThatMayBeShipped() {
        Map<String, Object> rights = new TreeMap<>();
        lake.sql("SELECT kind, count(DISTINCT id) FROM records GROUP BY kind")
                .rows()
                .forEach(row -> rights.put(String.valueOf(row.get(0)), row.get(1)));
        System.out.println("starter set: " + rights);

        assertThat(rights)
                .containsOnlyKeys(
                        "copyright",
                        "decision",
                        "design",
                        "gi",
                        "heritage",
                        "invention",
                        "trademark",
                        "utilitymodel",
                        "variety");
        assertThat(rights.values().stream().mapToLong(n -> (Long) n).sum()).isGreaterThanOrEqualTo(100_000);
    }

    @Test
    void itIsSmallerThanTwelveMegabytes() throws IOException {
        try (Stream<Path> files = Files.walk(STARTER)) {
            assertThat(files.mapToLong(file -> file.toFile().length()).sum()).isLessThan(12 * MEGABYTE);
        }
    }

    @Test
    void onlySourcesThatMayBeShippedAreInIt() {
        assertThat(adopted.taken())
                .allSatisfy(issue -> assertThat(
                                CATALOGUE.sources().get(issue.source()).ship())
                        .as(issue.source())
                        .isTrue());
    }

    @Test
    void everyVersionIsFactsOnly() {
        List<RecordId> prose = new ArrayList<>();
        for (Manifest issue : adopted.taken()) {
            lake.read(issue.issue(), stored -> {
                if (!isFacts(stored.version())) {
                    prose.add(stored.version().id());
                }
            });
        }

        assertThat(prose).isEmpty();
    }

    private static boolean isFacts(RecordVersion v) {
        return v.passages().isEmpty()
                && v.media().isEmpty()
                && v.parties().stream().allMatch(p -> p.address().isEmpty())
                && FactsOnly.of(v, CATALOGUE.kinds().get(v.id().kind())).equals(v);
    }

    @Test
    void noPathOfAMachineIsInIt() {
        List<String> files = new ArrayList<>();
        adopted.taken().forEach(issue -> issue.inputs().forEach(input -> files.add(input.name())));
        for (Manifest issue : adopted.taken()) {
            lake.read(issue.issue(), (StoredVersion v) -> files.add(v.origin().file()));
        }

        assertThat(files.stream().distinct()).noneMatch(name -> name.startsWith("/") || name.contains(":"));
    }
}
