package kaiwu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kaiwu.ingest.Ingest;
import kaiwu.ingest.IngestOptions;
import kaiwu.ingest.IngestReport;
import kaiwu.lake.DataFolder;
import kaiwu.lake.DataLock;
import kaiwu.lake.Lake;
import kaiwu.spi.Catalogue;
import shelf.Catalog;

/**
 * Our side of the loads: bytes to stored, checked, deduplicated records in a fresh lake, original bytes kept. The catalogue is
 * read once, as in every process of ours.
 */
final class Loads {

    private static final Catalogue CATALOGUE = Catalog.load();

    private Loads() {}

    /** Documents the load accounted for. */
    static long load(List<Path> files, Path scratch) throws IOException {
        Path data = Files.createTempDirectory(scratch, "data");
        try (DataLock lock = new DataFolder(data).lock();
                Lake lake = Lake.open(lock)) {
            IngestReport report = new Ingest(CATALOGUE, lake)
                    .load(files, IngestOptions.standard().on(1), progress -> {});
            if (report.failed() > 0 || !report.passedOver().isEmpty()) {
                throw new IllegalStateException(
                        "the load failed on " + report.failed() + " documents and passed over " + report.passedOver());
            }
            return report.documents();
        } finally {
            Corpus.delete(data);
        }
    }
}
