package sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kaiwu.Samples;
import kaiwu.ingest.Ingest;
import kaiwu.ingest.IngestOptions;
import kaiwu.lake.DataFolder;
import kaiwu.lake.DataLock;
import kaiwu.lake.Lake;
import kaiwu.search.Query;
import kaiwu.search.SearchIndex;
import kaiwu.search.SearchRequest;
import kaiwu.spi.Catalogue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shelf.Catalog;

/** One right is one record, whoever counts: SQL over the lake and the index come to the same number for every kind. */
class OneRightOneCountTest {

    private static final List<String> FEW = List.of(
            "ep-ops", "ep-docdb", "grobid-patents", "cn-kppatent", "cnipa-raw-xml", "wipo-st36-st96", "uspto-fung");

    private final Catalogue catalogue = Catalog.load();

    @TempDir
    Path folder;

    @Test
    void sqlAndTheIndexCountTheSameRightsOfAFewRealFiles() {
        Samples.get("patents/ep-ops.zip");
        assertThat(united(FEW.stream()
                        .map(zip -> Samples.get("patents/" + zip + ".zip"))
                        .toList()))
                .as("versions that came under a stand-in and stand under another id")
                .isPositive();
    }

    @Test
    @Tag("slow")
    void sqlAndTheIndexCountTheSameRightsOfAllRealFiles() {
        assertThat(united(List.of(Samples.get("patents"), Samples.get("other"))))
                .isPositive();
    }

    private long united(List<Path> files) {
        try (DataLock lock = new DataFolder(folder.resolve("data")).lock();
                Lake lake = Lake.open(lock);
                SearchIndex index = SearchIndex.open(folder.resolve("index"), catalogue)) {
            lake.viewsFor(catalogue);
            new Ingest(catalogue, lake).load(files, IngestOptions.standard().keepingNoOriginals(), progress -> {});
            index.catchUp(lake);

            Map<String, Long> bySql = new TreeMap<>();
            lake.sql("SELECT kind, count(DISTINCT id) FROM records GROUP BY kind")
                    .rows()
                    .forEach(row -> bySql.put((String) row.get(0), (Long) row.get(1)));
            Map<String, Long> byIndex = new TreeMap<>();
            Stream.concat(catalogue.kinds().keySet().stream(), bySql.keySet().stream())
                    .forEach(kind -> byIndex.put(kind, total(index, kind)));
            byIndex.values().removeIf(total -> total == 0);
            assertThat(bySql).isNotEmpty().isEqualTo(byIndex);
            return (Long) lake.sql("SELECT count(*) FROM records WHERE json_extract_string(record, '$.id') != id")
                    .rows()
                    .getFirst()
                    .getFirst();
        }
    }

    private static long total(SearchIndex index, String kind) {
        return index.search(SearchRequest.first(new Query.Is("kind", kind)).withFacets(List.of(), 0))
                .total();
    }
}
