package kaiwu.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Costly work waits in a queue with an end, and no longer than patience lasts. */
class TurnsTest {

    @Test
    void whoeverFindsTheQueueFullOrWaitsTooLongIsRefusedAndTheRestIsServed() throws Exception {
        Turns turns = new Turns(1, 1, Duration.ofMillis(300));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch may = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> first = threads.submit(() -> turns.with(() -> {
                begun.countDown();
                await(may);
                return "done";
            }));
            begun.await();
            Future<Boolean> waiting = threads.submit(() -> isRefused(turns));
            while (turns.isOpen()) {
                Thread.sleep(1);
            }
            long start = System.nanoTime();
            assertThatThrownBy(() -> turns.with(() -> "never")).isInstanceOf(TooBusy.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as("the queue is full: no waiting at all")
                    .isLessThan(Duration.ofMillis(200));
            assertThat(waiting.get()).as("waited longer than patience lasts").isTrue();
            may.countDown();
            assertThat(first.get()).isEqualTo("done");
            assertThat(turns.with(() -> "next")).isEqualTo("next");
        }
    }

    @Test
    void workThatFailsGivesItsTurnBack() {
        Turns turns = new Turns(1, 0, Duration.ZERO);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> turns.with(() -> {
                        throw new IllegalStateException("wrong");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(turns.with(() -> "right")).isEqualTo("right");
    }

    private static boolean isRefused(Turns turns) {
        try {
            turns.with(() -> "late");
            return false;
        } catch (TooBusy busy) {
            return true;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
