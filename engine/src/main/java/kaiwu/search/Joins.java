package kaiwu.search;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.spi.record.NameKey;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * Relations between records, in two steps: first the words by which those found inside are linked are gathered, then records
 * that hold one of them. What would gather too much is refused, never cut short in silence.
 */
final class Joins {

    /** The most records the inner query may find. */
    static final int MOST_RECORDS = 200_000;

    private final IndexSearcher searcher;
    private final OwnerNames owners;
    private final Families families;

    Joins(IndexSearcher searcher, OwnerNames owners, Families families) {
        this.searcher = searcher;
        this.owners = owners;
        this.families = families;
    }

    /** Records that stand in this relation to those the inner query finds. */
    Query related(Link link, Query inner) {
        try {
            return switch (link) {
                case CITES -> join(inner, IndexFields.LINK_ITSELF, IndexFields.LINK_CITED);
                case CITED_BY -> join(inner, IndexFields.LINK_CITED, IndexFields.LINK_ITSELF);
                case OWNER_OF -> ofOneOwner(inner);
                case FAMILY -> new TheseRecords(families.extended().with(records(inner)));
                case DECISION -> join(inner, IndexFields.LINK_DECIDES, IndexFields.LINK_ITSELF);
                case DECIDES -> join(inner, IndexFields.LINK_ITSELF, IndexFields.LINK_DECIDES);
            };
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.STORAGE, "joining records: " + wrong.getMessage(), wrong);
        }
    }

    /** Records of the owner with this id, or that goes under the name with this key. */
    Query owned(String id) {
        return ofOwner(IndexFields.OWNER_KEY, id);
    }

    /** Records that the owner had, or applied for, and has no more. */
    Query formerlyOwned(String id) {
        return new BooleanQuery.Builder()
                .add(ofOwner(IndexFields.OWNER_PAST, id), Occur.FILTER)
                .add(owned(id), Occur.MUST_NOT)
                .build();
    }

    /** Records to which the owner is a party or a licensee. */
    Query concerning(String id) {
        return ofOwner(IndexFields.OWNER_PARTY, id);
    }

    /** The record with this id and all that is of one family with it. */
    Query ofFamily(FacetField field, String id) {
        try {
            FixedBitSet members = records(new TermQuery(new Term(IndexFields.ID, id)));
            members.or(families.of(field).with(members));
            return new TheseRecords(members);
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.STORAGE, "looking up the family of " + id, wrong);
        }
    }

    private Query ofOwner(String field, String id) {
        return NameKey.find(id)
                .map(key -> named(field, owners.namesOf(key)))
                .orElseGet(() -> new MatchNoDocsQuery("no id of an owner: " + id));
    }

    private Query ofOneOwner(Query inner) throws IOException {
        if (owners == OwnerNames.AS_WRITTEN) {
            return join(inner, FacetField.OWNER.field(), FacetField.OWNER.field());
        }
        Set<NameKey> names = new HashSet<>();
        for (BytesRef key : keys(inner, IndexFields.OWNER_KEY)) {
            NameKey.find(key.utf8ToString()).ifPresent(name -> names.addAll(owners.namesOf(name)));
        }
        return named(IndexFields.OWNER_KEY, names);
    }

    private static Query named(String field, Collection<NameKey> names) {
        return withOneOf(
                field, names.stream().map(name -> new BytesRef(name.toString())).toList());
    }

    private Query join(Query inner, String from, String to) throws IOException {
        return withOneOf(to, keys(inner, from));
    }

    private static Query withOneOf(String field, Collection<BytesRef> keys) {
        return keys.isEmpty()
                ? new MatchNoDocsQuery("nothing points there")
                : new ConstantScoreQuery(new TermInSetQuery(field, keys));
    }

    private Set<BytesRef> keys(Query inner, String field) throws IOException {
        FixedBitSet records = records(inner);
        Set<BytesRef> keys = new LinkedHashSet<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), field);
            for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
                if (records.get(leaf.docBase + doc)) {
                    for (int i = 0; i < values.docValueCount(); i++) {
                        keys.add(BytesRef.deepCopyOf(values.lookupOrd(values.nextOrd())));
                    }
                }
            }
        }
        return keys;
    }

    /** What the inner query finds. */
    private FixedBitSet records(Query inner) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(inner), ScoreMode.COMPLETE_NO_SCORES, 1f);
        FixedBitSet found =
                new FixedBitSet(Math.max(1, searcher.getIndexReader().maxDoc()));
        int records = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer == null) {
                continue;
            }
            Bits live = leaf.reader().getLiveDocs();
            DocIdSetIterator docs = scorer.iterator();
            for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
                if (live != null && !live.get(doc)) {
                    continue;
                }
                if (++records > MOST_RECORDS) {
                    throw tooMany();
                }
                found.set(leaf.docBase + doc);
            }
        }
        return found;
    }

    private static KaiwuException tooMany() {
        return new KaiwuException(
                ErrorCode.CALLED_WRONGLY,
                new Bilingual(
                        "关系括号内的检索命中超过 " + MOST_RECORDS + " 条；请缩小范围",
                        "the query inside the brackets of a relation finds more than " + MOST_RECORDS
                                + " records; narrow it"));
    }
}
