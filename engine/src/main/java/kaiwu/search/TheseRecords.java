package kaiwu.search;

import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** A query for records already known, by their numbers in one state of the index. Immutable. */
final class TheseRecords extends Query {

    private final FixedBitSet records;

    TheseRecords(FixedBitSet records) {
        this.records = records;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
                DocIdSetIterator own = new Slice(leaf.docBase, leaf.reader().maxDoc());
                Scorer scorer = new ConstantScoreScorer(score(), mode, own);
                return new DefaultScorerSupplier(scorer);
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return false;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return records.cardinality() + " records";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return sameClassAs(other) && records.equals(((TheseRecords) Objects.requireNonNull(other)).records);
    }

    @Override
    public int hashCode() {
        return 31 * classHash() + records.hashCode();
    }

    /** The records of one segment. */
    private final class Slice extends DocIdSetIterator {

        private final int base;
        private final int end;
        private int doc = -1;

        Slice(int base, int size) {
            this.base = base;
            this.end = base + size;
        }

        @Override
        public int docID() {
            return doc;
        }

        @Override
        public int nextDoc() {
            return advance(doc + 1);
        }

        @Override
        public int advance(int target) {
            int from = base + target;
            int next = from >= end ? NO_MORE_DOCS : records.nextSetBit(from);
            doc = next >= end ? NO_MORE_DOCS : next - base;
            return doc;
        }

        @Override
        public long cost() {
            return end - base;
        }
    }
}
