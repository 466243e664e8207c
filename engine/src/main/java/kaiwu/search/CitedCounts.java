package kaiwu.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.FixedBitSet;

/** Counts the documents a set of records cites. Used once. */
final class CitedCounts {

    /** Of the records that cite one document so many are told. */
    private static final int MOST_FROM = 12;

    private final OpenedIndex index;
    private final FixedBitSet records;
    private final ToLongFunction<Query> count;

    /**
     * @param count how many of the records a query finds
     */
    CitedCounts(OpenedIndex index, FixedBitSet records, ToLongFunction<Query> count) {
        this.index = index;
        this.records = records;
        this.count = count;
    }

    CitedDocuments most(int most) throws IOException {
        Ordinals cited = index.ordinals(IndexFields.LINK_CITED);
        int[] counts = new int[cited.size()];
        long citing = 0;
        for (LeafReaderContext leaf : index.reader().leaves()) {
            Ordinals.Leaf of = cited.leaf(leaf);
            int end = leaf.docBase + leaf.reader().maxDoc();
            for (int doc = next(leaf.docBase); doc < end; doc = next(doc + 1)) {
                int[] own = of.of(doc - leaf.docBase);
                citing += own.length > 0 ? 1 : 0;
                for (int each : own) {
                    counts[each]++;
                }
            }
        }
        List<Integer> top = IntStream.range(0, counts.length)
                .filter(document -> counts[document] > 0)
                .boxed()
                .sorted(Comparator.comparingInt((Integer document) -> -counts[document])
                        .thenComparing(document -> document))
                .limit(most)
                .toList();
        List<CitedDocuments.Cited> documents = new ArrayList<>();
        for (int document : top) {
            documents.add(document(cited.value(document)));
        }
        return new CitedDocuments(
                citing, IntStream.of(counts).filter(each -> each > 0).count(), List.copyOf(documents));
    }

    private CitedDocuments.Cited document(String key) throws IOException {
        String number = key.substring(key.indexOf('/') + 1);
        Query filter = new Query.Words("citation", number);
        return new CitedDocuments.Cited(number, count.applyAsLong(filter), itself(key), from(key), filter);
    }

    private Optional<Hit> itself(String key) throws IOException {
        ScoreDoc[] found = index.searcher().search(new TermQuery(new Term(IndexFields.LINK_ITSELF, key)), 1).scoreDocs;
        return found.length == 0
                ? Optional.empty()
                : Optional.of(new Hits(index, Optional.empty()).of(found[0].doc, 0));
    }

    private List<Hit> from(String key) throws IOException {
        Hits hits = new Hits(index, Optional.empty());
        List<Hit> from = new ArrayList<>();
        ScoreDoc[] all = index.searcher()
                .search(new TermQuery(new Term(IndexFields.LINK_CITED, key)), 1_000, Order.OLDEST.sort())
                .scoreDocs;
        for (ScoreDoc doc : all) {
            if (records.get(doc.doc) && from.size() < MOST_FROM) {
                from.add(hits.of(doc.doc, 0));
            }
        }
        return List.copyOf(from);
    }

    private int next(int from) {
        return from >= records.length() ? DocIdSetIterator.NO_MORE_DOCS : records.nextSetBit(from);
    }
}
