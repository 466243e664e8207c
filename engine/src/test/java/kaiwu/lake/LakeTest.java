package kaiwu.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kaiwu.TestCatalogue;
import kaiwu.kernel.PartialDate;
import kaiwu.kernel.RecordId;
import kaiwu.kernel.Sha256;
import kaiwu.spi.Problem;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.PartyRole;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.RecordVersion;
import kaiwu.spi.record.Section;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LakeTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-05-04T12:00:00Z"), ZoneOffset.UTC);
    private static final Origin ORIGIN = new Origin("week1.xml", Sha256.of("week1"), 17, 23);

    @TempDir
    Path data;

    private DataLock lock;
    private Lake lake;

    @BeforeEach
    void open() {
        lock = new DataFolder(data).lock();
        lake = Lake.open(lock, NOON);
    }

    @AfterEach
    void close() {
        lake.close();
        lock.close();
    }

    private static RecordVersion kite(String number, String title) {
        return new RecordDraft("kite", "XA")
                .published("A1", Optional.of(new PartialDate(2020, 5, 1)))
                .title("zh", title)
                .party(PartyRole.APPLICANT, "风筝厂", "XA", "")
                .classified("kiteform", "D/1", true)
                .freeze(new RecordId("kite", "XA", number), "kite_xml");
    }

    private static RecordVersion version(String id, Consumer<RecordDraft> filled) {
        RecordId record = RecordId.parse(id);
        RecordDraft draft = new RecordDraft(record.kind(), record.office());
        filled.accept(draft);
        return draft.freeze(record, "kite_xml");
    }

    private Manifest store(RecordVersion... versions) {
        try (IssueWriter writer = lake.begin(TestCatalogue.kiteXml())) {
            for (RecordVersion version : versions) {
                byte[] json = RecordJson.render(version);
                writer.append(version, json, Sha256.of(json), ORIGIN);
            }
            return writer.commit(new IssueWriter.Counts(versions.length, versions.length, 0, 0));
        }
    }

    @Test
    void whatIsStoredReadsBackInItsOrder() {
        RecordVersion dragon = kite("K1", "龙");
        RecordVersion swallow = kite("K2", "沙燕'; drop");
        Manifest manifest = store(dragon, swallow);

        List<StoredVersion> read = new ArrayList<>();
        lake.read(manifest.issue(), read::add);

        assertThat(read)
                .containsExactly(
                        new StoredVersion(manifest.issue(), 0, Sha256.of(RecordJson.render(dragon)), ORIGIN, dragon),
                        new StoredVersion(manifest.issue(), 1, Sha256.of(RecordJson.render(swallow)), ORIGIN, swallow));
        assertThat(manifest.issue()).isEqualTo("kite_xml-20260504T120000Z-1");
        assertThat(manifest.coverage())
                .isEqualTo(new Manifest.Coverage(List.of("XA"), List.of("kite"), "events", "2020-05-01", "2020-05-01"));
        assertThat(manifest.fill()).containsEntry("title.zh", 2L).doesNotContainKey("date.FILED");
    }

    @Test
    void issuesAreListedInTheOrderTheyWereClosedAndEachNamesItsPredecessor() throws Exception {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            ids.add(store(kite("K" + i, "x")).issue());
        }

        assertThat(lake.issues()).extracting(Manifest::issue).containsExactlyElementsOf(ids);
        assertThat(lake.issues().getFirst().previous()).isEmpty();
        assertThat(lake.issues().get(10).previous())
                .isEqualTo(Sha256.of(Files.readAllBytes(
                                data.resolve("lake/issues").resolve(ids.get(9)).resolve("manifest.json")))
                        .toString());
        assertThat(lake.check()).isEmpty();
    }

    @Test
    void anIssueThatIsNotCommittedNeverWas() throws Exception {
        try (IssueWriter writer = lake.begin(TestCatalogue.kiteXml())) {
            RecordVersion version = kite("K1", "龙");
            byte[] json = RecordJson.render(version);
            writer.append(version, json, Sha256.of(json), ORIGIN);
        }

        assertThat(lake.issues()).isEmpty();
        try (Stream<Path> left = Files.list(data.resolve("lake/tmp"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void countsThatDoNotAddUpAreNeverCommitted() {
        assertThatThrownBy(() -> new IssueWriter.Counts(3, 1, 1, 0))
                .hasMessage("3 documents are not 1 stored + 1 unchanged + 0 rejected");
    }

    @Test
    void aRightsVersionsAreFoundOverAllIssues() {
        store(kite("K1", "龙"), kite("K2", "沙燕"));
        store(kite("K1", "老龙"));

        assertThat(lake.versions(RecordId.parse("kite-XA-K1")))
                .extracting(v -> v.version().titles().getFirst().text())
                .containsExactly("龙", "老龙");
        assertThat(lake.versions(RecordId.parse("kite-XA-K9"))).isEmpty();
    }

    @Test
    void sqlSeesAllIssuesAndAViewForEachKind() {
        lake.viewsFor(TestCatalogue.catalogue());
        assertThat(lake.sql("SELECT count(*) FROM records").rows()).containsExactly(List.of(0L));

        store(kite("K1", "龙"), kite("K2", "沙燕"));
        store(kite("K3", "蜈蚣"));

        assertThat(lake.sql(
                        "SELECT title_zh, owners, countries, classes, published_day::VARCHAR AS day FROM kite ORDER BY id"
                                + " LIMIT 1"))
                .isEqualTo(new Table(
                        List.of(
                                new Table.Column("title_zh", "VARCHAR"),
                                new Table.Column("owners", "VARCHAR[]"),
                                new Table.Column("countries", "VARCHAR[]"),
                                new Table.Column("classes", "VARCHAR[]"),
                                new Table.Column("day", "VARCHAR")),
                        List.of(List.of("龙", List.of("风筝厂"), List.of("XA"), List.of("kiteform:D/1"), "2020-05-01")),
                        false));
        assertThat(lake.sql("SELECT count(*), count(DISTINCT issue) FROM records")
                        .rows())
                .containsExactly(List.of(3L, 2L));
        assertThat(lake.sql("SELECT count(*) FROM reel").rows()).containsExactly(List.of(0L));
    }

    @Test
    void sqlShowsWhatAnyoneMaySeeAndTheOperatorEverything() {
        lake.viewsFor(TestCatalogue.catalogue());
        store(version(
                "kite-XA-K1",
                draft -> draft.title("zh", "龙")
                        .fact("knot", "secret bowline")
                        .fact("span", "2 m")
                        .passage(Section.SUMMARY, "en", "secret summary")
                        .passage(Section.ABSTRACT, "en", "open abstract")));
        store(version("reel-XA-R1", draft -> draft.passage(Section.SUMMARY, "en", "a reel has no secrets")));

        String open = lake.sql("SELECT * FROM records").toString() + lake.sql("SELECT * FROM kite");
        assertThat(open)
                .contains("2 m", "open abstract", "a reel has no secrets")
                .doesNotContain("secret ", "bowline");
        assertThat(lake.sql("SELECT kind, hash IS NULL, json_extract_string(record, '$.facts.span[0]') FROM records"
                                + " ORDER BY kind")
                        .rows()
                        .toString())
                .isEqualTo("[[kite, true, 2 m], [reel, false, null]]");
        assertThat(lake.restrictedSql("SELECT record FROM kite", Duration.ofSeconds(5), 9)
                        .toString())
                .contains("secret bowline", "secret summary");
    }

    @Test
    void sqlKnowsARightByOneIdWhicheverOfItsNumbersASourceGives() {
        lake.viewsFor(TestCatalogue.catalogue());
        store(version("kite-XA-p-K77", draft -> draft.number(NumberRole.PUBLICATION, "K77")));
        store(version("kite-XA-r-R5", draft -> draft.number(NumberRole.REGISTRATION, "R5")));
        store(version("kite-XA-p-K78", draft -> draft.number(NumberRole.PUBLICATION, "K78")));
        assertThat(lake.sql("SELECT count(DISTINCT id) FROM kite").rows()).containsExactly(List.of(3L));

        store(version(
                "kite-XA-K1",
                draft -> draft.number(NumberRole.APPLICATION, "K1")
                        .number(NumberRole.REGISTRATION, "R5")
                        .number(NumberRole.PUBLICATION, "K77")));
        assertThat(lake.sql("SELECT id, number, count(*) FROM kite GROUP BY ALL ORDER BY id")
                        .rows())
                .containsExactly(List.of("kite-XA-K1", "K1", 3L), List.of("kite-XA-p-K78", "p-K78", 1L));
        assertThat(lake.versions(RecordId.parse("kite-XA-K1"))).hasSize(3);
    }

    @Test
    void whereStandInsBelongIsWorkedOutOncePerLoadAndNotByEveryProcess() throws Exception {
        lake.viewsFor(TestCatalogue.catalogue());
        store(version("kite-XA-p-K77", draft -> draft.number(NumberRole.PUBLICATION, "K77")));
        store(version(
                "kite-XA-K1",
                draft -> draft.number(NumberRole.APPLICATION, "K1").number(NumberRole.PUBLICATION, "K77")));
        String question = "SELECT DISTINCT id FROM kite";
        assertThat(lake.sql(question).rows()).containsExactly(List.of("kite-XA-K1"));

        Path file = data.resolve("tmp").resolve(HomesFile.NAME);
        String kept = Files.readString(file);
        Files.writeString(file, kept.replace("\tkite-XA-K1", "\tkite-XA-K2"));
        try (Lake other = Lake.open(data)) {
            other.viewsFor(TestCatalogue.catalogue());
            assertThat(other.sql(question + " ORDER BY id").rows())
                    .as("read from the file, not worked out")
                    .containsExactly(List.of("kite-XA-K1"), List.of("kite-XA-K2"));
        }
        for (Runnable change : List.<Runnable>of(
                lake::forgetViews, () -> store(kite("K5", "龙")), () -> cut(file, kept.length() - 2))) {
            Files.writeString(file, Files.readString(file).replace("\tkite-XA-K1", "\tkite-XA-K2"));
            change.run();
            try (Lake other = Lake.open(data)) {
                other.viewsFor(TestCatalogue.catalogue());
                assertThat(other.sql(question + " WHERE number <> 'K5'").rows()).containsExactly(List.of("kite-XA-K1"));
            }
        }
    }

    private static void cut(Path file, int length) {
        try {
            Files.writeString(file, Files.readString(file).substring(0, length));
        } catch (java.io.IOException wrong) {
            throw new java.io.UncheckedIOException(wrong);
        }
    }

    @Test
    void ofAKindThatNobodyDeclaredNothingButTheColumnsIsShown() {
        store(version("kite-XA-K1", draft -> draft.title("zh", "龙")));

        assertThat(lake.sql("SELECT title_zh, record IS NULL, hash IS NULL FROM records")
                        .rows())
                .containsExactly(List.of("龙", true, true));
    }

    @Test
    void anAnswerStopsAtAsManyRowsAsWereAskedForAndSaysSo() {
        Table table = lake.sql("SELECT range FROM range(5)", Duration.ofSeconds(5), 2);

        assertThat(table.rows()).containsExactly(List.of(0L), List.of(1L));
        assertThat(table.more()).isTrue();
        assertThat(lake.sql("SELECT range FROM range(2)", Duration.ofSeconds(5), 2)
                        .more())
                .isFalse();
    }

    @Test
    void aCheckFindsWhatWasAlteredRemovedOrForged() throws Exception {
        Manifest.FileEntry input = lake.keep(new MemoryInput("week1.xml", new byte[] {1, 2, 3}));
        String first;
        try (IssueWriter writer = lake.begin(TestCatalogue.kiteXml())) {
            writer.input(input, true);
            writer.problem(new StoredProblem(Problem.rejected("no-number", "no", "none"), "week1.xml", 0));
            first = writer.commit(new IssueWriter.Counts(1, 0, 0, 1)).issue();
        }
        store(kite("K1", "龙"));
        assertThat(lake.check()).isEmpty();

        Path issue = data.resolve("lake/issues").resolve(first);
        Files.writeString(issue.resolve("problems.jsonl"), "");
        Files.delete(issue.resolve("versions.parquet"));
        Files.writeString(
                issue.resolve("manifest.json"),
                Files.readString(issue.resolve("manifest.json")).replace("\"rejected\":1", "\"rejected\":0"));
        Path original = OriginalsTest.packs(data).getFirst();
        byte[] kept = Files.readAllBytes(original);
        kept[8] ^= 1;
        Files.write(original, kept);

        assertThat(lake.check())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("file-altered", "file-absent", "original-damaged", "chain-broken");
    }

    @Test
    void aManifestReadsBackAsItWasWritten() {
        Manifest manifest = store(kite("K1", "龙"));

        assertThat(ManifestJson.parse(ManifestJson.render(manifest), "test")).isEqualTo(manifest);
        try (Lake reader = Lake.open(data)) {
            assertThat(reader.issues()).containsExactly(manifest);
        }
    }

    @Test
    void whatTheLakeKnowsOfASourceIsEveryContentOfEachVersion() {
        store(kite("K1", "龙"));
        store(kite("K1", "老龙"));
        KnownVersions known = lake.known("kite_xml");
        String key = kite("K1", "").versionKey();

        assertThat(known.size()).isEqualTo(2);
        assertThat(known.add(key, Sha256.of(RecordJson.render(kite("K1", "老龙")))))
                .isFalse();
        assertThat(known.add(key, Sha256.of(RecordJson.render(kite("K1", "龙")))))
                .isFalse();
        assertThat(known.add(key, Sha256.of(RecordJson.render(kite("K1", "小龙")))))
                .isTrue();
        assertThat(lake.known("reel_table").size()).isZero();
    }
}
