package sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import kaiwu.Samples;
import kaiwu.ingest.Ingest;
import kaiwu.ingest.IngestOptions;
import kaiwu.ingest.SourceReport;
import kaiwu.lake.DataFolder;
import kaiwu.lake.DataLock;
import kaiwu.lake.Lake;
import kaiwu.spi.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shelf.Catalog;

/** Each known error of a source stands in its real files, and none is stale. */
class CorrectionsOfRealFilesTest {

    @TempDir
    Path data;

    @Test
    void everyKnownErrorOfTheCopyrightRenewalsIsFoundAndPutRight() {
        Path files = Samples.get("other/copyright-renewals-1970-1977.zip");
        Catalogue catalogue = Catalog.load();
        try (DataLock lock = new DataFolder(data).lock();
                Lake lake = Lake.open(lock)) {
            SourceReport report = new Ingest(catalogue, lake)
                    .load(List.of(files), IngestOptions.standard().writingNothing(), progress -> {})
                    .sources()
                    .getFirst();
            assertThat(report.source()).isEqualTo("us_cce_renewals");
            assertThat(report.problems())
                    .containsEntry("corrected", (long)
                            catalogue.sources().get("us_cce_renewals").errata().size())
                    .doesNotContainKey("stale-correction");
        }
    }
}
