package kaiwu.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** Counts which two values of a field stand together. Used once. */
final class PairCounts {

    /** Of a record with more values the first so many are paired. */
    private static final int MOST_VALUES = 100;

    private final OpenedIndex index;
    private final Gathered values;
    private final FixedBitSet records;

    PairCounts(OpenedIndex index, Gathered values, FixedBitSet records) {
        this.index = index;
        this.values = values;
        this.records = records;
    }

    List<ValuePair> most(int most) throws IOException {
        Map<Long, Integer> counts = new HashMap<>();
        for (LeafReaderContext leaf : index.reader().leaves()) {
            Gathered.Leaf of = values.leaf(leaf);
            int end = leaf.docBase + leaf.reader().maxDoc();
            for (int doc = next(leaf.docBase); doc < end; doc = next(doc + 1)) {
                int[] own = of.of(doc - leaf.docBase);
                for (int i = 0; i < Math.min(own.length, MOST_VALUES); i++) {
                    for (int j = i + 1; j < Math.min(own.length, MOST_VALUES); j++) {
                        counts.merge((long) own[i] << 32 | own[j], 1, Integer::sum);
                    }
                }
            }
        }
        List<Map.Entry<Long, Integer>> top = counts.entrySet().stream()
                .sorted(Map.Entry.<Long, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .toList();
        List<ValuePair> pairs = new ArrayList<>();
        for (Map.Entry<Long, Integer> pair : top) {
            SearchResult.FacetValue one = values.value((int) (pair.getKey() >> 32), pair.getValue());
            SearchResult.FacetValue other = values.value(pair.getKey().intValue(), pair.getValue());
            pairs.add(new ValuePair(
                    one.value(), other.value(), pair.getValue(), new Query.And(List.of(one.filter(), other.filter()))));
        }
        return List.copyOf(pairs);
    }

    private int next(int from) {
        return from >= records.length() ? DocIdSetIterator.NO_MORE_DOCS : records.nextSetBit(from);
    }
}
