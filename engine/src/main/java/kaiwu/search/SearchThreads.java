package kaiwu.search;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;

/**
 * The threads on which an index is read for callers on virtual threads. A virtual thread that computes keeps its processor until
 * it ends, so that two slow searches would stop a server of two processors; the system's threads take turns. They also keep
 * their analysers from one search to the next, which are dear to make. Whoever calls on another thread reads on that. Thread-safe.
 */
final class SearchThreads implements AutoCloseable {

    private static final int FOR_EACH_PROCESSOR = 8;
    private static final int IDLE_SECONDS = 30;

    private final ThreadPoolExecutor threads;

    SearchThreads() {
        int most = FOR_EACH_PROCESSOR * Runtime.getRuntime().availableProcessors();
        threads = new ThreadPoolExecutor(
                most,
                most,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("search-", 0).factory());
        threads.allowCoreThreadTimeOut(true);
    }

    /** Does the work and gives what it gives, or throws what it throws. */
    <T> T run(Callable<T> work) throws IOException {
        if (!Thread.currentThread().isVirtual() || threads.isShutdown()) {
            return result(work);
        }
        FutureTask<T> task = new FutureTask<>(work);
        threads.execute(task);
        return result(task::get);
    }

    private static <T> T result(Callable<T> work) throws IOException {
        try {
            return work.call();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new KaiwuException(ErrorCode.INTERNAL, "stopped while the search index was read", stopped);
        } catch (Exception thrown) {
            Throwable inside = thrown instanceof ExecutionException ? thrown.getCause() : thrown;
            throw told(inside == null ? thrown : inside);
        }
    }

    private static RuntimeException told(Throwable thrown) throws IOException {
        return switch (thrown) {
            case IOException reading -> throw reading;
            case RuntimeException ours -> ours;
            default ->
                new KaiwuException(ErrorCode.INTERNAL, "reading the search index: " + thrown.getMessage(), thrown);
        };
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
