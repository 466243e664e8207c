package kaiwu.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kaiwu.Samples;
import kaiwu.TestCatalogue;
import kaiwu.lake.DataFolder;
import kaiwu.lake.DataLock;
import kaiwu.lake.Lake;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What hostile files do to a load: they become problems, never failures, and the good rest of the batch loads. */
class HostileInputTest {

    private static final String GOOD = "<kites><kite no='K1' date='2020-05-01'><name>good</name></kite></kites>";

    @TempDir
    Path folder;

    private Path files;
    private DataLock lock;
    private Lake lake;

    @BeforeEach
    void open() throws Exception {
        files = Files.createDirectories(folder.resolve("files"));
        Files.writeString(files.resolve("zz-good.xml"), GOOD);
        lock = new DataFolder(folder.resolve("data")).lock();
        lake = Lake.open(lock);
    }

    @AfterEach
    void close() {
        lake.close();
        lock.close();
    }

    private IngestReport load(List<Path> paths, IngestOptions options) {
        return new Ingest(TestCatalogue.catalogue(), lake).load(paths, options, progress -> {});
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE kites [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><kites><kite no='K2'><name>&x;</name></kite></kites>",
                "<!DOCTYPE kites [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
                        + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;'>]>"
                        + "<kites><kite no='K2'><name>&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;</name></kite></kites>",
                "<kites><kite no='K2'><name>\u0001</name></kite></kites>",
                "<kites><kite no='K2'><name>cut",
                "<kites><kite no=K2><name>unquoted</name></kite></kites>",
            })
    void aHostileDocumentIsRejectedOrHarmlessAndTheGoodOneLoads(String hostile) throws Exception {
        Files.writeString(files.resolve("a.xml"), hostile);
        long began = System.nanoTime();

        IngestReport report = load(List.of(files), IngestOptions.standard());

        assertThat(report.documents()).isEqualTo(2);
        assertThat(report.failed()).isZero();
        assertThat(lake.sql("SELECT count(*) FROM records WHERE title = 'good'").rows())
                .containsExactly(List.of(1L));
        assertThat(lake.restrictedSql(
                                "SELECT count(*) FROM records WHERE record LIKE '%root:%'", Duration.ofMinutes(1), 10)
                        .rows())
                .containsExactly(List.of(0L));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void elementsNestedBeyondReasonAreOneRejectedDocument() throws Exception {
        Files.writeString(
                files.resolve("a.xml"),
                "<kites><kite no='K2'>" + "<a>".repeat(100_000) + "</a>".repeat(100_000) + "</kite></kites>");

        IngestReport report = load(List.of(files), IngestOptions.standard());

        assertThat(report.documents()).isEqualTo(2);
        assertThat(report.stored()).isEqualTo(1);
        assertThat(report.rejected()).isEqualTo(1);
    }

    @Test
    void aFileOnWhichWeFailIsListedWithWhatWasThrownAndTheRestLoads() throws Exception {
        Files.writeString(files.resolve("a.xml"), "<kites poison='recognise'><kite no='K2'/></kites>");
        Files.writeString(files.resolve("b.xml"), "<kites poison='split'><kite no='K3'/></kites>");

        IngestReport report = load(List.of(files), IngestOptions.standard());

        assertThat(report.failed()).isEqualTo(2);
        assertThat(report.passedOver())
                .containsExactly(new PassedOver(
                        "reader-failed",
                        "a.xml",
                        49,
                        "recognising it failed: StackOverflowError: no end of recognising",
                        -1));
        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("b.xml");
            assertThat(problem.offset()).isEqualTo(45);
            assertThat(problem.problem().code()).isEqualTo("reader-failed");
            assertThat(problem.problem().detail()).startsWith("StackOverflowError: ");
        });
        assertThat(lake.sql("SELECT title FROM records ORDER BY id").rows())
                .containsExactly(List.of("good"), Collections.singletonList(null));
    }

    @Test
    void aProblemOfAKindReadByPermissionTellsNoValue() throws Exception {
        Files.writeString(
                files.resolve("a.xml"), "<kites><kite no='K2' date='the secret day'><name>x</name></kite></kites>");
        Files.writeString(files.resolve("b.csv"), "Reel No,Name,Maker,Granted\nR1,reel,maker,an open day\n");

        IngestReport report = load(List.of(files), IngestOptions.standard());

        assertThat(report.toJson()).contains("bad-date", "an open day").doesNotContain("secret day");
    }

    @Test
    void oneLineWithoutEndDoesNotFillTheMemory() throws Exception {
        byte[] piece = "a".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        try (var out = Files.newOutputStream(files.resolve("a.csv"))) {
            out.write("Reel No,Name,Maker,Granted\nR1,".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 40; i++) {
                out.write(piece);
            }
        }

        IngestReport report = load(List.of(files), IngestOptions.standard().keepingNoOriginals());

        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.problem().code()).isEqualTo("row-too-long");
            assertThat(problem.offset()).isEqualTo(27);
        });
        assertThat(report.stored()).isEqualTo(1);
    }

    @Test
    void bytesThatAreNoTextOfTheirCharsetAndControlCharactersDoNotStopALoad() throws Exception {
        byte[] rows = ("Reel No,Name,Maker,Granted\nR1,\u0000nul,\u0007bell,2001-02-03\n"
                        + "R2,ok,ok,2001-02-03\n".repeat(20))
                .getBytes(StandardCharsets.UTF_8);
        byte[] broken = new byte[rows.length + 8];
        System.arraycopy(rows, 0, broken, 0, rows.length);
        System.arraycopy(
                new byte[] {'R', '3', ',', (byte) 0xff, (byte) 0xc0, ',', ',', '\n'}, 0, broken, rows.length, 8);
        Files.write(files.resolve("a.csv"), broken);

        IngestReport report = load(List.of(files), IngestOptions.standard());

        assertThat(report.documents()).isEqualTo(1 + 1 + 20 + 1);
        assertThat(report.failed()).isZero();
        assertThat(lake.sql("SELECT id FROM reel WHERE title = 'ok'").rows()).containsExactly(List.of("reel-XA-R2"));
        List<String> read = new ArrayList<>();
        lake.issues()
                .forEach(issue ->
                        lake.read(issue.issue(), v -> read.add(v.version().id().toString())));
        assertThat(read).contains("reel-XA-R2", "kite-XA-K1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kite_xml", "reel_table"})
    void everyFileOfTheHostileSamplesIsAccountedForWhateverReadsIt(String source) {
        Path hostile = Samples.get("hostile");

        IngestReport report =
                load(List.of(hostile, files), IngestOptions.standard().forcing(source));

        assertThat(report.documents()).isEqualTo(report.stored() + report.unchanged() + report.rejected());
        assertThat(report.failed()).as(report.problems().toString()).isZero();
        assertThat(lake.check()).isEmpty();
    }
}
