package kaiwu.formats.picture;

import com.github.weisj.jsvg.SVGDocument;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import kaiwu.formats.FormatException;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;

/**
 * A process that draws ({@link SvgDrawer}), seen from outside. One that draws longer than it may is ended with its drawing, so
 * that nothing goes on; the others are kept for the next drawing and end when this process does. Drawing is thread-safe.
 */
final class SvgProcess {

    private static final Duration MOST_COMPUTED = Duration.ofSeconds(3);
    private static final Duration MOST_WAITED = Duration.ofSeconds(15);
    private static final Duration STEP = Duration.ofMillis(100);
    private static final int MOST_IDLE = 2;
    private static final ConcurrentLinkedDeque<SvgProcess> IDLE = new ConcurrentLinkedDeque<>();

    private final Process process;
    private final DataOutputStream out;
    private final DataInputStream in;

    private SvgProcess(Process process) {
        this.process = process;
        this.out = new DataOutputStream(process.getOutputStream());
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
    }

    /**
     * Draws.
     *
     * @throws FormatException {@code picture-too-slow} when it takes longer than it may, {@code no-picture} when it cannot be
     *     drawn
     */
    static Raster draw(String drawing) throws FormatException {
        return take().within(drawing);
    }

    private static SvgProcess take() {
        for (SvgProcess idle = IDLE.poll(); idle != null; idle = IDLE.poll()) {
            if (idle.process.isAlive()) {
                return idle;
            }
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        try {
            return new SvgProcess(new ProcessBuilder(
                            java,
                            "-Xmx192m",
                            "-Xss4m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-Djava.awt.headless=true",
                            "-cp",
                            where(SvgDrawer.class) + File.pathSeparator + where(SVGDocument.class),
                            SvgDrawer.class.getName())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.INTERNAL, "the process that draws cannot be started: " + java, wrong);
        }
    }

    private static String where(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException wrong) {
            throw new IllegalStateException("where " + type + " comes from", wrong);
        }
    }

    private Raster within(String drawing) throws FormatException {
        AtomicBoolean done = new AtomicBoolean();
        AtomicBoolean slow = new AtomicBoolean();
        Thread watch = Thread.ofVirtual().start(() -> watch(done, slow));
        boolean whole = false;
        try {
            byte[] sent = SvgDrawer.sent(drawing);
            out.writeInt(sent.length);
            out.write(sent);
            out.flush();
            Raster drawn = answer();
            whole = true;
            return drawn;
        } catch (IOException ended) {
            if (ended instanceof FormatException refused) {
                whole = true;
                throw refused;
            }
            throw slow.get()
                    ? new FormatException("picture-too-slow", 0, "the drawing took longer to draw than it may")
                    : new FormatException("no-picture", 0, "the drawing ended the process that drew it");
        } finally {
            done.set(true);
            watch.interrupt();
            if (whole && IDLE.size() < MOST_IDLE) {
                IDLE.push(this);
            } else {
                process.destroyForcibly();
            }
        }
    }

    private Raster answer() throws IOException {
        if (in.readUnsignedByte() == SvgDrawer.REFUSED) {
            throw new FormatException("no-picture", 0, "the drawing cannot be drawn: " + in.readUTF());
        }
        int width = in.readInt();
        int height = in.readInt();
        int[] colours = new int[Math.multiplyExact(width, height)];
        for (int i = 0; i < colours.length; i++) {
            colours[i] = in.readInt();
        }
        return new Raster(width, height, colours);
    }

    /** Ends the process when it takes more time than it may: of the processor's on a busy machine, of the clock's on any. */
    private void watch(AtomicBoolean done, AtomicBoolean slow) {
        Duration before = computed().orElse(Duration.ZERO);
        long until = System.nanoTime() + MOST_WAITED.toNanos();
        while (!done.get()) {
            try {
                TimeUnit.NANOSECONDS.sleep(STEP.toNanos());
            } catch (InterruptedException over) {
                return;
            }
            boolean spent = computed()
                    .filter(now -> now.minus(before).compareTo(MOST_COMPUTED) > 0)
                    .isPresent();
            if (!done.get() && (spent || System.nanoTime() > until)) {
                slow.set(true);
                process.destroyForcibly();
                return;
            }
        }
    }

    private Optional<Duration> computed() {
        return process.info().totalCpuDuration();
    }
}
