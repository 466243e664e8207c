package kaiwu.server.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The orderly end of a process that serves: told to stop, it closes everything before the JVM goes. Used by one thread that
 * waits and by the JVM's own that ends it.
 */
public final class Ending {

    private static final long LONGEST_SECONDS = 20;
    private static final CountDownLatch TOLD = new CountDownLatch(1);
    private static final CountDownLatch CLOSED = new CountDownLatch(1);

    private Ending() {}

    /** Returns when the process is told to stop; the JVM then waits until {@link #closed}, twenty seconds at most. */
    static void await() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            TOLD.countDown();
            try {
                if (!CLOSED.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                    System.err.println("closing took longer than " + LONGEST_SECONDS + " s and was cut short");
                }
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }));
        try {
            TOLD.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Says that everything is closed.
     *
     * @return whether the JVM is ending already, so that nobody need end it
     */
    public static boolean closed() {
        CLOSED.countDown();
        return TOLD.getCount() == 0;
    }
}
