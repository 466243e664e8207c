package kaiwu.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import kaiwu.TestCatalogue;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.kernel.PartialDate;
import kaiwu.kernel.RecordId;
import kaiwu.kernel.Sha256;
import kaiwu.spi.record.RecordDraft;
import kaiwu.spi.record.RecordVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An issue is withdrawn: its bytes go, its manifest stays, the chain holds, and what else was packed with it reads on. */
class WithdrawingTest {

    private static final Bilingual REASON = new Bilingual("风筝法第九条", "Kite Act art. 9");

    @TempDir
    Path data;

    private DataLock lock;
    private Lake lake;

    @BeforeEach
    void open() {
        lock = new DataFolder(data).lock();
        lake = Lake.open(lock);
    }

    @AfterEach
    void close() {
        lake.close();
        lock.close();
    }

    @Test
    void nothingOfItCanBeReadAnyMoreAndItsManifestStays() throws IOException {
        Manifest gone = load("K1", "secret swallow", "shared", "only in the first");
        Manifest kept = load("K2", "dragon", "shared", "only in the second");
        byte[] manifest = lake.manifest(gone.issue());

        lake.withdraw(gone.issue(), REASON);

        assertThat(lake.issues()).extracting(Manifest::issue).containsExactly(kept.issue());
        assertThat(lake.manifest(gone.issue())).isEqualTo(manifest);
        assertThat(lake.findWithdrawal(gone.issue()).orElseThrow().reason()).isEqualTo(REASON);
        assertThat(lake.findWithdrawal(kept.issue())).isEmpty();
        assertThat(lake.sql("SELECT id FROM records").rows()).hasSize(1);
        refuses(() -> lake.read(gone.issue(), version -> {}));
        refuses(() -> original("only in the first"));
        assertThat(original("only in the second")).isEqualTo("only in the second");
        assertThat(original("shared")).as("another issue was read from it too").isEqualTo("shared");
        assertThat(lake.check()).isEmpty();
    }

    @Test
    void thePackIsWrittenAnewWithoutTheBytes() throws IOException {
        Manifest gone = load("K1", "swallow", "bytes that must go");
        lake.withdraw(gone.issue(), REASON);
        assertThat(OriginalsTest.packs(data)).isEmpty();
    }

    @Test
    void theNextIssueFollowsTheWithdrawnOneAndMayTellTheSameAgain() throws IOException {
        Manifest gone = load("K1", "swallow", "a");
        lake.withdraw(gone.issue(), REASON);
        assertThat(lake.known("kite_xml").size()).isZero();
        Manifest next = load("K1", "swallow", "b");
        assertThat(next.previous())
                .isEqualTo(Sha256.of(lake.manifest(gone.issue())).toString());
        assertThat(lake.check()).isEmpty();
        lake.withdraw(gone.issue(), REASON);
        assertThat(lake.issues()).as("twice is once").hasSize(1);
    }

    @Test
    void whatWasCutShortIsCompletedByTheNextOpening() throws IOException {
        Manifest gone = load("K1", "swallow", "a");
        Path folder = lake.issueFolder(gone.issue());
        Files.write(folder.resolve(Withdrawal.NAME), new Withdrawal(Instant.EPOCH, REASON).render());
        assertThat(lake.check()).extracting(Finding::code).contains("withdrawn-not-destroyed");
        lake.close();
        lake = Lake.open(lock);
        assertThat(folder.resolve(VersionsFile.NAME)).doesNotExist();
        refuses(() -> original("a"));
        assertThat(lake.check()).isEmpty();
    }

    private Manifest load(String number, String title, String... inputs) throws IOException {
        RecordVersion version = new RecordDraft("kite", "XA")
                .published("A1", Optional.of(new PartialDate(2020, 5, 1)))
                .title("en", title)
                .freeze(new RecordId("kite", "XA", number), "kite_xml");
        byte[] json = RecordJson.render(version);
        try (IssueWriter writer = lake.begin(TestCatalogue.kiteXml())) {
            for (String input : inputs) {
                writer.input(lake.keep(new MemoryInput(input, input.getBytes(StandardCharsets.UTF_8))), true);
            }
            writer.append(version, json, Sha256.of(json), new Origin(inputs[0], Sha256.of(inputs[0]), 0, 1));
            return writer.commit(new IssueWriter.Counts(1, 1, 0, 0));
        }
    }

    private String original(String content) {
        return new String(lake.original(Sha256.of(content), 0, -1), StandardCharsets.UTF_8);
    }

    private static void refuses(Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        KaiwuException.class, wrong -> assertThat(wrong.code()).isEqualTo(ErrorCode.NOT_FOUND));
    }
}
