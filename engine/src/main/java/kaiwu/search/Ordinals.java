package kaiwu.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;

/**
 * The values of one field numbered over the whole index in their order, from 0. One for each state of the index; made once,
 * then read by any number of threads.
 */
final class Ordinals {

    private final IndexReader reader;
    private final String field;
    private final OrdinalMap map;

    private Ordinals(IndexReader reader, String field, OrdinalMap map) {
        this.reader = reader;
        this.field = field;
        this.map = map;
    }

    static Ordinals of(IndexReader reader, String field) throws IOException {
        List<SortedSetDocValues> values = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            values.add(values(leaf.reader(), field));
        }
        return new Ordinals(
                reader, field, OrdinalMap.build(null, values.toArray(SortedSetDocValues[]::new), PackedInts.DEFAULT));
    }

    /** How many values there are. */
    int size() {
        return Math.toIntExact(map.getValueCount());
    }

    /** The values of the records of one segment. For one thread. */
    Leaf leaf(LeafReaderContext leaf) throws IOException {
        return new Leaf(values(leaf.reader(), field), map.getGlobalOrds(leaf.ord));
    }

    /** The value of a number. */
    String value(int ordinal) throws IOException {
        LeafReader leaf =
                reader.leaves().get(map.getFirstSegmentNumber(ordinal)).reader();
        return values(leaf, field).lookupOrd(map.getFirstSegmentOrd(ordinal)).utf8ToString();
    }

    private static SortedSetDocValues values(LeafReader leaf, String field) throws IOException {
        return DocValues.getSortedSet(leaf, field);
    }

    /** Walks the records of one segment in order. */
    static final class Leaf implements Gathered.Leaf {

        private static final int[] NONE = {};

        private final SortedSetDocValues values;
        private final LongValues global;

        private Leaf(SortedSetDocValues values, LongValues global) {
            this.values = values;
            this.global = global;
        }

        /** Numbers of the values of a record, smallest first; empty when it has none. */
        @Override
        public int[] of(int doc) throws IOException {
            if (!values.advanceExact(doc)) {
                return NONE;
            }
            int[] all = new int[values.docValueCount()];
            for (int i = 0; i < all.length; i++) {
                all[i] = (int) global.get(values.nextOrd());
            }
            return all;
        }
    }
}
