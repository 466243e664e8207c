package kaiwu.search;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;

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
}
