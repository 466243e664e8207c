package kaiwu.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.spi.Catalogue;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;

/** One page of one search in one state of the index. Used once. */
final class Search {

    private final OpenedIndex index;
    private final Cutters cutters;
    private final OwnerNames owners;
    private final SearchRequest request;
    private final Supplier<QueryCompiler> compiler;
    private final Order order;

    Search(
            OpenedIndex index,
            Catalogue catalogue,
            NumberSets sets,
            Cutters cutters,
            OwnerNames owners,
            SearchRequest request) {
        this.index = index;
        this.cutters = cutters;
        this.owners = owners;
        this.request = request;
        this.compiler = QueryCompiler.when(index, catalogue, sets, cutters, owners);
        this.order = order(request.query(), request.order());
    }

    /** The order that holds: everything is equally relevant, so that the newest come first. */
    static Order order(kaiwu.search.Query query, Order asked) {
        return query instanceof kaiwu.search.Query.All && asked == Order.RELEVANCE ? Order.NEWEST : asked;
    }

    SearchResult run() throws IOException {
        try {
            return page();
        } catch (IllegalStateException tooMany) {
            // So Lucene tells that a word with a wildcard near another stands for more terms than it was allowed.
            if (!String.valueOf(tooMany.getMessage()).contains("too many terms")) {
                throw tooMany;
            }
            throw new KaiwuException(
                    ErrorCode.CALLED_WRONGLY,
                    new Bilingual(
                            "prox 或限定语种的通配符词对应的词太多；请多写几个字母",
                            "a word with a wildcard in prox or bound to a language stands for too many words; "
                                    + "write more of its letters"),
                    tooMany);
        }
    }

    private SearchResult page() throws IOException {
        TimeLimit time = new TimeLimit(TimeLimit.PAGE);
        IndexSearcher searcher = time.searcher(index.reader());
        CompiledQueries.Compiled compiled = index.compiled().of(request.query(), request.wider(), compiler);
        Query query = compiled.query();
        long generation = index.generation();
        Optional<Cursor> from = request.cursor()
                .map(text ->
                        Cursor.parse(text, fingerprint(compiled), order.sort().getSort().length));
        boolean same = from.isEmpty() || from.get().generation() == generation;
        FieldDoc after = from.map(c -> c.after(same, index.reader().maxDoc())).orElse(null);

        TopFieldCollectorManager top =
                new TopFieldCollectorManager(order.sort(), request.size() + 1, after, Integer.MAX_VALUE);
        TopFieldDocs found;
        Map<FacetField, List<SearchResult.FacetValue>> facets = Map.of();
        if (request.facets().isEmpty()) {
            found = searcher.search(query, top);
        } else if (request.query() instanceof kaiwu.search.Query.All) {
            found = searcher.search(query, top);
            facets = index.facets().countAll(request.facets(), request.facetSize(), owners);
        } else {
            Object[] both = searcher.search(query, new MultiCollectorManager(top, new FacetsCollectorManager()));
            found = (TopFieldDocs) both[0];
            facets = index.facets().count(request.facets(), (FacetsCollector) both[1], request.facetSize(), owners);
        }
        time.check(searcher);
        return new SearchResult(
                found.totalHits.value(),
                hits(found.scoreDocs),
                facets,
                next(found.scoreDocs, compiled, generation),
                !same);
    }

    private List<Hit> hits(ScoreDoc[] found) throws IOException {
        Hits hits = new Hits(index, request.highlight() ? Optional.of(marks()) : Optional.empty());
        List<Hit> listed = new ArrayList<>();
        for (ScoreDoc doc : Arrays.asList(found).subList(0, Math.min(found.length, request.size()))) {
            listed.add(hits.of(doc.doc, order == Order.RELEVANCE ? (Float) ((FieldDoc) doc).fields[0] : 0f));
        }
        return List.copyOf(listed);
    }

    private Highlights marks() throws IOException {
        return Highlights.of(request.wider().orElse(request.query()), index, compiler, cutters);
    }

    private long fingerprint(CompiledQueries.Compiled compiled) {
        return Cursor.fingerprint(compiled.text(), order);
    }

    private Optional<String> next(ScoreDoc[] found, CompiledQueries.Compiled compiled, long generation) {
        if (request.size() == 0 || found.length <= request.size()) {
            return Optional.empty();
        }
        FieldDoc last = (FieldDoc) found[request.size() - 1];
        return Optional.of(Cursor.at(last, fingerprint(compiled), generation).render());
    }
}
