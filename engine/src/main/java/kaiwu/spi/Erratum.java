package kaiwu.spi;

import kaiwu.kernel.RecordId;
import kaiwu.spi.record.Correction;

/**
 * A known error of a source: what it says wrongly of one right, and what is right. From {@code corrections.yml} of its folder.
 *
 * @param record the right it is about
 * @param correction what is wrong and what stands instead
 */
public record Erratum(RecordId record, Correction correction) {}
