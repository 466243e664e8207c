package kaiwu.lake;

import java.util.Arrays;

/**
 * Small whole numbers in Parquet's hybrid of runs: eight or more of the same in a row as one count, others packed to as few
 * bits as the largest needs. Not thread-safe.
 */
final class HybridRuns {

    private int[] numbers = new int[64];
    private int size;

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = number;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    /** How many bits the numbers from 0 to {@code largest} need. */
    static int width(int largest) {
        return 32 - Integer.numberOfLeadingZeros(largest);
    }

    /** Writes all of them, each of at most {@code width} bits. */
    void write(GrowingBytes out, int width) {
        int at = 0;
        while (at < size) {
            int same = same(at);
            if (same >= 8 || at + same == size) {
                out.putVarint((long) same << 1);
                for (int bits = 0; bits < width; bits += 8) {
                    out.put(numbers[at] >>> bits);
                }
                at += same;
            } else {
                at = pack(at, out, width);
            }
        }
    }

    private int same(int from) {
        int to = from + 1;
        while (to < size && numbers[to] == numbers[from]) {
            to++;
        }
        return to - from;
    }

    /** Packs groups of eight until a group that is all the same, or the end; returns where. */
    private int pack(int from, GrowingBytes out, int width) {
        int to = from + 8;
        while (to < size && same(to) < 8) {
            to += 8;
        }
        out.putVarint((long) (to - from) / 8 << 1 | 1);
        long bits = 0;
        int held = 0;
        for (int i = from; i < to; i++) {
            bits |= (i < size ? (long) numbers[i] : 0) << held;
            held += width;
            for (; held >= 8; held -= 8) {
                out.put((int) bits);
                bits >>>= 8;
            }
        }
        return Math.min(to, size);
    }
}
