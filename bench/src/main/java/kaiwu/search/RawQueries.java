package kaiwu.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kaiwu.spi.Catalogue;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.FSDirectory;

/**
 * The peer of our search: bare Lucene over the same index with the same query objects, compiled beforehand, the same order and
 * exact totals, the stored bytes of each hit on the page, and Lucene's own facets; no tree, no page, no record is made of them.
 */
public final class RawQueries implements AutoCloseable {

    /** The stored field of which a hit of ours is made. */
    private static final Set<String> LISTED = Set.of(IndexFields.LISTED);

    private static final int VALUES = 10;

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Map<FacetField, StringDocValuesReaderState> facets = new HashMap<>();
    private final List<org.apache.lucene.search.Query> queries = new ArrayList<>();
    private final Sort order =
            new Sort(SortField.FIELD_SCORE, day(), new SortField(IndexFields.TIE, SortField.Type.LONG));

    /**
     * @param folder of the index, as {@link SearchIndex#open} takes it
     */
    public RawQueries(Path folder, Catalogue catalogue, List<Query> asked) throws IOException {
        Path current = new IndexFolder(folder).current().orElseThrow();
        this.reader = DirectoryReader.open(FSDirectory.open(current));
        this.searcher = new IndexSearcher(reader);
        Set<String> present = Set.copyOf(FieldInfos.getIndexedFields(reader));
        QueryCompiler compiler = new QueryCompiler(
                present,
                catalogue,
                NumberSets.NONE,
                new Cutters(catalogue),
                new Joins(searcher, OwnerNames.AS_WRITTEN, new Families(reader)));
        asked.forEach(query -> queries.add(compiler.compile(query)));
        for (FacetField facet : FacetField.OF_RESULTS) {
            if (present.contains(facet.counted())) {
                facets.put(facet, new StringDocValuesReaderState(reader, facet.counted()));
            }
        }
    }

    /** The words by which the first hits of one query are told apart, in their order. */
    public List<Long> hits(int query, int size) throws IOException {
        ScoreDoc[] found = searcher.search(queries.get(query), top(size)).scoreDocs;
        return Arrays.stream(found)
                .limit(size)
                .map(hit -> (Long) ((FieldDoc) hit).fields[2])
                .toList();
    }

    /** Runs all of them; the sum of totals, hits and counts, for comparison. */
    public long run(int size, boolean counted) throws IOException {
        StoredFields stored = reader.storedFields();
        long answer = 0;
        for (org.apache.lucene.search.Query query : queries) {
            TopFieldDocs found;
            if (counted) {
                Object[] both =
                        searcher.search(query, new MultiCollectorManager(top(size), new FacetsCollectorManager()));
                found = (TopFieldDocs) both[0];
                answer += counts((FacetsCollector) both[1]);
            } else {
                found = searcher.search(query, top(size));
            }
            answer += found.totalHits.value();
            int hits = Math.min(size, found.scoreDocs.length);
            for (int i = 0; i < hits; i++) {
                stored.document(found.scoreDocs[i].doc, LISTED);
            }
            answer += hits;
        }
        return answer;
    }

    private long counts(FacetsCollector found) throws IOException {
        long sum = 0;
        for (Map.Entry<FacetField, StringDocValuesReaderState> facet : facets.entrySet()) {
            FacetResult top = new StringValueFacetCounts(facet.getValue(), found)
                    .getTopChildren(VALUES, facet.getKey().counted());
            if (top != null) {
                for (LabelAndValue value : top.labelValues) {
                    sum += value.value.longValue();
                }
            }
        }
        return sum;
    }

    private TopFieldCollectorManager top(int size) {
        return new TopFieldCollectorManager(order, size + 1, null, Integer.MAX_VALUE);
    }

    private static SortField day() {
        SortField day = new SortField(IndexFields.DAY, SortField.Type.INT, true);
        day.setMissingValue(Integer.MIN_VALUE);
        return day;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
