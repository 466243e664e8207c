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

/** Values that records have in common, numbered from 0: those of a field, or owners under all their names. */
interface Gathered {

    /** The values of the records of one segment. For one thread; records are asked for in their own order. */
    interface Leaf {

        /** Numbers of the values of a record, each once; empty when it has none. */
        int[] of(int doc) throws IOException;
    }

    int size();

    Leaf leaf(LeafReaderContext leaf) throws IOException;

    /** A value with the query that finds exactly its records. */
    SearchResult.FacetValue value(int number, long count) throws IOException;

    /** Which of two values that as many records have comes first. */
    default Comparator<Integer> ties() {
        return Comparator.naturalOrder();
    }

    /**
     * The values of most of the records found, the one of most first.
     *
     * @param found null for every record
     */
    default List<SearchResult.FacetValue> most(IndexReader reader, @Nullable FacetsCollector found, int most)
            throws IOException {
        int[] counts = new int[size()];
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
                .filter(value -> counts[value] > 0)
                .boxed()
                .sorted(Comparator.comparingInt((Integer value) -> -counts[value])
                        .thenComparing(ties()))
                .limit(most)
                .toList();
        List<SearchResult.FacetValue> values = new ArrayList<>();
        for (int value : top) {
            values.add(value(value, counts[value]));
        }
        return List.copyOf(values);
    }

    private void count(LeafReaderContext leaf, DocIdSetIterator docs, int[] counts) throws IOException {
        Leaf values = leaf(leaf);
        Bits live = leaf.reader().getLiveDocs();
        for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
            if (live == null || live.get(doc)) {
                for (int value : values.of(doc)) {
                    counts[value]++;
                }
            }
        }
    }

    /** By the values of a field; by owner as names are merged, by family as records hang together. */
    static Gathered by(FacetField field, OpenedIndex index, OwnerNames owners) throws IOException {
        if (field == FacetField.OWNER && owners != OwnerNames.AS_WRITTEN) {
            return index.facets().byOwner(owners);
        }
        if (field.isFamily()) {
            return index.facets().byFamily(field);
        }
        Ordinals values = index.ordinals(field.counted());
        return new Gathered() {
            @Override
            public int size() {
                return values.size();
            }

            @Override
            public Leaf leaf(LeafReaderContext leaf) throws IOException {
                return values.leaf(leaf);
            }

            @Override
            public SearchResult.FacetValue value(int number, long count) throws IOException {
                String value = values.value(number);
                return new SearchResult.FacetValue(value, count, field.filter(value));
            }
        };
    }
}
