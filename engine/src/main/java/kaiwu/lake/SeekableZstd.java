package kaiwu.lake;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdException;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Compressed bytes of which any part can be read alone: the Zstandard Seekable Format, version 0.1.0 of its own
 * specification, as Kaiwu's {@code .kwo} files, version 1.
 *
 * <p>A file is a row of independent zstd frames (RFC 8878, with content checksums) of {@value #FRAME} original bytes each,
 * the last one shorter; then the seek table as a skippable frame: magic {@code 0x184D2A5E}, its length, for each frame its
 * compressed and its original length, then the count of frames, a descriptor byte 0 and the magic {@code 0x8F92EAB1}; all
 * numbers 32 bits, little-endian. {@code zstd -d} unpacks such a file whole. An empty original has no frames. Other bytes may
 * be attached: a skippable frame with the magic {@code 0x184D2A50} before the seek table, in which it stands as a frame of no
 * original bytes.
 */
final class SeekableZstd {

    /** Original bytes in a frame. */
    static final int FRAME = 1 << 20;

    private static final int SKIPPABLE_MAGIC = 0x184D2A5E;
    private static final int ATTACHED_MAGIC = 0x184D2A50;
    private static final int SEEK_TABLE_MAGIC = 0x8F92EAB1;
    private static final int SKIPPABLE_HEAD = 8;
    private static final int FOOTER = 9;

    private SeekableZstd() {}

    /** Writes such a file; {@link #close} writes the seek table and closes the stream below. Not thread-safe. */
    static final class Writer extends OutputStream {

        private final OutputStream out;
        private final ZstdCompressCtx zstd = new ZstdCompressCtx().setLevel(1).setChecksum(true);
        private byte[] frame = new byte[FRAME / 32];
        private byte[] packed = {};
        private ByteBuffer table = ByteBuffer.allocate(1024).order(ByteOrder.LITTLE_ENDIAN);
        private int filled;
        private boolean closed;

        Writer(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            int at = from;
            while (at < from + count) {
                if (filled == frame.length) {
                    frame = Arrays.copyOf(frame, Math.min(FRAME, 2 * filled));
                }
                int step = Math.min(frame.length - filled, from + count - at);
                System.arraycopy(bytes, at, frame, filled, step);
                filled += step;
                at += step;
                if (filled == FRAME) {
                    writeFrame();
                }
            }
        }

        private void writeFrame() throws IOException {
            int bound = (int) Zstd.compressBound(filled);
            packed = packed.length < bound ? new byte[bound] : packed;
            int size = zstd.compressByteArray(packed, 0, packed.length, frame, 0, filled);
            out.write(packed, 0, size);
            tell(size, filled);
            filled = 0;
        }

        private void tell(int packedSize, int originalSize) {
            if (table.remaining() < 8) {
                table = ByteBuffer.allocate(table.capacity() * 2)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put(table.flip());
            }
            table.putInt(packedSize).putInt(originalSize);
        }

        /** Ends the original bytes and attaches others; once, and last. */
        void attach(byte[] bytes) throws IOException {
            if (filled > 0) {
                writeFrame();
            }
            ByteBuffer head = ByteBuffer.allocate(SKIPPABLE_HEAD).order(ByteOrder.LITTLE_ENDIAN);
            out.write(head.putInt(ATTACHED_MAGIC).putInt(bytes.length).array());
            out.write(bytes);
            tell(SKIPPABLE_HEAD + bytes.length, 0);
        }

        /** Closes what is open and writes nothing more. */
        void abandon() throws IOException {
            closed = true;
            try (out;
                    zstd) {
                filled = 0;
            }
        }

        @Override
        public void close() throws IOException {
            if (closed) {
                return;
            }
            closed = true;
            try (out;
                    zstd) {
                if (filled > 0) {
                    writeFrame();
                }
                ByteBuffer end = ByteBuffer.allocate(SKIPPABLE_HEAD + table.position() + FOOTER)
                        .order(ByteOrder.LITTLE_ENDIAN);
                end.putInt(SKIPPABLE_MAGIC).putInt(table.position() + FOOTER);
                int frames = table.position() / 8;
                end.put(table.flip()).putInt(frames).put((byte) 0).putInt(SEEK_TABLE_MAGIC);
                out.write(end.array());
            }
        }
    }

    /** Reads parts of such a file. Not thread-safe. */
    static final class Reader implements AutoCloseable {

        private final Path file;
        private final FileChannel channel;
        private final ByteBuffer table;
        private final int frames;
        private final int attached;
        private int lastNumber = -1;
        private byte[] lastFrame = {};

        Reader(Path file) throws IOException {
            this.file = file;
            this.channel = FileChannel.open(file, StandardOpenOption.READ);
            long size = channel.size();
            ByteBuffer footer = read(size - FOOTER, FOOTER);
            int told = footer.getInt();
            long tableSize = 8L * told;
            if (footer.get() != 0 || footer.getInt() != SEEK_TABLE_MAGIC || told < 0 || tableSize > size) {
                channel.close();
                throw new IOException(file + " is no seekable zstd file of version 1");
            }
            this.table = read(size - FOOTER - tableSize, (int) tableSize);
            boolean isAttached = told > 0 && table.getInt(8 * (told - 1) + 4) == 0;
            this.frames = isAttached ? told - 1 : told;
            this.attached = isAttached ? table.getInt(8 * frames) - SKIPPABLE_HEAD : 0;
        }

        /** The attached bytes, straight from the file; none when nothing was attached. They hold when this is closed. */
        ByteBuffer attached() throws IOException {
            return attached == 0
                    ? ByteBuffer.allocate(0)
                    : channel.map(FileChannel.MapMode.READ_ONLY, begin(frames) + SKIPPABLE_HEAD, attached)
                            .order(ByteOrder.LITTLE_ENDIAN);
        }

        private long begin(int number) {
            long at = 0;
            for (int i = 0; i < number; i++) {
                at += table.getInt(8 * i);
            }
            return at;
        }

        /** Original bytes in all frames. */
        long length() {
            return frames == 0 ? 0 : (long) (frames - 1) * FRAME + table.getInt(8 * (frames - 1) + 4);
        }

        /**
         * The original bytes of frame {@code number}, from 0, not to be changed; the last one is held.
         *
         * @throws IOException when the frame is damaged
         */
        byte[] frame(int number) throws IOException {
            if (number == lastNumber) {
                return lastFrame;
            }
            ByteBuffer packed = read(begin(number), table.getInt(8 * number));
            byte[] original = new byte[table.getInt(8 * number + 4)];
            try {
                Zstd.decompress(original, packed.array());
            } catch (ZstdException damaged) {
                throw new IOException(
                        "frame %d of %s is damaged: %s".formatted(number, file, damaged.getMessage()), damaged);
            }
            lastNumber = number;
            lastFrame = original;
            return original;
        }

        int frames() {
            return frames;
        }

        /** Original bytes from {@code offset}; reads only the frames they lie in. */
        byte[] read(long offset, long length) throws IOException {
            if (offset < 0 || length < 0 || offset + length > length()) {
                throw new EOFException(
                        "%s holds %d bytes; asked for %d from %d".formatted(file, length(), length, offset));
            }
            byte[] part = new byte[Math.toIntExact(length)];
            int done = 0;
            while (done < part.length) {
                int number = (int) ((offset + done) / FRAME);
                int from = (int) ((offset + done) % FRAME);
                byte[] frame = frame(number);
                int step = Math.min(frame.length - from, part.length - done);
                System.arraycopy(frame, from, part, done, step);
                done += step;
            }
            return part;
        }

        private ByteBuffer read(long at, int count) throws IOException {
            if (at < 0 || count < 0) {
                throw new IOException(file + " is too short for a seekable zstd file");
            }
            ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
            while (bytes.hasRemaining()) {
                if (channel.read(bytes, at + bytes.position()) < 0) {
                    throw new EOFException(file + " ends at " + channel.size());
                }
            }
            return bytes.flip();
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
