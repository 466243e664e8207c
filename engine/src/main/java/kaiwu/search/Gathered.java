package kaiwu.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;

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
