package kaiwu.server;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kaiwu.kernel.Bilingual;
import kaiwu.server.words.Failures;

/**
 * What of a running platform is not as it should be, for those who watch it: each part that failed last, and why. A part that
 * works again is no longer in it. Thread-safe.
 */
public final class Readiness {

    /** What can lag behind or be out of reach while pages still answer. */
    public enum Part {
        /** The search index, which follows the lake. */
        INDEX,
        /** The merged owners, which follow the lake. */
        OWNERS,
        /** The names that are compared, which follow the lake. */
        NAMES,
        /** The register's database. */
        REGISTER,
        /** The public log, which follows the lake. */
        LOG,
        /** Timestamps, which stop when the clock jumps. */
        TIMESTAMPS;

        /** As machines read it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One part that failed.
     *
     * @param why what was tried and what came of it
     */
    public record Fault(Part part, Bilingual why) {}

    private final Path data;
    private final Map<Part, Bilingual> faults = new EnumMap<>(Part.class);

    /**
     * @param data the data folder; where it lies on the machine is told to nobody
     */
    Readiness(Path data) {
        this.data = data;
    }

    /** Does the work and remembers how it ended; what it throws is thrown on. */
    void watch(Part part, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException wrong) {
            note(part, Optional.of(withoutPlace(Failures.told(wrong))));
            throw wrong;
        }
        note(part, Optional.empty());
    }

    private Bilingual withoutPlace(Bilingual text) {
        return new Bilingual(
                text.zh().replace(data.toString(), "<data>"), text.en().replace(data.toString(), "<data>"));
    }

    /** Says how a part is; empty when it works. */
    synchronized void note(Part part, Optional<Bilingual> fault) {
        fault.ifPresentOrElse(why -> faults.put(part, why), () -> faults.remove(part));
    }

    /** Parts that failed last, in their order; none when all is well. */
    public synchronized List<Fault> faults() {
        return faults.entrySet().stream()
                .map(fault -> new Fault(fault.getKey(), fault.getValue()))
                .toList();
    }
}
