package kaiwu.lake;

import kaiwu.kernel.LongPairs;
import kaiwu.kernel.Sha256;

/**
 * What the lake holds of one source, small enough for memory ({@link LongPairs}): every content that was ever stored under a
 * version key, both as the first 64 bits of their SHA-256. A file may tell two things under one key, and an old file may come
 * again after a newer one: what the lake has already stays unchanged in both cases. A version would be taken for a known one
 * only if all 128 bits were those of another. Not thread-safe.
 */
public final class KnownVersions {

    private final LongPairs pairs = LongPairs.set();

    KnownVersions() {}

    /** Whether this content was not known under this key; from now on it is. */
    public boolean add(String versionKey, Sha256 content) {
        return add(Sha256.of(versionKey).prefix(), content.prefix());
    }

    /** As {@link #add(String, Sha256)}, for a key and content hashed beforehand. */
    public boolean add(long key, long content) {
        return pairs.add(key, content);
    }

    /** How many versions are known. */
    public long size() {
        return pairs.size();
    }
}
