package kaiwu.lake;

import kaiwu.kernel.Sha256;

/**
 * What the lake holds of one source, small enough for memory: for each version key the content it was last stored with,
 * both as the first 64 bits of their SHA-256. Not thread-safe.
 *
 * <p>Open addressing in one array of long pairs, at most two thirds full: 24 to 48 bytes a version, so ten million versions
 * take under half a gigabyte. Two keys with the same 64 bits (one chance in 370,000 among ten million) are never lost: the
 * content differs, so both are stored.
 */
public final class KnownVersions {

    /** How a version stands to what is known. */
    public enum Standing {
        /** Its key was not known. */
        NEW,
        /** Its key was known with another content. */
        CHANGED,
        /** The lake has exactly this. */
        SAME
    }

    private long[] pairs = new long[2 * 1024];
    private int size;

    KnownVersions() {}

    /** How this version stands to what is known; from now on it is known. */
    public Standing put(String versionKey, Sha256 content) {
        return put(Sha256.of(versionKey).prefix(), content.prefix());
    }

    /** As {@link #put(String, Sha256)}, for a key and content hashed beforehand. */
    public Standing put(long key, long content) {
        long k = key == 0 ? 1 : key;
        int at = slot(pairs, k);
        if (pairs[at] == k) {
            if (pairs[at + 1] == content) {
                return Standing.SAME;
            }
            pairs[at + 1] = content;
            return Standing.CHANGED;
        }
        pairs[at] = k;
        pairs[at + 1] = content;
        size++;
        if (3L * size > pairs.length) {
            grow();
        }
        return Standing.NEW;
    }

    /** How many version keys are known. */
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
                int at = slot(wider, pairs[i]);
                wider[at] = pairs[i];
                wider[at + 1] = pairs[i + 1];
            }
        }
        pairs = wider;
    }

    /** Where the key is, or the free pair where it belongs. The keys are hashes already, so their low bits will do. */
    private static int slot(long[] pairs, long key) {
        int mask = pairs.length - 1;
        int at = (int) (key << 1) & mask;
        while (pairs[at] != 0 && pairs[at] != key) {
            at = at + 2 & mask;
        }
        return at;
    }
}
