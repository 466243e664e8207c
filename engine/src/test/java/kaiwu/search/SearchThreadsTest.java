package kaiwu.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SearchThreadsTest {

    private final SearchThreads threads = new SearchThreads();

    @AfterEach
    void close() {
        threads.close();
    }

    private static <T> T onVirtualThread(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofVirtual().start(task);
        return task.get();
    }

    @Test
    void aVirtualThreadReadsOnOneOfTheSystemsAndAnyOtherOnItself() throws Exception {
        boolean virtual =
                onVirtualThread(() -> threads.run(() -> Thread.currentThread().isVirtual()));

        assertThat(virtual).isFalse();
        assertThat(threads.run(Thread::currentThread)).isSameAs(Thread.currentThread());
    }

    @Test
    void whatTheWorkThrowsComesToItsCaller() {
        assertThatThrownBy(() -> onVirtualThread(() -> threads.run(() -> {
                    throw new IOException("the disk");
                })))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(IOException.class);
        assertThatThrownBy(() -> threads.run(() -> {
                    throw new IllegalStateException("ours");
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    /** As many slow ones as there are processors stop nobody else. */
    @Test
    void slowWorkOfSomeStopsNobodyElse() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        int slow = Runtime.getRuntime().availableProcessors();
        CountDownLatch begun = new CountDownLatch(slow);
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < slow; i++) {
            callers.add(Thread.ofVirtual().start(() -> {
                try {
                    threads.run(() -> {
                        begun.countDown();
                        while (!over.get()) {
                            Thread.onSpinWait();
                        }
                        return 0;
                    });
                } catch (IOException none) {
                    throw new AssertionError(none);
                }
            }));
        }
        begun.await();
        FutureTask<Integer> other = new FutureTask<>(() -> threads.run(() -> 7));
        Thread.ofVirtual().start(other);

        assertThat(other.get(20, TimeUnit.SECONDS)).isEqualTo(7);
        over.set(true);
        for (Thread caller : callers) {
            caller.join(Duration.ofSeconds(20));
        }
    }
}
