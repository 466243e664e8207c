package kaiwu.ingest;

import java.util.List;
import java.util.Optional;
import kaiwu.kernel.Sha256;
import kaiwu.lake.Origin;
import kaiwu.lake.StoredProblem;
import kaiwu.spi.Problem;
import kaiwu.spi.record.RecordVersion;

/** What happens in a load, in the order of the files and of the documents in them. Immutable. */
sealed interface Step {

    /** A file begins. */
    record FileBegins(Reading reading) implements Step {}

    /**
     * A document has been understood.
     *
     * @param records what it tells of, ready for the lake; empty when it is rejected
     * @param problems what is wrong in it
     * @param failed whether our reader failed on it
     */
    record Understood(Reading reading, Origin origin, List<Prepared> records, List<Problem> problems, boolean failed)
            implements Step {}

    /**
     * A file ends.
     *
     * @param documents how many documents were cut from it
     * @param brokenOff why it could not be cut to its end; the piece where it broke counts as one document, rejected
     * @param failed whether it was our reader that failed
     * @param nanos how long the cutting took, waiting included
     */
    record FileEnds(Reading reading, long documents, Optional<StoredProblem> brokenOff, boolean failed, long nanos)
            implements Step {}

    /** A file that no source takes, or more than one, or that does not open. */
    record NotTaken(PassedOver file) implements Step {}

    /**
     * A version ready for the lake.
     *
     * @param key first 64 bits of the hash of its version key
     */
    record Prepared(RecordVersion version, byte[] json, Sha256 hash, long key) {}
}
