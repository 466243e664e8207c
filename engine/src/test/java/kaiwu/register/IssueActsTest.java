package kaiwu.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import kaiwu.TestCatalogue;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.RecordId;
import kaiwu.kernel.Sha256;
import kaiwu.lake.DataFolder;
import kaiwu.lake.DataLock;
import kaiwu.lake.IssueWriter;
import kaiwu.lake.Lake;
import kaiwu.lake.Manifest;
import kaiwu.lake.Origin;
import kaiwu.lake.RecordJson;
import kaiwu.ledger.ProofBundle;
import kaiwu.ledger.ProofChecker;
import kaiwu.ledger.Verdict;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.RecordVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Issues of the lake in the public log. */
final class IssueActsTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-05-04T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private DataSource database;
    private DataLock lock;
    private Lake lake;
    private Register register;
    private IssueActs issues;

    @BeforeEach
    void openAnEmptyLakeAndRegister() {
        database = TestDatabase.fresh();
        register = RegisterFixture.register(database, folder);
        lock = new DataFolder(folder.resolve("data")).lock();
        lake = Lake.open(lock, NOON);
        issues = new IssueActs(register, lake);
    }

    @AfterEach
    void close() {
        lake.close();
        lock.close();
    }

    private Manifest load(String number) {
        RecordVersion kite = new RecordDraft("kite", "XA")
                .title("en", "a secret of kites")
                .freeze(new RecordId("kite", "XA", number), "kite_xml");
        byte[] json = RecordJson.render(kite);
        try (IssueWriter writer = lake.begin(TestCatalogue.kiteXml())) {
            writer.append(kite, json, Sha256.of(json), new Origin("week.xml", Sha256.of("week"), 0, 9));
            return writer.commit(new IssueWriter.Counts(3, 1, 2, 0));
        }
    }

    private Path manifestOf(Manifest issue) {
        return folder.resolve("data/lake/issues").resolve(issue.issue()).resolve("manifest.json");
    }

    @Test
    void whatWasLoadedWhileNobodyRecordedIsRecordedLaterInItsOrderAndNoneTwice() {
        Manifest first = load("K1");
        Manifest second = load("K2");
        assertThat(issues.missing()).containsExactly(first, second);
        assertThat(issues.catchUp())
                .extracting(Act::subject)
                .containsExactly("issue-" + first.issue(), "issue-" + second.issue());
        assertThat(issues.catchUp()).isEmpty();
        Manifest third = load("K3");
        assertThat(new IssueActs(RegisterFixture.register(database, folder), lake).catchUp())
                .extracting(Act::leafIndex)
                .containsExactly(2L);
        assertThat(issues.find(third.issue())).map(Act::leafIndex).contains(2L);
        assertThat(issues.missing()).isEmpty();
        assertThat(register.log().checkpoint().size()).isEqualTo(3);
        assertThat(register.checkAll()).isEmpty();
        assertThat(issues.check()).isEmpty();
    }

    @Test
    void theLeafSaysWhichIssueItIsAndHowMuchIsInItAndNoTextOfARecord() throws IOException {
        Manifest issue = load("K1");
        issues.catchUp();
        String hash = Sha256.of(Files.readAllBytes(manifestOf(issue))).toString();
        assertThat(new String(register.leaves().read(0, 1).getFirst(), StandardCharsets.UTF_8))
                .startsWith("{\"act\":{\"actor\":\"kaiwu\",\"documents\":[\"" + hash + "\"],")
                .contains("\"form\":{\"documents\":3,\"issue\":\"kite_xml-20260504T120000Z-1\","
                        + "\"loadedAt\":\"2026-05-04T12:00:00Z\",\"rejected\":0,\"source\":\"kite_xml\",\"stored\":1,"
                        + "\"unchanged\":2,\"versions\":1}")
                .contains("\"doneAt\":\"2026-05-04T12:00:00Z\"")
                .endsWith("\"type\":\"issue\"}")
                .doesNotContain("secret");
    }

    @Test
    void theProofHoldsForTheManifestAndForNothingElse() throws IOException {
        Manifest issue = load("K1");
        load("K2");
        issues.catchUp();
        byte[] proof = issues.proof(issue.issue()).map(ProofBundle::render).orElseThrow();
        Sha256 manifest = Sha256.of(Files.readAllBytes(manifestOf(issue)));
        assertThat(ProofChecker.knowing(register.log().key()).check(proof, Optional.of(manifest)))
                .isInstanceOfSatisfying(
                        Verdict.Holds.class,
                        holds -> assertThat(holds.facts())
                                .extracting(Bilingual::en)
                                .contains("It names the file with SHA-256 " + manifest + ", which is the file given."));
        assertThat(ProofChecker.takingAnyKey().check(proof, Optional.of(Sha256.of("another manifest"))))
                .isInstanceOf(Verdict.Fails.class);
        assertThat(issues.proof("kite_xml-20260504T120000Z-9")).isEmpty();
    }

    @Test
    void aManifestThatWasChangedOrAnIssueThatIsGoneIsFound() throws IOException {
        Manifest changed = load("K1");
        Manifest gone = load("K2");
        issues.catchUp();
        String json = Files.readString(manifestOf(changed));
        Files.writeString(manifestOf(changed), json.replace("\"stored\":1", "\"stored\":2"));
        for (String file : List.of("manifest.json", "problems.jsonl", "versions.parquet")) {
            Files.delete(manifestOf(gone).resolveSibling(file));
        }
        Files.delete(manifestOf(gone).getParent());
        assertThat(issues.check())
                .extracting(Finding::code)
                .containsExactly("register.issue-changed", "register.issue-gone");
    }
}
