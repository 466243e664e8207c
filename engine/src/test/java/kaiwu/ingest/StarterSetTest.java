package kaiwu.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kaiwu.TestCatalogue;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.kernel.Sha256;
import kaiwu.lake.Adopted;
import kaiwu.lake.DataFolder;
import kaiwu.lake.DataLock;
import kaiwu.lake.Lake;
import kaiwu.lake.Manifest;
import kaiwu.lake.RecordJson;
import kaiwu.lake.StoredVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StarterSetTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-05-04T12:00:00Z"), ZoneOffset.UTC);

    private static final String KITES = """
            <kites>
              <kite no="K2020/0002" date="2020-05-01" code="A1"><name lang="zh">沙燕</name><knot>slip</knot></kite>
              <kite no="K2020/0001" date="2020-05-01" code="A1">
                <name lang="en">Dragon</name><maker country="XA">Ann</maker><span>420</span>
                <abstract>It flies.</abstract>
              </kite>
            </kites>
            """;
    private static final String REELS = """
            Reel No,Name,Maker,Granted
            R1,Spool,Ann,2001-02-03
            R2,Drum,Bob,2001-02-04
            R3,Wheel,Eve,2001-02-05
            """;

    @TempDir
    Path folder;

    private Path starter;

    @BeforeEach
    void files() throws Exception {
        Files.createDirectories(folder.resolve("files"));
        Files.writeString(folder.resolve("files/kites.xml"), KITES);
        Files.writeString(folder.resolve("files/reels.csv"), REELS);
        starter = folder.resolve("starter");
    }

    private List<Manifest> make(String scratch) {
        return new StarterSet(TestCatalogue.catalogue(), NOON, 1_000, Map.of("reel_table", 2L))
                .make(List.of(folder.resolve("files")), folder.resolve(scratch), starter, progress -> {});
    }

    @Test
    void itHoldsTheFactsOfEachSourceByIdAndNoOriginal() {
        List<Manifest> made = make("a");

        assertThat(made)
                .extracting(Manifest::issue)
                .containsExactly("kite_xml-20260504T120000Z-1", "reel_table-20260504T120000Z-1");
        assertThat(made.getFirst().originals()).isFalse();
        assertThat(made.getFirst().inputs())
                .extracting(Manifest.FileEntry::name)
                .containsExactly("kites.xml");
        assertThat(made.getLast().versions()).as("reels, at most two").isEqualTo(2);
        try (DataLock lock = new DataFolder(folder.resolve("data")).lock();
                Lake lake = Lake.open(lock)) {
            Adopted adopted = lake.adopt(starter);

            assertThat(adopted.taken())
                    .extracting(Manifest::issue)
                    .containsExactlyElementsOf(
                            made.stream().map(Manifest::issue).toList());
            List<StoredVersion> kites = new ArrayList<>();
            lake.read(made.getFirst().issue(), kites::add);
            assertThat(kites)
                    .extracting(v -> new String(RecordJson.render(v.version())))
                    .containsExactly(
                            "{\"id\":\"kite-XA-K2020-0001\",\"source\":\"kite_xml\",\"kindCode\":\"A1\",\"publishedOn\":\"2020-05-01\","
                                    + "\"numbers\":[{\"role\":\"APPLICATION\",\"office\":\"XA\",\"number\":\"K2020/0001\"}],"
                                    + "\"titles\":[{\"lang\":\"en\",\"text\":\"Dragon\"}],"
                                    + "\"parties\":[{\"role\":\"APPLICANT\",\"name\":\"Ann\",\"country\":\"XA\"}],"
                                    + "\"events\":[{\"category\":\"FILED\",\"date\":\"2020-05-01\",\"code\":\"F\",\"text\":\"filed\"}],"
                                    + "\"facts\":{\"span\":[\"420\"]}}",
                            "{\"id\":\"kite-XA-K2020-0002\",\"source\":\"kite_xml\",\"kindCode\":\"A1\",\"publishedOn\":\"2020-05-01\","
                                    + "\"numbers\":[{\"role\":\"APPLICATION\",\"office\":\"XA\",\"number\":\"K2020/0002\"}],"
                                    + "\"titles\":[{\"lang\":\"zh\",\"text\":\"沙燕\"}],"
                                    + "\"events\":[{\"category\":\"FILED\",\"date\":\"2020-05-01\",\"code\":\"F\",\"text\":\"filed\"}]}");
            assertThat(kites).allSatisfy(v -> {
                assertThat(v.hash()).isEqualTo(Sha256.of(RecordJson.render(v.version())));
                assertThat(v.origin().file()).isEqualTo("kites.xml");
            });
            assertThat(lake.check()).as("absent originals are lawful").isEmpty();
        }
    }

    @Test
    void theSameFilesAndDateGiveTheSameBytes() throws Exception {
        make("a");
        Map<String, String> first = hashes();
        make("b");

        assertThat(hashes()).isEqualTo(first).hasSize(6);
    }

    @Test
    void itIsTakenOverOnceAndGivesWayToWhatTheLakeHas() {
        make("a");
        try (DataLock lock = new DataFolder(folder.resolve("data")).lock();
                Lake lake = Lake.open(lock)) {
            new Ingest(TestCatalogue.catalogue(), lake)
                    .load(List.of(folder.resolve("files/reels.csv")), IngestOptions.standard(), progress -> {});

            Adopted first = lake.adopt(starter);
            Adopted second = lake.adopt(starter);

            assertThat(first.taken()).extracting(Manifest::source).containsExactly("kite_xml");
            assertThat(first.passedOver()).containsExactly("reel_table-20260504T120000Z-1");
            assertThat(second.taken()).isEmpty();
            assertThat(lake.check()).isEmpty();
        }
    }

    @Test
    void theRealFileLoadedLaterBringsWhatTheStarterSetLeftOut() {
        make("a");
        try (DataLock lock = new DataFolder(folder.resolve("data")).lock();
                Lake lake = Lake.open(lock)) {
            lake.adopt(starter);

            IngestReport report = new Ingest(TestCatalogue.catalogue(), lake)
                    .load(List.of(folder.resolve("files")), IngestOptions.standard(), progress -> {});

            assertThat(report.stored() + " new, " + report.unchanged() + " known")
                    .isEqualTo("3 new, 2 known");
            assertThat(lake.check()).isEmpty();
        }
    }

    @Test
    void anAlteredStarterSetIsRefusedWhole() throws Exception {
        Manifest last = make("a").getLast();
        Path packed = starter.resolve(last.issue()).resolve("packed.parquet");
        byte[] bytes = Files.readAllBytes(packed);
        bytes[10] ^= 1;
        Files.write(packed, bytes);
        try (DataLock lock = new DataFolder(folder.resolve("data")).lock();
                Lake lake = Lake.open(lock)) {

            assertThatThrownBy(() -> lake.adopt(starter)).isInstanceOfSatisfying(KaiwuException.class, e -> {
                assertThat(e.code()).isEqualTo(ErrorCode.DAMAGED);
                assertThat(e).hasMessageContaining("nothing was taken over").hasMessageContaining("packed.parquet");
            });
            assertThat(lake.issues()).isEmpty();
        }
    }

    private Map<String, String> hashes() throws Exception {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> all = Files.walk(starter)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                hashes.put(
                        starter.relativize(file).toString(),
                        Sha256.of(Files.readAllBytes(file)).toString());
            }
        }
        return hashes;
    }
}
