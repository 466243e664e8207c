package kaiwu.lake;

import java.util.stream.IntStream;
import kaiwu.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What the lake holds of one source, small enough for memory: every content that was ever stored under a version key, both as
 * the first 64 bits of their SHA-256. A file may tell two things under one key, and an old file may come again after a newer
 * one: what the lake has already stays unchanged in both cases. Not thread-safe.
 *
 * <p>Open addressing in 256 tables of long pairs, each three quarters full at most and grown by a quarter at a time: 21 to 27
 * bytes a version however many there are, so ten million take about a quarter of a gigabyte, and growing needs room for one
 * small table more, not for all again. A version would be taken for a known one only if all 128 bits were those of another.
 */
public final class KnownVersions {

    private static final int TABLES = 256;
    private static final int SMALLEST = 16;

    private final long[][] tables = new long[TABLES][];
    private final int[] sizes = new int[TABLES];

    KnownVersions() {}

    /** Whether this content was not known under this key; from now on it is. */
    public boolean add(String versionKey, Sha256 content) {
        return add(Sha256.of(versionKey).prefix(), content.prefix());
    }

    /** As {@link #add(String, Sha256)}, for a key and content hashed beforehand. */
    public boolean add(long key, long content) {
        long k = key == 0 ? 1 : key;
        long mixed = mixed(k, content);
        int table = (int) (mixed >>> 56);
        long[] pairs = tables[table];
        if (pairs == null || 3L * pairs.length / 2 < 4L * (sizes[table] + 1)) {
            pairs = grown(pairs);
            tables[table] = pairs;
        }
        int at = place(pairs, mixed, k, content);
        if (pairs[at] != 0) {
            return false;
        }
        pairs[at] = k;
        pairs[at + 1] = content;
        sizes[table]++;
        return true;
    }

    /** How many versions are known. */
    public long size() {
        return IntStream.of(sizes).asLongStream().sum();
    }

    private static long[] grown(long @Nullable [] pairs) {
        if (pairs == null) {
            return new long[2 * SMALLEST];
        }
        int places = pairs.length / 2;
        long[] wider = new long[Math.multiplyExact(2, places + places / 4)];
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i] != 0) {
                int at = place(wider, mixed(pairs[i], pairs[i + 1]), pairs[i], pairs[i + 1]);
                wider[at] = pairs[i];
                wider[at + 1] = pairs[i + 1];
            }
        }
        return wider;
    }

    /** Many contents under one key are spread like any others. The top 8 bits choose the table, the next 32 the place in it. */
    private static long mixed(long key, long content) {
        long mixed = (key ^ Long.rotateLeft(content, 32)) * 0x9E3779B97F4A7C15L;
        return (mixed ^ mixed >>> 32) * 0xD6E8FEB86659FD93L;
    }

    /** Where the pair is, or the free place where it belongs. */
    private static int place(long[] pairs, long mixed, long key, long content) {
        int places = pairs.length / 2;
        int at = (int) ((mixed >>> 24 & 0xFFFFFFFFL) * places >>> 32) << 1;
        while (pairs[at] != 0 && (pairs[at] != key || pairs[at + 1] != content)) {
            at = at + 2 == pairs.length ? 0 : at + 2;
        }
        return at;
    }
}
