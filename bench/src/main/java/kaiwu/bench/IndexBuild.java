package kaiwu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kaiwu.ingest.Ingest;
import kaiwu.ingest.IngestOptions;
import kaiwu.kernel.RecordId;
import kaiwu.lake.DataFolder;
import kaiwu.lake.DataLock;
import kaiwu.lake.Lake;
import kaiwu.lake.Manifest;
import kaiwu.lake.StoredVersion;
import kaiwu.search.RawLoop;
import kaiwu.search.SearchIndex;
import kaiwu.spi.Catalogue;
import shelf.Catalog;

/**
 * The index: our build (merging versions, joining records known by publication) against a bare Lucene loop over the same
 * documents, one version of every third right, held in memory by both.
 */
final class IndexBuild implements Measure {

    /** All of them would fill the heap, and the measure be one of collecting garbage. */
    private static final int ONE_OF = 3;

    @Override
    public String name() {
        return "index build / bare Lucene loop, same fields and analysers (US full text, renewals, decisions)";
    }

    @Override
    public double goal() {
        return 0.85;
    }

    @Override
    public Pairs.Outcome run(Path samples, Path scratch, int pairs) throws Exception {
        Catalogue catalogue = Catalog.load();
        List<StoredVersion> versions = versions(samples, scratch, catalogue);
        System.out.printf("  %d records%n", versions.size());
        return Pairs.measure(pairs, () -> ours(versions, catalogue, scratch), () -> peer(versions, catalogue, scratch));
    }

    private static List<StoredVersion> versions(Path samples, Path scratch, Catalogue catalogue) throws IOException {
        List<StoredVersion> versions = new ArrayList<>();
        Set<RecordId> seen = new HashSet<>();
        try (DataLock lock = new DataFolder(Files.createDirectory(scratch.resolve("lake"))).lock();
                Lake lake = Lake.open(lock)) {
            new Ingest(catalogue, lake)
                    .load(
                            List.of(
                                    samples.resolve("patents/us-fulltext-markdown.zip"),
                                    samples.resolve("other/copyright-renewals-1970-1977.zip"),
                                    samples.resolve("other/cases.zip")),
                            IngestOptions.standard().keepingNoOriginals(),
                            progress -> {});
            for (Manifest issue : lake.issues()) {
                lake.read(issue.issue(), version -> {
                    if (seen.add(version.version().id()) && seen.size() % ONE_OF == 0) {
                        versions.add(version);
                    }
                });
            }
        }
        return versions;
    }

    private static long ours(List<StoredVersion> versions, Catalogue catalogue, Path scratch) throws IOException {
        Path folder = Files.createTempDirectory(scratch, "ours");
        try (SearchIndex index = SearchIndex.open(folder, catalogue)) {
            index.index("bench", Optional.empty(), versions::forEach);
            return index.size();
        } finally {
            Corpus.delete(folder);
        }
    }

    private static long peer(List<StoredVersion> versions, Catalogue catalogue, Path scratch) throws IOException {
        Path folder = Files.createTempDirectory(scratch, "peer");
        try {
            return RawLoop.index(versions, catalogue, folder);
        } finally {
            Corpus.delete(folder);
        }
    }
}
