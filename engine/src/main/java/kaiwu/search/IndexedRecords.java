package kaiwu.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.kernel.RecordId;
import kaiwu.lake.RecordJson;
import kaiwu.lake.Status;
import kaiwu.lake.StoredVersion;
import kaiwu.spi.record.RecordVersion;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Looks up records by name in one state of the index. For one thread. */
final class IndexedRecords {

    private static final Set<String> LISTED = Set.of(IndexFields.SHOWN, IndexFields.STATUS_TOLD);

    private final IndexReader reader;
    private final StoredFields stored;
    /** Opened when the first name is looked up; a page of hits looks up none. */
    private @Nullable List<Names> ids;

    private @Nullable List<Names> aliases;

    /** The names of one segment; the enumeration is reused, which makes many look-ups cheap. */
    private record Names(LeafReaderContext leaf, TermsEnum terms) {}

    /** What a list of hits shows of a record. */
    record Listed(RecordVersion shown, Status status) {}

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
                : Optional.of(
                        StoredRecord.parse(bytes(read(doc.get(), Set.of(IndexFields.VERSIONS)), IndexFields.VERSIONS)));
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
        Document listed = read(doc, LISTED);
        return new Listed(
                RecordJson.parse(bytes(listed, IndexFields.SHOWN)),
                StoredRecord.parseStatus(bytes(listed, IndexFields.STATUS_TOLD)));
    }

    private Document read(int doc, Set<String> fields) throws IOException {
        return stored.document(doc, fields);
    }

    private static byte[] bytes(Document document, String field) {
        BytesRef value = document.getBinaryValue(field);
        if (value == null) {
            throw new KaiwuException(
                    ErrorCode.DAMAGED, "the search index lacks '" + field + "' of a record; run ./kaiwu rebuild");
        }
        return BytesRef.deepCopyOf(value).bytes;
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
