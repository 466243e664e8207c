package kaiwu.lake;

import java.util.Arrays;

/** Bytes gathered in memory, numbers in little-endian order. Not thread-safe. */
final class GrowingBytes {

    /** What {@link #clear} keeps of the room at most. */
    private static final int KEPT = 4 << 20;

    private byte[] bytes;
    private int size;

    GrowingBytes(int room) {
        this.bytes = new byte[room];
    }

    int size() {
        return size;
    }

    /** The bytes themselves: the first {@link #size} of them are filled. They hold until the next change. */
    byte[] array() {
        return bytes;
    }

    void put(int oneByte) {
        room(1);
        bytes[size++] = (byte) oneByte;
    }

    void put(byte[] more) {
        put(more, more.length);
    }

    void put(GrowingBytes more) {
        put(more.bytes, more.size);
    }

    void put(byte[] more, int count) {
        room(count);
        System.arraycopy(more, 0, bytes, size, count);
        size += count;
    }

    void putInt(int number) {
        room(4);
        for (int shift = 0; shift < 32; shift += 8) {
            bytes[size++] = (byte) (number >>> shift);
        }
    }

    void putLong(long number) {
        putInt((int) number);
        putInt((int) (number >>> 32));
    }

    /** An unsigned number in groups of seven bits, the lowest first, each but the last marked. */
    void putVarint(long number) {
        long rest = number;
        while ((rest & ~0x7fL) != 0) {
            put((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        put((int) rest);
    }

    /** Puts a number where another stands already. */
    void setInt(int at, int number) {
        for (int i = 0; i < 4; i++) {
            bytes[at + i] = (byte) (number >>> 8 * i);
        }
    }

    /** Makes sure that this many more bytes fit. */
    void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, more), (int)
                    Math.min(2L * bytes.length, Integer.MAX_VALUE - 8)));
        }
    }

    /** Counts bytes that were written into {@link #array} behind the last. */
    void added(int count) {
        size += count;
    }

    void clear() {
        size = 0;
        if (bytes.length > KEPT) {
            bytes = new byte[KEPT];
        }
    }

    byte[] copy() {
        return Arrays.copyOf(bytes, size);
    }
}
