package kaiwu.search;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.kernel.PartialDate;
import kaiwu.search.SearchResult.FacetValue;
import kaiwu.spi.record.RecordVersion;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.FixedBitSet;

/**
 * All the records that a query finds in one state of the index, to be counted in every way. Every count is exact. For one
 * thread, and only as long as {@link SearchIndex#read} lends it.
 */
public final class FoundSet {

    private final OpenedIndex index;
    private final OwnerNames owners;
    private final Cutters cutters;
    private final Supplier<QueryCompiler> compiler;
    private final Query query;
    private final FacetsCollector collected;
    private final FixedBitSet records;

    FoundSet(OpenedIndex index, OwnerNames owners, Cutters cutters, Supplier<QueryCompiler> compiler, Query query)
            throws IOException {
        this.index = index;
        this.owners = owners;
        this.cutters = cutters;
        this.compiler = compiler;
        this.query = query;
        this.collected = index.searcher().search(query, new FacetsCollectorManager());
        this.records = new FixedBitSet(Math.max(1, index.reader().maxDoc()));
        for (MatchingDocs docs : collected.getMatchingDocs()) {
            DocIdSetIterator each = docs.bits().iterator();
            for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
                records.set(docs.context().docBase + doc);
            }
        }
    }

    private interface Work<T> {
        T of() throws IOException;
    }

    private static <T> T done(Work<T> work) {
        try {
            return work.of();
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.STORAGE, "reading the search index: " + wrong.getMessage(), wrong);
        }
    }

    /** How many records there are. */
    public long total() {
        return records.cardinality();
    }

    /**
     * The values of fields with how many of the records have them, most first.
     *
     * @param most values at most of each field
     */
    public Map<FacetField, List<FacetValue>> counts(List<FacetField> fields, int most) {
        return done(() -> index.facets().count(fields, collected, most, owners));
    }

    /** How many of the records have any value of a field. */
    public long told(FacetField field) {
        return count(new FieldExistsQuery(field.counted()));
    }

    /** How many of the records a further query finds. */
    public long count(kaiwu.search.Query more) {
        return count(done(() -> index.compiled().of(more, compiler).query()));
    }

    private long count(Query more) {
        return done(() -> (long) index.searcher()
                .count(new BooleanQuery.Builder()
                        .add(query, Occur.FILTER)
                        .add(more, Occur.FILTER)
                        .build()));
    }

    /** The latest day on which a document of these records was published, as far as any tells. */
    public Optional<PartialDate> lastPublished() {
        return done(() -> {
            TopFieldDocs last = index.searcher().search(query, 1, Order.LATEST_PUBLISHED.sort());
            return last.scoreDocs.length == 0
                    ? Optional.empty()
                    : shown(last.scoreDocs[0].doc).publishedOn();
        });
    }

    /**
     * Which two values of a field stand in one record, most often first.
     *
     * @param most pairs at most
     */
    public List<ValuePair> pairs(FacetField field, int most) {
        return done(() -> new PairCounts(index, Gathered.by(field, index, owners), records).most(most));
    }

    /**
     * What the records cite.
     *
     * @param most documents at most, most cited first
     */
    public CitedDocuments cited(int most) {
        return done(() -> new CitedCounts(index, records, this::count).most(most));
    }

    /**
     * The words by which the titles of these records differ from those of all others, the most telling first.
     *
     * @param most words at most
     */
    public List<TellingWord> words(int most) {
        return done(() -> new TellingWords(index, records, this::count, cutters.asked()).most(most));
    }

    private RecordVersion shown(int doc) throws IOException {
        return new IndexedRecords(index.reader()).listed(doc).shown();
    }
}
