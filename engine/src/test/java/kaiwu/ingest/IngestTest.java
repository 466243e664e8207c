package kaiwu.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kaiwu.TestCatalogue;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.lake.DataFolder;
import kaiwu.lake.DataLock;
import kaiwu.lake.Lake;
import kaiwu.lake.Manifest;
import kaiwu.lake.StoredProblem;
import kaiwu.lake.StoredVersion;
import kaiwu.spi.Catalogue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class IngestTest {

    private static final String WEEK_1 = """
            <?xml version="1.0" encoding="UTF-8"?>
            <kites week="1">
              <kite no="K2020/0001" date="2020-05-01" code="A1">
                <name lang="zh">龙</name><name lang="en">Dragon</name><maker country="XA">潍坊风筝厂</maker>
                <span>420</span><form>D/1</form>
              </kite>
              <kite no="K2020/0002" date="2020-05-01" code="A1"><name lang="zh">沙燕</name></kite>
            </kites>
            """;

    private static final String REELS = """
            Reel No,Name,Maker,Granted
            R1,Spool,Ann,2001-02-03
            R2,"Drum, large",Bob,2001-02-04
            ,Nameless,Eve,2001-02-05
            R4,Wheel,Eve,yesterday
            """;

    @TempDir
    Path folder;

    private Path files;
    private DataLock lock;
    private Lake lake;

    @BeforeEach
    void open() throws Exception {
        files = Files.createDirectories(folder.resolve("files"));
        lock = new DataFolder(folder.resolve("data")).lock();
        lake = Lake.open(lock);
    }

    @AfterEach
    void close() {
        lake.close();
        lock.close();
    }

    private void file(String name, String text) throws Exception {
        Files.writeString(files.resolve(name), text);
    }

    private IngestReport load() {
        return load(IngestOptions.standard());
    }

    private IngestReport load(IngestOptions options) {
        return new Ingest(TestCatalogue.catalogue(), lake).load(List.of(files), options, progress -> {});
    }

    /** "documents stored unchanged rejected". */
    private static String counts(IngestReport report) {
        return report.documents() + " " + report.stored() + " " + report.unchanged() + " " + report.rejected();
    }

    private List<String> stored() {
        List<String> all = new ArrayList<>();
        for (Manifest issue : lake.issues()) {
            lake.read(
                    issue.issue(),
                    v -> all.add(v.version().versionKey() + " "
                            + v.version().titles().getFirst().text()));
        }
        return all;
    }

    @Test
    void aTrialNumbersWhatHasNoNumberWithoutMakingTheKeyOfTheFolder() {
        Path key = folder.resolve("data/lake/id.key");
        String number = lake.trialNumberFor("cough");
        assertThat(lake.trialNumberFor("cough")).isEqualTo(number);
        assertThat(key).doesNotExist();
        String kept = lake.numberFor("cough");
        assertThat(key).exists();
        assertThat(lake.trialNumberFor("cough")).isEqualTo(kept).isNotEqualTo(number);
    }

    @Test
    void filesAreRecognisedByContentAndEachSourceGetsOneIssue() throws Exception {
        file("gazette.dat", WEEK_1);
        file("list.xml", REELS);

        IngestReport report = load();

        assertThat(counts(report)).isEqualTo("6 5 0 1");
        assertThat(stored())
                .containsExactly(
                        "kite-XA-K2020-0001@A1-2020-05-01-kite_xml 龙",
                        "kite-XA-K2020-0002@A1-2020-05-01-kite_xml 沙燕",
                        "reel-XA-R1@-2001-02-03-reel_table Spool",
                        "reel-XA-R2@-2001-02-04-reel_table Drum, large",
                        "reel-XA-R4@-reel_table Wheel");
        assertThat(report.problems())
                .extracting(p -> p.problem().code(), p -> p.problem().severity().name(), StoredProblem::file)
                .containsExactly(
                        tuple("no-number", "REJECTED", "list.xml"), tuple("bad-date", "VALUE_LOST", "list.xml"));
        assertThat(report.sources())
                .extracting(SourceReport::source, SourceReport::documents, SourceReport::versions)
                .containsExactly(tuple("kite_xml", 2L, 2L), tuple("reel_table", 4L, 3L));
        assertThat(lake.check()).isEmpty();
    }

    @Test
    void aSecondLoadOfTheSameFileChangesNothing() throws Exception {
        file("week1.xml", WEEK_1);
        file("reels.csv", REELS);
        load();
        List<Manifest> before = lake.issues();

        IngestReport again = load();

        assertThat(counts(again)).isEqualTo("6 0 5 1");
        assertThat(lake.issues()).isEqualTo(before);
        assertThat(again.sources()).allMatch(source -> source.issue().isEmpty());

        lake.close();
        lake = Lake.open(lock);
        assertThat(counts(load())).isEqualTo("6 0 5 1");
        assertThat(lake.issues()).isEqualTo(before);
    }

    @Test
    void anotherContentUnderTheSameKeyIsANewVersionAndTheOldOneStays() throws Exception {
        file("week1.xml", WEEK_1);
        load();
        file("week1.xml", WEEK_1.replace("沙燕", "雨燕"));

        IngestReport second = load();

        assertThat(counts(second)).isEqualTo("2 1 1 0");
        assertThat(stored())
                .containsExactly(
                        "kite-XA-K2020-0001@A1-2020-05-01-kite_xml 龙",
                        "kite-XA-K2020-0002@A1-2020-05-01-kite_xml 沙燕",
                        "kite-XA-K2020-0002@A1-2020-05-01-kite_xml 雨燕");
        assertThat(second.sources().getFirst().fillBefore()).containsEntry("title.en", 0.5);
        assertThat(second.sources().getFirst().fill())
                .containsEntry("title", 1.0)
                .doesNotContainKey("title.en");
    }

    @Test
    void aFileThatTellsTwoThingsUnderOneKeyChangesNothingTheSecondTime() throws Exception {
        file("week1.xml", WEEK_1.replace("K2020/0002", "K2020/0001"));
        assertThat(counts(load())).isEqualTo("2 2 0 0");
        List<Manifest> before = lake.issues();

        assertThat(counts(load())).isEqualTo("2 0 2 0");
        lake.close();
        lake = Lake.open(lock);
        assertThat(counts(load())).isEqualTo("2 0 2 0");
        assertThat(lake.issues()).isEqualTo(before);
    }

    @Test
    void anOldFileThatComesAgainDoesNotTakeTheNewerOnesPlace() throws Exception {
        file("week1.xml", WEEK_1);
        load();
        file("week1.xml", WEEK_1.replace("沙燕", "雨燕"));
        load();
        List<Manifest> before = lake.issues();
        file("week1.xml", WEEK_1);

        assertThat(counts(load())).isEqualTo("2 0 2 0");
        assertThat(lake.issues()).isEqualTo(before);
    }

    @Test
    void theSameDocumentTwiceInOneLoadIsStoredOnce() throws Exception {
        file("a.xml", WEEK_1);
        file("b.xml", WEEK_1);

        assertThat(counts(load())).isEqualTo("4 2 2 0");
        assertThat(lake.issues().getFirst().inputs()).hasSize(2);
        assertThat(lake.issues().getFirst().coverage())
                .isEqualTo(new Manifest.Coverage(List.of("XA"), List.of("kite"), "events", "2020-05-01", "2020-05-01"));
    }

    @Test
    void everyDocumentIsStoredUnchangedOrRejectedWhateverTheReaderDoes() throws Exception {
        file("poison.xml", """
                <kites>
                  <kite no="K1" date="2020-05-01"><name>good</name></kite>
                  <kite no="K2"><name>poison</name></kite>
                  <kite no="K3"><name>nothing</name></kite>
                  <kite no="no number"><name>numberless</name></kite>
                  <kite no="2.02E+12" gazette="K77"><name>by publication</name></kite>
                  <kite no="K5"><name>broken</nmae></kite>
                  <kite no="K6"><name>undeclared</name><span/></kite>
                  <kite no="K7"><name>poison</name></kite>
                </kites>
                """);

        IngestReport report = load();

        assertThat(counts(report)).isEqualTo("8 3 0 5");
        assertThat(report.failed()).isEqualTo(2);
        assertThat(stored())
                .containsExactly(
                        "kite-XA-K1@-2020-05-01-kite_xml good",
                        "kite-XA-p-K77@-kite_xml by publication",
                        "kite-XA-K6@-kite_xml undeclared");
        assertThat(report.problems())
                .extracting(p -> p.problem().code())
                .containsExactly(
                        "reader-failed",
                        "no-record",
                        "bad-number",
                        "no-number",
                        "bad-number",
                        "not-well-formed",
                        "reader-failed");
        assertThat(report.problems().getFirst().problem().detail())
                .isEqualTo(
                        "IllegalStateException: the value may be readable by permission only and is not told; it stands in the file at"
                                + " this place");
        assertThat(report.problems().getFirst().offset()).isEqualTo(69);
    }

    @Test
    void aFileCutOffLoadsAsFarAsItGoesAndTheRestIsOneRejectedDocument() throws Exception {
        file("cut.xml", WEEK_1.substring(0, WEEK_1.indexOf("沙燕")));

        IngestReport report = load();

        assertThat(counts(report)).isEqualTo("2 1 0 1");
        assertThat(report.problems()).hasSize(1);
        assertThat(report.problems().getFirst().problem().code()).isEqualTo("truncated");
        assertThat(report.problems().getFirst().offset())
                .isEqualTo(WEEK_1.substring(0, WEEK_1.lastIndexOf("<kite ")).getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void whatNoSourceKnowsIsListedAndTheDataFolderIsPassedOver() throws Exception {
        file("week1.xml", WEEK_1);
        file("dump.sql", "-- a dump\n\nCREATE TABLE `kite_makers` (\n  `no` int\n);\n");
        file("readme.txt", "Kites of the week");
        file("empty.csv", "");
        file("other.xml", "<balloons/>");
        load();

        IngestReport report = new Ingest(TestCatalogue.catalogue(), lake)
                .load(List.of(folder), IngestOptions.standard(), progress -> {});

        assertThat(counts(report)).isEqualTo("2 0 2 0");
        assertThat(report.passedOver())
                .containsExactly(
                        new PassedOver(
                                "unrecognised",
                                "files/dump.sql",
                                54,
                                "text with the table kite_makers of a database, of which no source tells rights"),
                        new PassedOver("unrecognised", "files/empty.csv", 0, "empty"),
                        new PassedOver("unrecognised", "files/other.xml", 11, "xml with root <balloons>"),
                        new PassedOver("unrecognised", "files/readme.txt", 17, "text that begins 'Kites of the week'"));
    }

    @Test
    void aFileThatTwoSourcesClaimIsReportedAndNotLoaded() throws Exception {
        file("week1.xml", WEEK_1);
        Catalogue one = TestCatalogue.catalogue();
        Catalogue twins = new Catalogue(
                one.kinds(),
                Map.of("kite_xml", TestCatalogue.kiteXml(), "kite_twin", TestCatalogue.kiteXml()),
                one.offices());

        IngestReport report = new Ingest(twins, lake).load(List.of(files), IngestOptions.standard(), p -> {});

        assertThat(report.passedOver()).extracting(PassedOver::code).containsExactly("ambiguous");
        assertThat(lake.issues()).isEmpty();
    }

    @Test
    void zippedFilesLoadAsUnpackedOnesAndADamagedArchiveHarmsNoOther() throws Exception {
        try (OutputStream out = Files.newOutputStream(files.resolve("weeks.zip"));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("a/week1.xml"));
            zip.write(WEEK_1.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("reels.csv"));
            zip.write(REELS.getBytes(Charset.forName("GB18030")));
        }
        byte[] damaged = Files.readAllBytes(files.resolve("weeks.zip"));
        Files.write(files.resolve("broken.zip"), java.util.Arrays.copyOf(damaged, damaged.length - 60));

        IngestReport report = load();

        assertThat(counts(report)).isEqualTo("6 5 0 1");
        assertThat(report.passedOver())
                .extracting(PassedOver::code, PassedOver::name)
                .containsExactly(tuple("bad-archive", "broken.zip"));
        List<StoredVersion> kites = new ArrayList<>();
        lake.read(lake.issues().getFirst().issue(), kites::add);
        assertThat(kites.getFirst().origin().file()).isEqualTo("weeks.zip!a/week1.xml");
    }

    @Test
    void everyStoredVersionLeadsToItsOriginalBytes() throws Exception {
        file("week1.xml", WEEK_1);
        load();
        List<StoredVersion> kites = new ArrayList<>();
        lake.read(lake.issues().getFirst().issue(), kites::add);

        assertThat(kites)
                .extracting(v -> new String(
                        lake.original(
                                v.origin().content(),
                                v.origin().offset(),
                                v.origin().length()),
                        StandardCharsets.UTF_8))
                .allMatch(xml -> xml.startsWith("<kite ") && xml.endsWith("</kite>"))
                .last()
                .asString()
                .contains("沙燕");
    }

    @Test
    void aDryRunReportsTheSameAndWritesNothing() throws Exception {
        file("week1.xml", WEEK_1);

        assertThat(counts(load(IngestOptions.standard().writingNothing()))).isEqualTo("2 2 0 0");
        assertThat(lake.issues()).isEmpty();
        assertThat(folder.resolve("data/lake")).doesNotExist();
        assertThat(counts(load())).isEqualTo("2 2 0 0");
        assertThat(counts(load(IngestOptions.standard().writingNothing()))).isEqualTo("2 0 2 0");
    }

    @Test
    void aSourceNamedByThePersonTakesWhatItWouldNotRecognise() throws Exception {
        file("odd.xml", WEEK_1.replace("<kites", "<odd").replace("</kites", "</odd"));

        assertThat(counts(load())).isEqualTo("0 0 0 0");
        assertThat(counts(load(IngestOptions.standard().forcing("kite_xml")))).isEqualTo("2 2 0 0");
        assertThatThrownBy(() -> load(IngestOptions.standard().forcing("kites")))
                .isInstanceOfSatisfying(
                        KaiwuException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CALLED_WRONGLY))
                .hasMessageContaining("kite_xml");
        assertThatThrownBy(() -> new Ingest(TestCatalogue.catalogue(), lake)
                        .load(List.of(folder.resolve("nowhere")), IngestOptions.standard(), p -> {}))
                .isInstanceOfSatisfying(
                        KaiwuException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
    }

    @Test
    void theLakeDoesNotDependOnHowManyThreadsRead() throws Exception {
        StringBuilder many = new StringBuilder("<kites>");
        for (int i = 0; i < 5_000; i++) {
            many.append(
                    "<kite no='K%d' date='2020-05-01'><name>%s</name></kite>".formatted(i % 4_000, "n" + i % 4_500));
        }
        file("many.xml", many.append("</kites>").toString());
        load(IngestOptions.standard().on(1));
        List<String> one = stored();

        try (DataLock otherLock = new DataFolder(folder.resolve("other")).lock();
                Lake other = Lake.open(otherLock)) {
            new Ingest(TestCatalogue.catalogue(), other)
                    .load(List.of(files), IngestOptions.standard().on(7), progress -> {});
            List<String> seven = new ArrayList<>();
            other.read(
                    other.issues().getFirst().issue(),
                    v -> seven.add(v.version().versionKey() + " "
                            + v.version().titles().getFirst().text()));
            assertThat(seven).isEqualTo(one).hasSize(5_000);
        }
    }

    @Test
    void theLastProgressIsAllOfTheBytes() throws Exception {
        file("week1.xml", WEEK_1);
        file("readme.txt", "x");
        List<Progress> told = new ArrayList<>();

        new Ingest(TestCatalogue.catalogue(), lake).load(List.of(files), IngestOptions.standard(), told::add);

        assertThat(told.getLast().documents()).isEqualTo(2);
        assertThat(told.getLast().bytesRead())
                .isEqualTo(WEEK_1.getBytes(StandardCharsets.UTF_8).length + 1L)
                .isEqualTo(told.getLast().bytesTotal());
    }

    @Test
    void theReportIsOneJsonObject() throws Exception {
        file("week1.xml", WEEK_1);
        file("reels.csv", REELS);
        file("readme.txt", "x");

        JsonNode json = JsonMapper.shared().readTree(load().toJson());

        assertThat(json.path("documents").intValue()).isEqualTo(6);
        assertThat(json.path("stored").intValue()).isEqualTo(5);
        assertThat(json.path("unchanged").intValue()).isZero();
        assertThat(json.path("rejected").intValue()).isEqualTo(1);
        assertThat(json.path("problems").size()).isEqualTo(2);
        assertThat(json.path("problems").get(0).path("code").stringValue()).isEqualTo("no-number");
        assertThat(json.path("sources").get(0).path("fill").path("fact.span").doubleValue())
                .isEqualTo(0.5);
        assertThat(json.path("unrecognised").get(0).path("looksLike").stringValue())
                .isEqualTo("text that begins 'x'");
    }
}
