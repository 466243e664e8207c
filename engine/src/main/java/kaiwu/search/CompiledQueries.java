package kaiwu.search;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * The queries that were asked last, compiled and rewritten for one state of the index; very long ones are not kept.
 * Thread-safe.
 */
final class CompiledQueries {

    private static final int MOST = 1_000;
    private static final int LONGEST = 2_000;

    /** What is only found by looking wider scores at most this part of what it would score otherwise. */
    private static final float FAR_BELOW = 1e-4f;

    private final IndexSearcher searcher;

    private final Map<Asked, Compiled> last = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Compiled> eldest) {
            return size() > MOST;
        }
    };

    private record Asked(kaiwu.search.Query query, Optional<kaiwu.search.Query> wider) {}

    /**
     * A query as Lucene runs it.
     *
     * @param text as the query language writes it, the wider one where there is one
     */
    record Compiled(Query query, String text) {}

    /**
     * @param searcher over the state of the index
     */
    CompiledQueries(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** The query compiled, by this compiler if it was not asked lately. */
    Compiled of(kaiwu.search.Query query, Supplier<QueryCompiler> compiler) throws IOException {
        return of(query, Optional.empty(), compiler);
    }

    /** The same for what either query finds; in relevance, all that the first finds comes before what only the wider one finds. */
    Compiled of(kaiwu.search.Query query, Optional<kaiwu.search.Query> wider, Supplier<QueryCompiler> compiler)
            throws IOException {
        Asked asked = new Asked(query, wider);
        Optional<Compiled> known = find(asked);
        if (known.isPresent()) {
            return known.get();
        }
        QueryCompiler used = compiler.get();
        Query exact = used.compile(query);
        Compiled compiled = new Compiled(
                searcher.rewrite(
                        wider.map(other -> first(exact, used.compile(other))).orElse(exact)),
                wider.orElse(query).render());
        if (used.lasts() && compiled.text().length() <= LONGEST) {
            keep(asked, compiled);
        }
        return compiled;
    }

    /** What either finds, in relevance all of the first before what only the second finds. */
    static Query first(Query exact, Query wider) {
        return new BooleanQuery.Builder()
                .add(exact, BooleanClause.Occur.SHOULD)
                .add(new BoostQuery(wider, FAR_BELOW), BooleanClause.Occur.SHOULD)
                .build();
    }

    private synchronized Optional<Compiled> find(Asked asked) {
        return Optional.ofNullable(last.get(asked));
    }

    private synchronized void keep(Asked asked, Compiled compiled) {
        last.put(asked, compiled);
    }
}
