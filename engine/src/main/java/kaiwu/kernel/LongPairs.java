package kaiwu.kernel;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Very many pairs of longs in little memory: as a set of pairs, or as a map from the first to the second. Not thread-safe.
 *
 * <p>Open addressing in 256 tables, each five sixths full at most and grown by an eighth at a time: 19 to 22 bytes a pair
 * however many there are, and growing needs room for one small table more, not for all again.
 */
public final class LongPairs {

    private static final int TABLES = 256;
    private static final int SMALLEST = 16;

    private final boolean keyed;
    private final long[][] tables = new long[TABLES][];
    private final int[] sizes = new int[TABLES];

    private LongPairs(boolean keyed) {
        this.keyed = keyed;
    }

    /** A set of pairs; use {@link #add}. */
    public static LongPairs set() {
        return new LongPairs(false);
    }

    /** A map with at most one second for each first; use {@link #putIfAbsent}. */
    public static LongPairs map() {
        return new LongPairs(true);
    }

    /** Whether the set did not hold this pair; from now on it does. A first of 0 is taken for 1. */
    public boolean add(long first, long second) {
        if (keyed) {
            throw new IllegalStateException("this is a map");
        }
        return put(first, second) < 0;
    }

    /**
     * What the map holds for this first.
     *
     * @param second what it holds from now on where it held nothing; not 0. A first of 0 is taken for 1
     * @return the second it held before, 0 for nothing
     */
    public long putIfAbsent(long first, long second) {
        if (!keyed || second == 0) {
            throw new IllegalStateException("this is a set, or the second is 0");
        }
        int at = put(first, second);
        return at < 0 ? 0 : tables[table(mixed(first == 0 ? 1 : first, second))][at + 1];
    }

    /** How many pairs there are. */
    public long size() {
        return IntStream.of(sizes).asLongStream().sum();
    }

    /** Puts the pair unless it is there, or one with the same first in a map; then the place of that one, else -1. */
    private int put(long first, long second) {
        long f = first == 0 ? 1 : first;
        long mixed = mixed(f, second);
        int table = table(mixed);
        long[] pairs = tables[table];
        if (pairs == null || 5L * pairs.length < 12L * (sizes[table] + 1)) {
            pairs = grown(pairs);
            tables[table] = pairs;
        }
        int at = place(pairs, mixed, f, second);
        if (pairs[at] != 0) {
            return at;
        }
        pairs[at] = f;
        pairs[at + 1] = second;
        sizes[table]++;
        return -1;
    }

    private long[] grown(long @Nullable [] pairs) {
        if (pairs == null) {
            return new long[2 * SMALLEST];
        }
        int places = pairs.length / 2;
        long[] wider = new long[Math.multiplyExact(2, places + places / 8)];
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i] != 0) {
                int at = place(wider, mixed(pairs[i], pairs[i + 1]), pairs[i], pairs[i + 1]);
                wider[at] = pairs[i];
                wider[at + 1] = pairs[i + 1];
            }
        }
        return wider;
    }

    /** In a set, many seconds of one first are spread like any others. */
    private long mixed(long first, long second) {
        long mixed = (keyed ? first : first ^ Long.rotateLeft(second, 32)) * 0x9E3779B97F4A7C15L;
        return (mixed ^ mixed >>> 32) * 0xD6E8FEB86659FD93L;
    }

    /** The top 8 bits choose the table, the next 32 the place in it. */
    private static int table(long mixed) {
        return (int) (mixed >>> 56);
    }

    /** Where the pair is, or the free place where it belongs. */
    private int place(long[] pairs, long mixed, long first, long second) {
        int places = pairs.length / 2;
        int at = (int) ((mixed >>> 24 & 0xFFFFFFFFL) * places >>> 32) << 1;
        while (pairs[at] != 0 && (pairs[at] != first || !keyed && pairs[at + 1] != second)) {
            at = at + 2 == pairs.length ? 0 : at + 2;
        }
        return at;
    }
}
