package kaiwu.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import org.jspecify.annotations.Nullable;

/**
 * The belt between the thread that cuts files, the threads that understand documents and the thread that takes the steps: work
 * is done in batches by many, its results come out in the order in which it was put in, and no more than a fixed number of
 * batches is on the belt, so that memory is bounded by their size.
 */
final class Feed implements AutoCloseable {

    private static final int DOCUMENTS = 256;
    private static final long BYTES = 512 << 10;

    /** What stands on the belt behind the last batch. */
    private static final Future<List<Step>> END = CompletableFuture.completedFuture(List.of());

    private final ExecutorService workers;
    private final BlockingQueue<Future<List<Step>>> belt;
    private List<Callable<Step>> batch = new ArrayList<>();
    private long batchBytes;

    /** Unwinds the cutting thread when nobody takes its work any more. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stopped() {
            super("nobody takes the documents any more", null, false, false);
        }
    }

    Feed(int threads) {
        this.workers = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("ingest-", 1).factory());
        this.belt = new ArrayBlockingQueue<>(2 * threads + 2);
    }

    /** Puts one piece of work on the belt; waits while the belt is full. Called by the cutting thread. */
    void put(Callable<Step> work, long bytes) {
        batch.add(work);
        batchBytes += bytes;
        if (batch.size() >= DOCUMENTS || batchBytes >= BYTES) {
            send();
        }
    }

    private void send() {
        if (!batch.isEmpty()) {
            List<Callable<Step>> full = batch;
            batch = new ArrayList<>();
            batchBytes = 0;
            try {
                belt.put(workers.submit(() -> done(full)));
            } catch (InterruptedException | RejectedExecutionException nobodyWaits) {
                throw new Stopped();
            }
        }
    }

    private static List<Step> done(List<Callable<Step>> batch) throws Exception {
        List<Step> steps = new ArrayList<>(batch.size());
        for (Callable<Step> work : batch) {
            steps.add(work.call());
        }
        return steps;
    }

    /**
     * Runs the cutting on a thread of its own and takes the steps on this one, in order, until the last. What fails on either
     * side is thrown here, after both have ended.
     */
    void run(Runnable cutting, Consumer<Step> steps) {
        Thread cutter = Thread.ofPlatform().daemon().name("ingest-cut").start(() -> cut(cutting));
        try {
            for (Optional<List<Step>> next = take(); next.isPresent(); next = take()) {
                next.get().forEach(steps);
            }
        } finally {
            cutter.interrupt();
            workers.shutdownNow();
            join(cutter);
        }
    }

    private void cut(Runnable cutting) {
        Future<List<Step>> last = END;
        try {
            cutting.run();
            send();
        } catch (Stopped nobodyWaits) {
            return;
        } catch (Throwable wrong) {
            last = failed(wrong);
        }
        try {
            belt.put(last);
        } catch (InterruptedException nobodyWaits) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<List<Step>> take() {
        try {
            Future<List<Step>> next = belt.take();
            return next == END ? Optional.empty() : Optional.of(next.get());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new KaiwuException(ErrorCode.INTERNAL, "the load was interrupted; nothing of it was kept", stop);
        } catch (ExecutionException wrong) {
            @Nullable Throwable cause = wrong.getCause();
            if (cause instanceof RuntimeException ours) {
                throw ours;
            }
            throw new KaiwuException(
                    ErrorCode.INTERNAL, "the load failed: " + cause + "; nothing of it was kept", wrong);
        }
    }

    private static void join(Thread cutter) {
        try {
            cutter.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static Future<List<Step>> failed(Throwable wrong) {
        return CompletableFuture.failedFuture(wrong);
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
