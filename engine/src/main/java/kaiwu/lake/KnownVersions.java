package kaiwu.lake;

import kaiwu.kernel.Sha256;

/**
 * What the lake holds of one source, small enough for memory: every content that was ever stored under a version key, both as
 * the first 64 bits of their SHA-256. A file may tell two things under one key, and an old file may come again after a newer
 * one: what the lake has already stays unchanged in both cases. Not thread-safe.
 *
 * <p>Open addressing in one array of long pairs, at most two thirds full: 24 to 48 bytes a version, so ten million versions
 * take under half a gigabyte. A version would be taken for a known one only if all 128 bits were those of another.
 */
public final class KnownVersions {

    private long[] pairs = new long[2 * 1024];
    private int size;

    KnownVersions() {}

    /** Whether this content was not known under this key; from now on it is. */
    public boolean add(String versionKey, Sha256 content) {
        return add(Sha256.of(versionKey).prefix(), content.prefix());
    }

    /** As {@link #add(String, Sha256)}, for a key and content hashed beforehand. */
    public boolean add(long key, long content) {
        long k = key == 0 ? 1 : key;
        int at = slot(pairs, k, content);
        if (pairs[at] != 0) {
            return false;
        }
        pairs[at] = k;
        pairs[at + 1] = content;
        size++;
        if (3L * size > pairs.length) {
            grow();
        }
        return true;
    }

    /** How many versions are known. */
    public int size() {
        return size;
    }

    private void grow() {
        if (pairs.length >= 1 << 30) {
            throw new IllegalStateException("more than " + size + " versions of one source do not fit in one table");
        }
        long[] wider = new long[pairs.length * 2];
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i] != 0) {
                int at = slot(wider, pairs[i], pairs[i + 1]);
                wider[at] = pairs[i];
                wider[at + 1] = pairs[i + 1];
            }
        }
        pairs = wider;
    }

    /** Where the pair is, or the free place where it belongs; many contents under one key are spread like any others. */
    private static int slot(long[] pairs, long key, long content) {
        int mask = pairs.length - 1;
        long mixed = (key ^ Long.rotateLeft(content, 32)) * 0x9E3779B97F4A7C15L;
        int at = (int) (mixed >>> 32) << 1 & mask;
        while (pairs[at] != 0 && (pairs[at] != key || pairs[at + 1] != content)) {
            at = at + 2 & mask;
        }
        return at;
    }
}
