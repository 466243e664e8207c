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
 * numbers 32 bits, little-endian. {@code zstd -d} unpacks such a file whole. An empty original has no frames.
 */
final class SeekableZstd {

    /** Original bytes in a frame. */
    static final int FRAME = 1 << 20;

    private static final int SKIPPABLE_MAGIC = 0x184D2A5E;
    private static final int SEEK_TABLE_MAGIC = 0x8F92EAB1;
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
            if (table.remaining() < 8) {
                table = ByteBuffer.allocate(table.capacity() * 2)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put(table.flip());
            }
            table.putInt(size).putInt(filled);
            filled = 0;
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
                ByteBuffer end =
                        ByteBuffer.allocate(8 + table.position() + FOOTER).order(ByteOrder.LITTLE_ENDIAN);
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

        Reader(Path file) throws IOException {
            this.file = file;
            this.channel = FileChannel.open(file, StandardOpenOption.READ);
            long size = channel.size();
            ByteBuffer footer = read(size - FOOTER, FOOTER);
            this.frames = footer.getInt();
            long tableSize = 8L * frames;
            if (footer.get() != 0 || footer.getInt() != SEEK_TABLE_MAGIC || frames < 0 || tableSize > size) {
                channel.close();
                throw new IOException(file + " is no seekable zstd file of version 1");
            }
            this.table = read(size - FOOTER - tableSize, (int) tableSize);
        }

        /** Original bytes in all frames. */
        long length() {
            return frames == 0 ? 0 : (long) (frames - 1) * FRAME + table.getInt(8 * (frames - 1) + 4);
        }

        /**
         * The original bytes of frame {@code number}, from 0.
         *
         * @throws IOException when the frame is damaged
         */
        byte[] frame(int number) throws IOException {
            long at = 0;
            for (int i = 0; i < number; i++) {
                at += table.getInt(8 * i);
            }
            ByteBuffer packed = read(at, table.getInt(8 * number));
            byte[] original = new byte[table.getInt(8 * number + 4)];
            try {
                Zstd.decompress(original, packed.array());
            } catch (ZstdException damaged) {
                throw new IOException(
                        "frame %d of %s is damaged: %s".formatted(number, file, damaged.getMessage()), damaged);
            }
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
