package kaiwu.server.accounts;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Costly work, so much of it at a time. Whoever finds the queue full, or waits longer than patience lasts, is refused ({@link
 * TooBusy}) before the work begins. Thread-safe.
 */
final class Turns {

    private final Semaphore places;
    private final Semaphore working;
    private final Duration patience;

    /**
     * @param atOnce how many work at a time
     * @param waiting how many may wait beside them
     * @param patience how long one waits
     */
    Turns(int atOnce, int waiting, Duration patience) {
        this.places = new Semaphore(atOnce + waiting);
        this.working = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    /** Whether one more would be let into the queue at this moment. */
    boolean isOpen() {
        return places.availablePermits() > 0;
    }

    /** Does the work when its turn comes. */
    <T> T with(Supplier<T> work) {
        if (!places.tryAcquire()) {
            throw new TooBusy();
        }
        try {
            if (!working.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TooBusy();
            }
            try {
                return work.get();
            } finally {
                working.release();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new TooBusy();
        } finally {
            places.release();
        }
    }
}
