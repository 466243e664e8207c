package kaiwu.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * Counts records by family; one that tells of no family is a family of its own. The value of a family is the id of one of its
 * records. For one state of the index. Immutable, thread-safe.
 */
final class FamilyCounts implements Gathered {

    private final IndexReader reader;
    private final FacetField field;
    private final Families.Groups groups;

    /**
     * @param field by which kind of family
     * @param groups these families
     */
    FamilyCounts(IndexReader reader, FacetField field, Families.Groups groups) {
        this.reader = reader;
        this.field = field;
        this.groups = groups;
    }

    @Override
    public int size() {
        return reader.maxDoc();
    }

    @Override
    public Leaf leaf(LeafReaderContext leaf) {
        return doc -> new int[] {family(leaf.docBase + doc)};
    }

    @Override
    public SearchResult.FacetValue value(int family, long count) throws IOException {
        String id = new IndexedRecords(reader).listed(family).shown().id().toString();
        return new SearchResult.FacetValue(id, count, field.filter(id));
    }

    private int family(int doc) {
        int first = groups.of(doc);
        return first == Families.ALONE ? doc : first;
    }

    /**
     * The families of most of the records found, the one of most first.
     *
     * @param found null for every record
     */
    List<SearchResult.FacetValue> most(@Nullable FacetsCollector found, int most) throws IOException {
        int[] counts = new int[reader.maxDoc()];
        if (found == null) {
            for (LeafReaderContext leaf : reader.leaves()) {
                count(leaf, DocIdSetIterator.all(leaf.reader().maxDoc()), counts);
            }
        } else {
            for (MatchingDocs docs : found.getMatchingDocs()) {
                count(docs.context(), docs.bits().iterator(), counts);
            }
        }
        List<Integer> top = IntStream.range(0, counts.length)
                .filter(family -> counts[family] > 0)
                .boxed()
                .sorted(Comparator.comparingInt((Integer family) -> -counts[family])
                        .thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .toList();
        List<SearchResult.FacetValue> values = new ArrayList<>();
        for (int family : top) {
            values.add(value(family, counts[family]));
        }
        return List.copyOf(values);
    }

    private void count(LeafReaderContext leaf, DocIdSetIterator docs, int[] counts) throws IOException {
        Bits live = leaf.reader().getLiveDocs();
        for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
            if (live == null || live.get(doc)) {
                counts[family(leaf.docBase + doc)]++;
            }
        }
    }
}
