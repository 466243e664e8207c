package kaiwu.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kaiwu.lake.RightRecord;
import kaiwu.lake.StoredVersion;
import kaiwu.spi.Catalogue;
import kaiwu.spi.Kind;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.FSDirectory;

/**
 * The peer of our index build: a bare Lucene loop that adds the same documents with the same fields and analysers, and does
 * nothing else. It stands in this package of the benchmarks because it must not see more of the room than the room's own code.
 */
public final class RawLoop {

    private RawLoop() {}

    /** Documents in the index. */
    public static long index(List<StoredVersion> versions, Catalogue catalogue, Path folder) throws IOException {
        try (IndexWriter writer =
                new IndexWriter(FSDirectory.open(folder), OpenedIndex.config(new Cutters(catalogue)))) {
            versions.parallelStream().forEach(version -> {
                Kind kind = catalogue.findKind(version.version().id().kind()).orElseThrow();
                RightRecord record =
                        RightRecord.of(version.version().id(), kind, List.of(version), catalogue, Map.of());
                try {
                    writer.addDocument(RecordDocument.of(record, kind, catalogue));
                } catch (IOException wrong) {
                    throw new UncheckedIOException(wrong);
                }
            });
            writer.commit();
            return writer.getDocStats().numDocs;
        }
    }
}
