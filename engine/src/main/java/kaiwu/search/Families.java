package kaiwu.search;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Families of rights, worked out from the records of one state of the index when first asked for. Thread-safe.
 *
 * <p>A simple family is the rights that claim the very same first applications, or that a source numbers as one family (DOCDB).
 * An extended family is all that hang together, directly or through others, by a first application, a descent or the number of
 * a family (INPADOC).
 */
final class Families {

    /** Where no field tells of a family. */
    static final int ALONE = -1;

    private final IndexReader reader;
    private @Nullable Groups simple;
    private @Nullable Groups extended;

    Families(IndexReader reader) {
        this.reader = reader;
    }

    synchronized Groups simple() throws IOException {
        if (simple == null) {
            simple = Groups.of(reader, IndexFields.LINK_SIMPLE);
        }
        return simple;
    }

    synchronized Groups extended() throws IOException {
        if (extended == null) {
            extended = Groups.of(reader, IndexFields.LINK_FAMILY);
        }
        return extended;
    }

    /** The families that a field gathers by. */
    Groups of(FacetField field) throws IOException {
        return field == FacetField.SIMPLEFAMILY ? simple() : extended();
    }

    /** Records that hang together by the values of one field. Immutable. */
    static final class Groups {

        /** For each record one of its group before it, or itself; {@link #ALONE} where the field has no value. */
        private final int[] above;

        private Groups(int records) {
            above = new int[records];
            Arrays.fill(above, ALONE);
        }

        private static Groups of(IndexReader reader, String field) throws IOException {
            Groups groups = new Groups(reader.maxDoc());
            SortedSetDocValues values = MultiDocValues.getSortedSetValues(reader, field);
            if (values == null) {
                return groups;
            }
            int[] firstOf = new int[Math.toIntExact(values.getValueCount())];
            Arrays.fill(firstOf, -1);
            Bits[] live = live(reader);
            int leaf = 0;
            for (int doc = values.nextDoc(); doc != NO_MORE_DOCS; doc = values.nextDoc()) {
                while (leaf + 1 < reader.leaves().size()
                        && doc >= reader.leaves().get(leaf + 1).docBase) {
                    leaf++;
                }
                Bits alive = live[leaf];
                if (alive != null && !alive.get(doc - reader.leaves().get(leaf).docBase)) {
                    continue;
                }
                groups.above[doc] = doc;
                for (int i = 0; i < values.docValueCount(); i++) {
                    int key = Math.toIntExact(values.nextOrd());
                    if (firstOf[key] < 0) {
                        firstOf[key] = doc;
                    } else {
                        groups.join(firstOf[key], doc);
                    }
                }
            }
            for (int doc = 0; doc < groups.above.length; doc++) {
                if (groups.above[doc] != ALONE) {
                    groups.above[doc] = groups.find(doc);
                }
            }
            return groups;
        }

        private static @Nullable Bits[] live(IndexReader reader) {
            List<@Nullable Bits> live = new ArrayList<>();
            for (LeafReaderContext leaf : reader.leaves()) {
                live.add(leaf.reader().getLiveDocs());
            }
            return live.toArray(Bits[]::new);
        }

        private int find(int doc) {
            int top = doc;
            while (above[top] != top) {
                above[top] = above[above[top]];
                top = above[top];
            }
            return top;
        }

        private void join(int a, int b) {
            int one = find(a);
            int other = find(b);
            above[Math.max(one, other)] = Math.min(one, other);
        }

        /** The group of a record: the number of its first record, the same for all of them; else {@link #ALONE}. */
        int of(int doc) {
            return above[doc];
        }

        boolean areOne(int doc, int other) {
            return doc == other || above[doc] != ALONE && above[doc] == above[other];
        }

        /** The records of the group of one, itself too. */
        List<Integer> members(int doc) {
            List<Integer> members = new ArrayList<>();
            for (int each = 0; each < above.length; each++) {
                if (areOne(doc, each)) {
                    members.add(each);
                }
            }
            return members;
        }

        /** All records that are in a group with one of these. */
        FixedBitSet with(FixedBitSet records) {
            FixedBitSet groups = new FixedBitSet(above.length);
            for (int doc = next(records, 0); doc != NO_MORE_DOCS; doc = next(records, doc + 1)) {
                if (above[doc] != ALONE) {
                    groups.set(above[doc]);
                }
            }
            FixedBitSet members = new FixedBitSet(above.length);
            for (int doc = 0; doc < above.length; doc++) {
                if (above[doc] != ALONE && groups.get(above[doc])) {
                    members.set(doc);
                }
            }
            return members;
        }

        private static int next(FixedBitSet records, int from) {
            return from >= records.length() ? NO_MORE_DOCS : records.nextSetBit(from);
        }
    }
}
