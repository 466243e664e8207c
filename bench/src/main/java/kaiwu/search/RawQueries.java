package kaiwu.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kaiwu.spi.Catalogue;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
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
 * exact totals, and the stored bytes of each hit on the page; no tree, no page, no record is made of them.
 */
public final class RawQueries implements AutoCloseable {

    /** The stored fields of which a hit of ours is made. */
    private static final Set<String> LISTED = Set.of(IndexFields.SHOWN, IndexFields.STATUS_TOLD);

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final FacetCounts facets;
    private final List<org.apache.lucene.search.Query> queries = new ArrayList<>();

    /**
     * @param folder of the index, as {@link SearchIndex#open} takes it
     */
    public RawQueries(Path folder, Catalogue catalogue, List<Query> asked) throws IOException {
        Path current = new IndexFolder(folder).current().orElseThrow();
        this.reader = DirectoryReader.open(FSDirectory.open(current));
        this.searcher = new IndexSearcher(reader);
        this.facets = new FacetCounts(reader);
        QueryCompiler compiler = new QueryCompiler(
                Set.copyOf(FieldInfos.getIndexedFields(reader)),
                catalogue,
                NumberSets.NONE,
                new Cutters(catalogue),
                new Joins(searcher, OwnerNames.AS_WRITTEN, new Families(reader)));
        asked.forEach(query -> queries.add(compiler.compile(query)));
    }

    /** Runs all of them; the sum of totals and of the hits' last words, for comparison. */
    public long run(int size, boolean counted) throws IOException {
        Sort order = new Sort(SortField.FIELD_SCORE, day(), new SortField(IndexFields.TIE, SortField.Type.LONG));
        StoredFields stored = reader.storedFields();
        long answer = 0;
        for (org.apache.lucene.search.Query query : queries) {
            TopFieldCollectorManager top = new TopFieldCollectorManager(order, size + 1, null, Integer.MAX_VALUE);
            TopFieldDocs found;
            if (counted) {
                Object[] both = searcher.search(query, new MultiCollectorManager(top, new FacetsCollectorManager()));
                found = (TopFieldDocs) both[0];
                answer +=
                        facets
                                .count(FacetField.OF_RESULTS, (FacetsCollector) both[1], 10, OwnerNames.AS_WRITTEN)
                                .values()
                                .stream()
                                .flatMap(List::stream)
                                .mapToLong(SearchResult.FacetValue::count)
                                .sum();
            } else {
                found = searcher.search(query, top);
            }
            answer += found.totalHits.value();
            for (int i = 0; i < Math.min(size, found.scoreDocs.length); i++) {
                ScoreDoc hit = found.scoreDocs[i];
                stored.document(hit.doc, LISTED);
                answer += (Long) ((FieldDoc) hit).fields[2];
            }
        }
        return answer;
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
