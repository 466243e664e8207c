package kaiwu.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import kaiwu.Needs;
import kaiwu.TestCatalogue;
import kaiwu.lake.DataFolder;
import kaiwu.lake.DataLock;
import kaiwu.lake.Lake;
import kaiwu.lake.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever ends a load, the lake holds whole issues only, and the load can be done again. */
class CrashTest {

    private static final int ROWS = 30_000;

    @TempDir
    Path folder;

    private Path data;
    private Path first;
    private Path second;
    private Manifest whole;

    @BeforeEach
    void oneWholeIssue() throws Exception {
        data = folder.resolve("data");
        first = reels("first.csv", 0, 100);
        second = reels("second.csv", 50, ROWS);
        try (DataLock lock = new DataFolder(data).lock();
                Lake lake = Lake.open(lock)) {
            load(lake, first);
            whole = lake.issues().getFirst();
        }
    }

    /** Rows whose cells do not compress. */
    private Path reels(String name, int from, int rows) throws Exception {
        Path file = folder.resolve(name);
        Random random = new Random(11);
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("Reel No,Name,Maker,Granted\n");
            for (int i = from; i < from + rows; i++) {
                out.write("R%d,Reel %d,%s,2001-02-03\n".formatted(i, i, Long.toHexString(random.nextLong())));
            }
        }
        return file;
    }

    private static IngestReport load(Lake lake, Path file) {
        return new Ingest(TestCatalogue.catalogue(), lake).load(List.of(file), IngestOptions.standard(), p -> {});
    }

    /** Opens the folder as the next writer does and looks at everything; the whole issue must be as it was. */
    private int issuesAfterwards() {
        try (DataLock lock = new DataFolder(data).lock();
                Lake lake = Lake.open(lock)) {
            assertThat(lake.check()).isEmpty();
            assertThat(lake.issues()).startsWith(whole);
            assertThat(data.resolve("lake/tmp"))
                    .satisfiesAnyOf(
                            tmp -> assertThat(tmp).doesNotExist(),
                            tmp -> assertThat(tmp).isEmptyDirectory());
            return lake.issues().size();
        }
    }

    private void loadsAfterAll() {
        try (DataLock lock = new DataFolder(data).lock();
                Lake lake = Lake.open(lock)) {
            IngestReport report = load(lake, second);
            assertThat(report.documents()).isEqualTo(ROWS);
            assertThat(lake.sql("SELECT count(DISTINCT id) FROM records").rows())
                    .containsExactly(List.of((long) 50 + ROWS));
            assertThat(lake.check()).isEmpty();
        }
    }

    @Test
    void aKillAtAnyMomentLeavesTheLastWholeIssue() throws Exception {
        for (int millis : new int[] {150, 500, 1000, 1700}) {
            Process child = ChildLoad.start("256m", data, second);
            ChildLoad.go(child);
            if (!child.waitFor(millis, TimeUnit.MILLISECONDS)) {
                child.destroyForcibly().waitFor();
            }
            assertThat(issuesAfterwards()).isBetween(1, 2);
        }
        loadsAfterAll();
    }

    @Test
    void aDiskThatTakesNoMoreLeavesTheLastWholeIssueAndAnHonestMessage() throws Exception {
        Needs.that(Files.exists(Path.of("/usr/bin/prlimit")), "no prlimit to limit the size of files with");
        // The first limit stops the original bytes, the second the Parquet file.
        for (int bytes : new int[] {32_000, 700_000}) {
            Process child = ChildLoad.start("256m", data, second);
            new ProcessBuilder("/usr/bin/prlimit", "--pid", Long.toString(child.pid()), "--fsize=" + bytes)
                    .inheritIO()
                    .start()
                    .waitFor();
            ChildLoad.go(child);
            List<String> output = ChildLoad.output(child);
            assertThat(child.waitFor()).as(output.toString()).isEqualTo(3);
            assertThat(output)
                    .anySatisfy(line ->
                            assertThat(line).startsWith("STORAGE writing").contains("nothing of this load was kept"));
            assertThat(issuesAfterwards()).isEqualTo(1);
        }
        loadsAfterAll();
    }

    @Test
    void theHeapDoesNotGrowWithTheFile() throws Exception {
        Path large = reels("large.csv", 0, 200_000);

        Process child = ChildLoad.start("96m", data, large);
        ChildLoad.go(child);

        List<String> output = ChildLoad.output(child);
        assertThat(output).last().isEqualTo("200000 199900 100 0");
        assertThat(child.waitFor()).isZero();
    }
}
