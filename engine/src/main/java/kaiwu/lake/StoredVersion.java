package kaiwu.lake;

import kaiwu.kernel.Sha256;
import kaiwu.spi.record.RecordVersion;

/**
 * A version as the lake keeps it. Immutable.
 *
 * @param issue id of the issue that brought it
 * @param row place in that issue, from 0
 * @param hash SHA-256 of {@link RecordJson#render}: equal content, equal hash, whatever file it came from
 * @param origin where its bytes came from
 * @param version the content
 */
public record StoredVersion(String issue, long row, Sha256 hash, Origin origin, RecordVersion version) {}
