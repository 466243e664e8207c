package kaiwu.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kaiwu.TestCatalogue;
import kaiwu.spi.Catalogue;
import org.apache.lucene.search.IndexSearcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompiledQueriesTest {

    private final Catalogue catalogue = TestCatalogue.catalogue();
    private final List<String> uploaded = new ArrayList<>(List.of("K1"));
    private final CompiledQueries compiled = new CompiledQueries();

    @TempDir
    Path folder;

    private OpenedIndex index;

    @BeforeEach
    void open() throws Exception {
        OpenedIndex.create(folder);
        index = OpenedIndex.open(folder);
    }

    @AfterEach
    void close() throws Exception {
        index.letGo();
    }

    private org.apache.lucene.search.Query compile(Query asked) {
        return compiled.of(
                asked,
                new QueryCompiler(
                        Set.of(IndexFields.TITLE),
                        catalogue,
                        set -> Optional.of(List.copyOf(uploaded)),
                        new Cutters(catalogue),
                        new Joins(new IndexSearcher(index.reader()), OwnerNames.AS_WRITTEN, index.families())));
    }

    @Test
    void aQueryIsCompiledOnceForAStateOfTheIndex() {
        Query asked = new Query.Words(IndexFields.TITLE, "dragon kite");

        assertThat(compile(asked)).isSameAs(compile(new Query.Words(IndexFields.TITLE, "dragon kite")));
        assertThat(compile(new Query.Is("status", "granted"))).isNotEqualTo(compile(new Query.Is("status", "ended")));
    }

    @Test
    void aQueryThatNamesAListIsCompiledAnewSinceTheListMayChange() {
        Query asked = new Query.And(
                List.of(new Query.Words(IndexFields.TITLE, "dragon"), new Query.Listed(IndexFields.NUMBER, "mine")));
        org.apache.lucene.search.Query before = compile(asked);
        uploaded.add("K2");

        assertThat(compile(asked)).isNotEqualTo(before);
    }

    @Test
    void aVeryLongQueryIsNotKept() {
        Query asked = new Query.Words(IndexFields.TITLE, "kite ".repeat(1000));

        assertThat(compile(asked)).isNotSameAs(compile(asked));
    }
}
