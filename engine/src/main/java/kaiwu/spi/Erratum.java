package kaiwu.spi;

import java.util.Optional;
import kaiwu.kernel.RecordId;
import kaiwu.spi.record.Correction;

/**
 * A known error of a source: what it says wrongly of one right, and what is right. From {@code corrections.yml} of its folder.
 *
 * @param record the right it is about, as the source names it: where the wrong value is a number that names the right, its id by
 *     that wrong number
 * @param titled the title of the document that is wrong, where others of the same id are right
 * @param correction what is wrong and what stands instead
 */
public record Erratum(RecordId record, Optional<String> titled, Correction correction) {

    /** An error in all that the source says of the right. */
    public Erratum(RecordId record, Correction correction) {
        this(record, Optional.empty(), correction);
    }
}
