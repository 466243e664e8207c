package kaiwu.search;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.Query;

/** The queries that were asked last, compiled for one state of the index; very long ones are not kept. Thread-safe. */
final class CompiledQueries {

    private static final int MOST = 1_000;
    private static final int LONGEST = 2_000;

    private final Map<kaiwu.search.Query, Query> last = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<kaiwu.search.Query, Query> eldest) {
            return size() > MOST;
        }
    };

    /** The query compiled, by this compiler if it was not asked lately. */
    Query of(kaiwu.search.Query asked, QueryCompiler compiler) {
        Optional<Query> known = find(asked);
        if (known.isPresent()) {
            return known.get();
        }
        Query compiled = compiler.compile(asked);
        if (compiler.lasts() && asked.render().length() <= LONGEST) {
            keep(asked, compiled);
        }
        return compiled;
    }

    private synchronized Optional<Query> find(kaiwu.search.Query asked) {
        return Optional.ofNullable(last.get(asked));
    }

    private synchronized void keep(kaiwu.search.Query asked, Query compiled) {
        last.put(asked, compiled);
    }
}
