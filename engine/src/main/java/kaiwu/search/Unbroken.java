package kaiwu.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalMatchesIterator;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Intervals after whose beginning, up to their end, none of some marks stands: those within one sentence, paragraph or text.
 *
 * <p>Lucene's own {@code notContaining} will not do: it takes an interval that only touches for one that is contained.
 */
final class Unbroken extends IntervalsSource {

    private final IntervalsSource whole;
    private final List<String> marks;

    Unbroken(IntervalsSource whole, List<String> marks) {
        this.whole = whole;
        this.marks = marks;
    }

    @Override
    public @Nullable IntervalIterator intervals(String field, LeafReaderContext context) throws IOException {
        IntervalIterator intervals = whole.intervals(field, context);
        return intervals == null ? null : new Unmarked(intervals, new MarkPlaces(marks, field, context));
    }

    @Override
    public @Nullable IntervalMatchesIterator matches(String field, LeafReaderContext context, int doc)
            throws IOException {
        return whole.matches(field, context, doc);
    }

    @Override
    public void visit(String field, QueryVisitor visitor) {
        whole.visit(field, visitor);
    }

    @Override
    public int minExtent() {
        return whole.minExtent();
    }

    @Override
    public Collection<IntervalsSource> pullUpDisjunctions() {
        return List.of(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Unbroken same && same.whole.equals(whole) && same.marks.equals(marks);
    }

    @Override
    public int hashCode() {
        return 31 * whole.hashCode() + marks.hashCode();
    }

    @Override
    public String toString() {
        return "UNBROKEN(" + whole + ")";
    }

    /** Where the marks stand in one document after another. */
    private static final class MarkPlaces {

        private final PostingsEnum[] postings;
        private int[] places = new int[16];
        private int count;
        private int of = -1;

        MarkPlaces(List<String> marks, String field, LeafReaderContext context) throws IOException {
            PostingsEnum[] found = new PostingsEnum[marks.size()];
            int n = 0;
            Terms terms = Terms.getTerms(context.reader(), field);
            TermsEnum each = terms.iterator();
            for (String mark : marks) {
                if (each.seekExact(new BytesRef(mark))) {
                    found[n++] = each.postings(null, PostingsEnum.POSITIONS);
                }
            }
            postings = Arrays.copyOf(found, n);
        }

        boolean isBetween(int doc, int start, int end) throws IOException {
            if (of != doc) {
                load(doc);
            }
            int at = Arrays.binarySearch(places, 0, count, start + 1);
            int next = at >= 0 ? at : -at - 1;
            return next < count && places[next] <= end;
        }

        private void load(int doc) throws IOException {
            of = doc;
            count = 0;
            for (PostingsEnum each : postings) {
                if (each.docID() < doc) {
                    each.advance(doc);
                }
                for (int i = 0; each.docID() == doc && i < each.freq(); i++) {
                    if (count == places.length) {
                        places = Arrays.copyOf(places, count * 2);
                    }
                    places[count++] = each.nextPosition();
                }
            }
            Arrays.sort(places, 0, count);
        }
    }

    /** The intervals without those that a mark breaks. */
    private static final class Unmarked extends IntervalIterator {

        private final IntervalIterator in;
        private final MarkPlaces marks;

        Unmarked(IntervalIterator in, MarkPlaces marks) {
            this.in = in;
            this.marks = marks;
        }

        @Override
        public int nextInterval() throws IOException {
            int start = in.nextInterval();
            while (start != NO_MORE_INTERVALS && marks.isBetween(in.docID(), in.start(), in.end())) {
                start = in.nextInterval();
            }
            return start;
        }

        @Override
        public int start() {
            return in.start();
        }

        @Override
        public int end() {
            return in.end();
        }

        @Override
        public int gaps() {
            return in.gaps();
        }

        @Override
        public float matchCost() {
            return in.matchCost();
        }

        @Override
        public int docID() {
            return in.docID();
        }

        @Override
        public int nextDoc() throws IOException {
            return in.nextDoc();
        }

        @Override
        public int advance(int target) throws IOException {
            return in.advance(target);
        }

        @Override
        public long cost() {
            return in.cost();
        }
    }
}
