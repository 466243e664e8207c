package kaiwu.formats;

import java.io.InputStream;
import java.util.function.LongSupplier;
import kaiwu.spi.Input;

/**
 * How far one file on the disk has been unpacked: how deep, and to how many bytes all in all. Archives in archives, members
 * that share their bytes and packed files in packed files are told from honest ones by what they come to together. Used by
 * one thread.
 */
final class Unpacking {

    static final int MAX_DEPTH = 4;

    /** Largest unpacked member. */
    static final long MAX_MEMBER = 64L << 30;

    /** A member may unpack to this many times its packed size. */
    static final int MAX_RATIO = 200;

    /**
     * A file with all that is in it may unpack to this many times its size: more than a member, so that one member beyond
     * measure that is nearly all of its archive is refused alone and the good rest is read.
     */
    static final int MAX_RATIO_IN_ALL = 250;

    /** What a member may always unpack to, whatever its packed size. */
    static final long FREE = 64L << 20;

    /** What all that is in one file may always unpack to. */
    static final long FREE_IN_ALL = 256L << 20;

    private final int depth;
    private final long onDisk;
    private final long[] inAll;

    private Unpacking(int depth, long onDisk, long[] inAll) {
        this.depth = depth;
        this.onDisk = onDisk;
        this.inAll = inAll;
    }

    static Unpacking of(Input onDisk) {
        return new Unpacking(0, Math.max(1, onDisk.size()), new long[1]);
    }

    /** Whether all that is in the file has come to more than it may: nothing more of it is unpacked. */
    boolean isSpent() {
        return inAll[0] > FREE_IN_ALL && inAll[0] / onDisk > MAX_RATIO_IN_ALL;
    }

    boolean mayGoDeeper() {
        return depth < MAX_DEPTH;
    }

    Unpacking deeper() {
        return new Unpacking(depth + 1, onDisk, inAll);
    }

    /** One member that may be opened several times; what is read again does not count again. */
    Member member(String name) {
        return new Member(name);
    }

    final class Member {

        private final String name;
        private long furthest;

        private Member(String name) {
            this.name = name;
        }

        /**
         * The member's unpacked bytes, stopped with a {@link FormatException} {@code zip-bomb} where they are beyond measure.
         *
         * @param packed how many packed bytes they have come from so far, or come from at all
         */
        InputStream measured(InputStream unpacked, LongSupplier packed) {
            return new MeasuredStream(unpacked, position -> reached(position, packed));
        }

        private void reached(long position, LongSupplier packed) throws FormatException {
            if (position > furthest) {
                inAll[0] += position - furthest;
                furthest = position;
            }
            if (position > MAX_MEMBER || position > FREE && position / Math.max(1, packed.getAsLong()) > MAX_RATIO) {
                throw new FormatException(
                        "zip-bomb",
                        position,
                        "%s unpacks to more than %d times its packed size".formatted(name, MAX_RATIO));
            }
            if (isSpent()) {
                throw new FormatException(
                        "zip-bomb",
                        position,
                        "all that is packed in the file of %s unpacks to more than %d times its size"
                                .formatted(name, MAX_RATIO_IN_ALL));
            }
        }
    }
}
