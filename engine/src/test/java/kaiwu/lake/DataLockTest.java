package kaiwu.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import kaiwu.TestCatalogue;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataLockTest {

    @TempDir
    Path data;

    @Test
    void oneWriterHasTheDataFolderUntilItGivesItBack() {
        DataFolder folder = new DataFolder(data);
        try (DataLock held = folder.lock()) {
            assertThat(held.folder()).isEqualTo(folder);
            assertThatThrownBy(folder::lock).isInstanceOfSatisfying(KaiwuException.class, e -> {
                assertThat(e.code()).isEqualTo(ErrorCode.DATA_FOLDER_BUSY);
                assertThat(e)
                        .hasMessageContaining(
                                "process " + ProcessHandle.current().pid());
            });
        }
        folder.lock().close();
    }

    @Test
    void aLakeOpenedForReadingTakesNoIssue() {
        try (Lake lake = Lake.open(data)) {
            assertThatThrownBy(() -> lake.begin(TestCatalogue.kiteXml())).hasMessageContaining("opened for reading");
            assertThat(lake.issues()).isEmpty();
        }
    }

    @Test
    void whatAKilledLoadLeftIsRemovedByTheNextWriterAndOnlyByIt() throws Exception {
        Path left = Files.createDirectories(data.resolve("lake/tmp/kite_xml-20260504T120000Z-1"));
        Files.writeString(left.resolve("versions.parquet"), "half");

        Lake.open(data).close();
        assertThat(left).exists();

        try (DataLock lock = new DataFolder(data).lock();
                Lake lake = Lake.open(lock)) {
            assertThat(lake.removedLeftovers()).containsExactly("kite_xml-20260504T120000Z-1");
            assertThat(left).doesNotExist();
        }
    }
}
