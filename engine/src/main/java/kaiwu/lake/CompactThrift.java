package kaiwu.lake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes Apache Thrift's compact protocol, as much of it as the headers and the footer of a Parquet file need: structures of
 * numbers, bytes, lists and other structures. Fields are written in the order of their numbers. Not thread-safe.
 */
final class CompactThrift {

    /** Element types of lists. */
    static final int I32 = 5;

    static final int BINARY = 8;
    static final int STRUCT = 12;

    private static final int TRUE = 1;
    private static final int FALSE = 2;
    private static final int I64 = 6;
    private static final int LIST = 9;

    private final GrowingBytes out;
    private final Deque<Integer> outer = new ArrayDeque<>();
    private int last;

    CompactThrift(GrowingBytes out) {
        this.out = out;
    }

    CompactThrift number(int field, int value) {
        field(field, I32);
        return element(value);
    }

    CompactThrift number(int field, long value) {
        field(field, I64);
        out.putVarint(value << 1 ^ value >> 63);
        return this;
    }

    CompactThrift truth(int field, boolean value) {
        field(field, value ? TRUE : FALSE);
        return this;
    }

    CompactThrift text(int field, String value) {
        return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    CompactThrift bytes(int field, byte[] value) {
        field(field, BINARY);
        return element(value);
    }

    /** Begins a structure that is a field of this one; {@link #end} ends it. */
    CompactThrift begin(int field) {
        field(field, STRUCT);
        return begin();
    }

    /** Begins a structure that is an element of a list; {@link #end} ends it. */
    CompactThrift begin() {
        outer.push(last);
        last = 0;
        return this;
    }

    /** Ends the structure that was begun last, or the outermost. */
    CompactThrift end() {
        out.put(0);
        last = outer.isEmpty() ? 0 : outer.pop();
        return this;
    }

    /** Begins a list of so many elements, which must follow. */
    CompactThrift list(int field, int type, int size) {
        field(field, LIST);
        if (size < 15) {
            out.put(size << 4 | type);
        } else {
            out.put(0xf0 | type);
            out.putVarint(size);
        }
        return this;
    }

    CompactThrift element(int value) {
        out.putVarint((value << 1 ^ value >> 31) & 0xffffffffL);
        return this;
    }

    CompactThrift element(String value) {
        return element(value.getBytes(StandardCharsets.UTF_8));
    }

    private CompactThrift element(byte[] value) {
        out.putVarint(value.length);
        out.put(value);
        return this;
    }

    private void field(int field, int type) {
        if (field <= last || field - last > 15) {
            throw new IllegalArgumentException("field " + field + " cannot follow field " + last);
        }
        out.put(field - last << 4 | type);
        last = field;
    }
}
