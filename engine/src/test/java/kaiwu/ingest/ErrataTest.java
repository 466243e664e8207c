package kaiwu.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaiwu.TestCatalogue;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.RecordId;
import kaiwu.lake.DataFolder;
import kaiwu.lake.DataLock;
import kaiwu.lake.Lake;
import kaiwu.lake.RightRecord;
import kaiwu.lake.StoredVersion;
import kaiwu.spi.Catalogue;
import kaiwu.spi.Erratum;
import kaiwu.spi.record.Correction;
import kaiwu.spi.record.RecordVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Known errors of a source: put right at loading, visibly, and told when they are gone. */
class ErrataTest {

    private static final RecordId REEL = new RecordId("reel", "XA", "R1");
    private static final Bilingual GROUND = new Bilingual("公告第 2 号", "Notice no. 2");

    @TempDir
    Path folder;

    private DataLock lock;
    private Lake lake;

    @BeforeEach
    void open() {
        lock = new DataFolder(folder.resolve("data")).lock();
        lake = Lake.open(lock);
    }

    @AfterEach
    void close() {
        lake.close();
        lock.close();
    }

    private static Correction correction(String field, String said, String corrected) {
        return new Correction(field, said, corrected, GROUND, "Ann", LocalDate.of(2026, 11, 23));
    }

    private static Catalogue knowing(Correction... corrections) {
        return knowing(
                Arrays.stream(corrections).map(each -> new Erratum(REEL, each)).toList());
    }

    private static Catalogue knowing(List<Erratum> errata) {
        Catalogue plain = TestCatalogue.catalogue();
        return new Catalogue(
                plain.kinds(),
                Map.of(
                        "kite_xml", TestCatalogue.kiteXml(),
                        "reel_table", TestCatalogue.reelTable().knowing(errata)),
                plain.offices());
    }

    private SourceReport load(Catalogue catalogue, String rows) throws IOException {
        Path file = Files.writeString(folder.resolve("reels.csv"), "Reel No,Name,Maker,Granted\n" + rows);
        return new Ingest(catalogue, lake)
                .load(List.of(file), IngestOptions.standard(), progress -> {})
                .sources()
                .getFirst();
    }

    private RightRecord reel(Catalogue catalogue) {
        return RightRecord.of(REEL, TestCatalogue.reel(), lake.versions(REEL), catalogue, Map.of());
    }

    @Test
    void theRightValueStandsInThePlaceOfTheWrongOneWithWhatWasSaidAndWhyBesideIt() throws Exception {
        Correction published = correction("publishedOn", "1902-02-03", "2001-02-03");
        Correction granted = correction("date.GRANTED", "1902-02-03", "2001-02-03");
        Correction maker = correction("party.OWNER", "Anm", "Ann");
        Catalogue catalogue = knowing(published, granted, maker);

        SourceReport report = load(catalogue, "R1,Spool,Anm,1902-02-03\nR2,Drum,Anm,1902-02-03\n");

        assertThat(report.problems()).isEqualTo(Map.of("corrected", 3L));
        StoredVersion stored = lake.versions(REEL).getFirst();
        RecordVersion version = stored.version();
        assertThat(version.publishedOn()).hasToString("Optional[2001-02-03]");
        assertThat(version.dates()).hasToString("[DatedFact[role=GRANTED, date=2001-02-03]]");
        assertThat(version.parties().getFirst().name()).isEqualTo("Ann");
        assertThat(version.corrections()).containsExactly(published, granted, maker);
        assertThat(reel(catalogue).shown().corrections()).containsExactly(published, granted, maker);
        assertThat(new String(
                        lake.original(
                                stored.origin().content(),
                                stored.origin().offset(),
                                stored.origin().length()),
                        StandardCharsets.UTF_8))
                .as("the original bytes stay")
                .startsWith("R1,Spool,Anm,1902-02-03");
        RecordVersion other =
                lake.versions(new RecordId("reel", "XA", "R2")).getFirst().version();
        assertThat(other.parties().getFirst().name()).isEqualTo("Anm");
        assertThat(other.corrections()).isEmpty();
    }

    @Test
    void anErrorLearntOfLaterTakesThePlaceOfTheVersionLoadedBefore() throws Exception {
        load(TestCatalogue.catalogue(), "R1,Spool,Ann,1902-02-03\n");
        Catalogue catalogue = knowing(
                correction("publishedOn", "1902-02-03", "2001-02-03"),
                correction("date.GRANTED", "1902-02-03", "2001-02-03"),
                correction("event.GRANTED", "1902-02-03", "2001-02-03"));

        assertThat(load(catalogue, "R1,Spool,Ann,1902-02-03\n").stored()).isEqualTo(1);

        RightRecord reel = reel(catalogue);
        assertThat(reel.versions()).as("what was stored stays readable").hasSize(2);
        assertThat(reel.shown().dates()).hasToString("[DatedFact[role=GRANTED, date=2001-02-03]]");
        assertThat(reel.shown().events())
                .extracting(event -> event.date().orElseThrow().toString())
                .containsExactly("2001-02-03");
        assertThat(load(catalogue, "R1,Spool,Ann,1902-02-03\n").unchanged()).isEqualTo(1);
    }

    @Test
    void aWrongNumberThatNamesARightLeavesItsIdToTheRightThatHasIt() throws Exception {
        Correction number = correction("number.REGISTRATION", "R1", "R7");
        Catalogue catalogue = knowing(List.of(new Erratum(REEL, Optional.of("Spool"), number)));

        load(catalogue, "R1,Drum,Bob,2001-02-03\nR1,Spool,Ann,2001-02-04\n");

        assertThat(lake.versions(REEL))
                .singleElement()
                .satisfies(drum ->
                        assertThat(drum.version().titles().getFirst().text()).isEqualTo("Drum"));
        RecordVersion spool =
                lake.versions(new RecordId("reel", "XA", "R7")).getFirst().version();
        assertThat(spool.titles().getFirst().text()).isEqualTo("Spool");
        assertThat(spool.numbers().getFirst().number()).isEqualTo("R7");
        assertThat(spool.corrections()).containsExactly(number);
    }

    @Test
    void anErrorThatTheSourceHasMendedIsToldAsStaleAndOneThatWasNotMetIsNot() throws Exception {
        Catalogue catalogue = knowing(correction("date.GRANTED", "1902-02-03", "2001-02-03"));

        assertThat(load(catalogue, "R2,Drum,Bob,2001-02-04\n").problems()).isEmpty();
        SourceReport mended = load(catalogue, "R1,Spool,Ann,2001-02-03\n");

        assertThat(mended.problems()).isEqualTo(Map.of("stale-correction", 1L));
        assertThat(lake.versions(REEL).getFirst().version().corrections()).isEmpty();
    }

    @Test
    void whatIsNoFieldOrNoDateOrNoChangeIsNoCorrection() {
        for (String[] wrong : new String[][] {
            {"date.BEGUN", "1902-02-03", "2001-02-03"},
            {"date.GRANTED", "3 Feb 1902", "2001-02-03"},
            {"number.SERIAL", "R1", "R2"},
            {"number", "R1", "R2"},
            {"publishedOn", "2001", "2001"},
            {"title", "a", "b"},
            {"fact.knot", " ", "b"}
        }) {
            assertThatThrownBy(() -> correction(wrong[0], wrong[1], wrong[2]))
                    .as(wrong[0] + " " + wrong[1])
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
