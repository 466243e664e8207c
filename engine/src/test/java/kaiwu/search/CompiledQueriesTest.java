package kaiwu.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kaiwu.TestCatalogue;
import kaiwu.spi.Catalogue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompiledQueriesTest {

    private final Catalogue catalogue = TestCatalogue.catalogue();
    private final List<String> uploaded = new ArrayList<>(List.of("K1"));

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

    private org.apache.lucene.search.Query compile(Query asked) throws Exception {
        return index.compiled()
                .of(
                        asked,
                        QueryCompiler.when(
                                index,
                                catalogue,
                                set -> Optional.of(List.copyOf(uploaded)),
                                new Cutters(catalogue),
                                OwnerNames.AS_WRITTEN))
                .query();
    }

    @Test
    void aQueryIsCompiledOnceForAStateOfTheIndex() throws Exception {
        Query asked = new Query.Words(IndexFields.TITLE, "dragon kite");

        assertThat(compile(asked)).isSameAs(compile(new Query.Words(IndexFields.TITLE, "dragon kite")));
        assertThat(compile(new Query.Is("status", "granted"))).isNotEqualTo(compile(new Query.Is("status", "ended")));
    }

    @Test
    void aQueryThatNamesAListIsCompiledAnewSinceTheListMayChange() throws Exception {
        Query asked =
                new Query.Or(List.of(new Query.Is("status", "granted"), new Query.Listed(IndexFields.NUMBER, "mine")));
        org.apache.lucene.search.Query before = compile(asked);
        uploaded.add("K2");

        assertThat(compile(asked)).isNotEqualTo(before);
    }

    @Test
    void aVeryLongQueryIsNotKept() throws Exception {
        Query asked = new Query.Words(IndexFields.TITLE, "kite ".repeat(1000));

        assertThat(compile(asked)).isNotSameAs(compile(asked));
    }
}
