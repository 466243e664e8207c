package kaiwu.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kaiwu.kernel.Sha256;
import kaiwu.search.FacetField;
import kaiwu.search.Order;
import kaiwu.search.Query;
import kaiwu.search.RawQueries;
import kaiwu.search.SearchIndex;
import kaiwu.search.SearchRequest;
import kaiwu.search.SearchResult;
import kaiwu.spi.Catalogue;
import shelf.Catalog;

/**
 * One class of queries: our search from the tree to a page of twenty hits with the records' facts, against bare Lucene with
 * the same query objects over the same index.
 */
final class QueryRace implements Measure {

    private static final int PAGE = 20;

    private final QueryForm form;
    private final QueryCorpus corpus;

    QueryRace(QueryForm form, QueryCorpus corpus) {
        this.form = form;
        this.corpus = corpus;
    }

    static List<QueryRace> ofAll(QueryCorpus corpus) {
        return Arrays.stream(QueryForm.values())
                .map(form -> new QueryRace(form, corpus))
                .toList();
    }

    @Override
    public String name() {
        return "queries " + form.words()
                + " / bare Lucene, same query objects (US full text, CN gazette, renewals, decisions)";
    }

    @Override
    public double goal() {
        return 0.80;
    }

    @Override
    public Pairs.Outcome run(Path samples, Path scratch, int pairs) throws Exception {
        Catalogue catalogue = Catalog.load();
        Path folder = corpus.index(samples);
        List<Query> queries = corpus.queries(form, samples, catalogue);
        boolean counted = form == QueryForm.COUNTED;
        try (SearchIndex index = SearchIndex.open(folder, catalogue);
                RawQueries raw = new RawQueries(folder, catalogue, queries)) {
            System.out.printf("  %d records, %d queries%n", index.size(), queries.size());
            sameHits(index, raw, queries);
            return Pairs.measure(pairs, () -> ours(index, queries, counted), () -> raw.run(PAGE, counted));
        }
    }

    /** Holds the hits of every query against the peer's, one by one and in their order; not in the time that is measured. */
    private static void sameHits(SearchIndex index, RawQueries raw, List<Query> queries) throws IOException {
        for (int i = 0; i < queries.size(); i++) {
            SearchResult page = index.search(
                    new SearchRequest(queries.get(i), PAGE, Optional.empty(), List.of(), 10, Order.RELEVANCE, false));
            List<Long> hits = page.hits().stream()
                    .map(hit -> Sha256.of(hit.id().toString()).prefix())
                    .toList();
            if (!hits.equals(raw.hits(i, PAGE))) {
                throw new IllegalStateException(
                        "other hits than the peer's: " + queries.get(i).render());
            }
        }
    }

    private static long ours(SearchIndex index, List<Query> queries, boolean counted) {
        List<FacetField> facets = counted ? FacetField.OF_RESULTS : List.of();
        long answer = 0;
        for (Query query : queries) {
            SearchResult page =
                    index.search(new SearchRequest(query, PAGE, Optional.empty(), facets, 10, Order.RELEVANCE, false));
            answer += page.total();
            answer += page.hits().size();
            for (List<SearchResult.FacetValue> values : page.facets().values()) {
                for (SearchResult.FacetValue value : values) {
                    answer += value.count();
                }
            }
        }
        return answer;
    }
}
