package kaiwu.search;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;

/**
 * Relations between records, in two steps: first the words by which those found inside are linked are gathered, then records
 * that hold one of them. What would gather too much is refused, never cut short in silence.
 */
final class Joins {

    /** The most records the inner query may find. */
    static final int MOST_RECORDS = 200_000;

    private final IndexSearcher searcher;

    Joins(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** Records that stand in this relation to those the inner query finds. */
    Query related(Link link, Query inner) {
        return switch (link) {
            case CITES -> join(inner, IndexFields.LINK_ITSELF, IndexFields.LINK_CITED);
            case CITED_BY -> join(inner, IndexFields.LINK_CITED, IndexFields.LINK_ITSELF);
            case OWNER_OF -> join(inner, FacetField.OWNER.field(), FacetField.OWNER.field());
            case FAMILY -> join(inner, IndexFields.LINK_FAMILY, IndexFields.LINK_FAMILY);
            case DECISION -> join(inner, IndexFields.LINK_DECIDES, IndexFields.LINK_ITSELF);
            case DECIDES -> join(inner, IndexFields.LINK_ITSELF, IndexFields.LINK_DECIDES);
        };
    }

    private Query join(Query inner, String from, String to) {
        try {
            Set<BytesRef> keys = keys(inner, from);
            return keys.isEmpty()
                    ? new MatchNoDocsQuery("nothing points there")
                    : new ConstantScoreQuery(new TermInSetQuery(to, keys));
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.STORAGE, "joining records: " + wrong.getMessage(), wrong);
        }
    }

    private Set<BytesRef> keys(Query inner, String field) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(inner), ScoreMode.COMPLETE_NO_SCORES, 1f);
        Set<BytesRef> keys = new HashSet<>();
        int records = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer == null) {
                continue;
            }
            SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), field);
            DocIdSetIterator docs = scorer.iterator();
            for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
                boolean live = leaf.reader().getLiveDocs() == null
                        || leaf.reader().getLiveDocs().get(doc);
                if (!live) {
                    continue;
                }
                if (++records > MOST_RECORDS) {
                    throw tooMany();
                }
                if (values.advanceExact(doc)) {
                    for (int i = 0; i < values.docValueCount(); i++) {
                        keys.add(BytesRef.deepCopyOf(values.lookupOrd(values.nextOrd())));
                    }
                }
            }
        }
        return keys;
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
