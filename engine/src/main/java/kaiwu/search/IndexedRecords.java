package kaiwu.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.kernel.RecordId;
import kaiwu.lake.StoredVersion;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFieldVisitor;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Looks up records by name in one state of the index. For one thread. */
final class IndexedRecords {

    private final IndexReader reader;
    private final StoredFields stored;
    /** Opened when the first name is looked up; a page of hits looks up none. */
    private @Nullable List<Names> ids;

    private @Nullable List<Names> aliases;

    /** The names of one segment; the enumeration is reused, which makes many look-ups cheap. */
    private record Names(LeafReaderContext leaf, TermsEnum terms) {}

    IndexedRecords(IndexReader reader) throws IOException {
        this.reader = reader;
        this.stored = reader.storedFields();
    }

    private List<Names> names(String field) throws IOException {
        List<Names> names = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(field);
            if (terms != null) {
                names.add(new Names(leaf, terms.iterator()));
            }
        }
        return names;
    }

    /** Every version the index has under this id. */
    Optional<List<StoredVersion>> findVersions(String id) throws IOException {
        ids = ids == null ? names(IndexFields.ID) : ids;
        Optional<Integer> doc = find(ids, id);
        return doc.isEmpty()
                ? Optional.empty()
                : Optional.of(StoredRecord.parse(bytes(doc.get(), IndexFields.VERSIONS)));
    }

    /** The record that names this publication. */
    Optional<RecordId> findByAlias(String alias) throws IOException {
        aliases = aliases == null ? names(IndexFields.ALIAS) : aliases;
        Optional<Integer> doc = find(aliases, alias);
        return doc.isEmpty()
                ? Optional.empty()
                : Optional.of(listed(doc.get()).shown().id());
    }

    Listed listed(int doc) throws IOException {
        return Listed.parse(bytes(doc, IndexFields.LISTED));
    }

    private byte[] bytes(int doc, String field) throws IOException {
        OneField value = new OneField(field);
        stored.document(doc, value);
        return value.bytes();
    }

    /** Takes one stored field of a document and reads no further. */
    private static final class OneField extends StoredFieldVisitor {

        private final String field;
        private byte @Nullable [] bytes;

        OneField(String field) {
            this.field = field;
        }

        @Override
        public Status needsField(FieldInfo info) {
            return bytes != null ? Status.STOP : info.name.equals(field) ? Status.YES : Status.NO;
        }

        @Override
        public void binaryField(FieldInfo info, byte[] value) {
            bytes = value;
        }

        byte[] bytes() {
            if (bytes == null) {
                throw new KaiwuException(
                        ErrorCode.DAMAGED, "the search index lacks '" + field + "' of a record; run ./kaiwu rebuild");
            }
            return bytes;
        }
    }

    private static Optional<Integer> find(List<Names> segments, String name) throws IOException {
        BytesRef term = new BytesRef(name);
        for (Names names : segments) {
            if (names.terms().seekExact(term)) {
                Bits live = names.leaf().reader().getLiveDocs();
                PostingsEnum docs = names.terms().postings(null, PostingsEnum.NONE);
                for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
                    if (live == null || live.get(doc)) {
                        return Optional.of(names.leaf().docBase + doc);
                    }
                }
            }
        }
        return Optional.empty();
    }
}
