package kaiwu.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimeLimitTest {

    @TempDir
    Path folder;

    private OpenedIndex loaded() throws Exception {
        try (SearchIndex index = SearchIndex.open(folder, SearchWorld.catalogue())) {
            index.index("many-1", Optional.empty(), SearchWorld.issue("many-1", SearchIndexTest.many(2_000)));
        }
        return OpenedIndex.open(new IndexFolder(folder).current().orElseThrow());
    }

    @Test
    void aSearchThatIsOverTimeIsRefusedWithTheReasonAndNeverCountedInPart() throws Exception {
        OpenedIndex index = loaded();
        TimeLimit over = new TimeLimit(Duration.ofNanos(1));
        IndexSearcher searcher = over.searcher(index.reader());
        searcher.search(new FieldExistsQuery(IndexFields.TIE), 10);

        assertThat(searcher.timedOut()).isTrue();
        assertThatThrownBy(() -> over.check(searcher)).isInstanceOfSatisfying(KaiwuException.class, refused -> {
            assertThat(refused.code()).isEqualTo(ErrorCode.CALLED_WRONGLY);
            assertThat(refused.getMessage()).contains("seconds");
        });
        index.letGo();
    }

    @Test
    void aSearchInTimeIsWholeAndPasses() throws Exception {
        OpenedIndex index = loaded();
        TimeLimit ample = new TimeLimit(Duration.ofHours(1));
        IndexSearcher searcher = ample.searcher(index.reader());

        assertThat(searcher.search(new FieldExistsQuery(IndexFields.TIE), 10)
                        .totalHits
                        .value())
                .isPositive();
        ample.check(searcher);
        index.letGo();
    }

    @Test
    void itIsOverAfterSoMuchComputingHoweverLongTheThreadWaited() throws Exception {
        TimeLimit brief = new TimeLimit(Duration.ofMillis(40));
        Thread.sleep(60);
        assertThat(brief.shouldExit()).isFalse();

        long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        while (!brief.shouldExit()) {
            assertThat(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began)
                    .isLessThan(Duration.ofSeconds(1).toNanos());
        }
    }
}
