package kaiwu.search;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.IndexSearcher;

/**
 * How long one search may compute, in time of its own thread, so that a busy machine is not held against it. Past its end the search is refused with the reason: a count of the part that was reached would
 * be a false one. A search that takes longer than a breath lets others go first after each, since threads that only compute
 * would else keep a processor for themselves. For one thread.
 */
final class TimeLimit implements QueryTimeout {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** For a page of hits, which people wait for. */
    static final Duration PAGE = Duration.ofMillis(1_500);

    private static final long BREATH_NANOS = Duration.ofMillis(3).toNanos();

    private final Duration longest;
    private final long began = computed();
    private long breath = began;

    TimeLimit(Duration longest) {
        this.longest = longest;
    }

    /** A searcher that stops at the end of this time. */
    IndexSearcher searcher(IndexReader reader) {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setTimeout(this);
        return searcher;
    }

    @Override
    public boolean shouldExit() {
        long now = computed();
        if (now - breath > BREATH_NANOS) {
            Thread.yield();
            breath = now;
        }
        return now - began > longest.toNanos();
    }

    /**
     * Goes on with what was found when it is all.
     *
     * @throws KaiwuException {@code CALLED_WRONGLY} when the searcher was stopped by this limit
     */
    void check(IndexSearcher searcher) {
        if (searcher.timedOut()) {
            throw new KaiwuException(
                    ErrorCode.CALLED_WRONGLY,
                    new Bilingual(
                            "该检索式未能在 " + seconds() + " 秒的计算内查完；请缩小范围，例如多写几个字母，少用通配符和 prox",
                            "the search did not end within " + seconds()
                                    + " seconds of computing; narrow it, for example with more letters and fewer wildcards and prox"));
        }
    }

    /** Virtual threads tell no time of their own; there it is the clock's. */
    private static long computed() {
        return Thread.currentThread().isVirtual() ? System.nanoTime() : THREADS.getCurrentThreadCpuTime();
    }

    private String seconds() {
        return String.valueOf(longest.toMillis() / 1000.0);
    }
}
