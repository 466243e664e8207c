package kaiwu.lake;

import java.util.Arrays;

/** The least and the greatest value of a column, so that a reader can pass a row group over. Not thread-safe. */
final class ParquetBounds {

    /** A column with a longer text has no bounds. */
    private static final int LONGEST = 64;

    private byte[] least = {};
    private byte[] greatest = {};
    private long leastNumber = Long.MAX_VALUE;
    private long greatestNumber = Long.MIN_VALUE;
    private boolean any;
    private boolean tooLong;

    void add(byte[] utf8) {
        if (tooLong || utf8.length > LONGEST) {
            tooLong = true;
        } else if (!any) {
            any = true;
            least = utf8;
            greatest = utf8;
        } else if (Arrays.compareUnsigned(utf8, least) < 0) {
            least = utf8;
        } else if (Arrays.compareUnsigned(utf8, greatest) > 0) {
            greatest = utf8;
        }
    }

    void add(long number) {
        any = true;
        leastNumber = Math.min(leastNumber, number);
        greatestNumber = Math.max(greatestNumber, number);
    }

    /** Writes them as fields 5 and 6 of a column's statistics, if there are any; {@code bytes} is a number's size, 0 for text. */
    void write(CompactThrift statistics, int bytes) {
        if (any && !tooLong) {
            statistics.bytes(5, bytes == 0 ? greatest : littleEndian(greatestNumber, bytes));
            statistics.bytes(6, bytes == 0 ? least : littleEndian(leastNumber, bytes));
        }
    }

    private static byte[] littleEndian(long number, int bytes) {
        byte[] value = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            value[i] = (byte) (number >>> 8 * i);
        }
        return value;
    }
}
