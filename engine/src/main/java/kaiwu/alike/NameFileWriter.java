package kaiwu.alike;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import kaiwu.alike.Spelling.Script;

/** Writes a {@link NameFile}; it appears whole under its name, or not at all. For one thread. */
final class NameFileWriter implements AutoCloseable {

    private static final int BUFFER = 1 << 20;
    private static final int LONGEST_TEXT = 2_000;

    private final Path path;
    private final Path half;
    private final FileChannel file;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
    private final Growing[] scripts = {new Growing(), new Growing(), new Growing()};
    private long written;

    NameFileWriter(Path path) throws IOException {
        this.path = path;
        this.half = path.resolveSibling(path.getFileName() + ".half");
        this.file = FileChannel.open(
                half, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        file.position(NameFile.HEAD);
    }

    /**
     * Adds a name; one that has no letters leaves nothing.
     *
     * @param kind its number, 1 to 31
     */
    void add(Named named, int kind) throws IOException {
        List<Spelling> spellings = Spellings.of(named.name());
        if (spellings.isEmpty()) {
            return;
        }
        int place = Math.toIntExact(written + buffer.position());
        text(named.id().toString());
        text(named.name());
        text(String.join(" ", named.goods()));
        long bits = Goods.bits(named.goods());
        for (Spelling spelling : spellings) {
            scripts[spelling.script().ordinal()].add(
                    Signature.of(spelling),
                    Signature.facts(spelling, bits, kind, named.id().office()),
                    place);
        }
    }

    private void text(String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        int length = Math.min(utf8.length, LONGEST_TEXT);
        room(length + 2);
        buffer.putShort((short) length).put(utf8, 0, length);
    }

    private void room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
        }
    }

    private void flush() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            written += file.write(buffer);
        }
        buffer.clear();
    }

    /** Ends the file and gives it its name. */
    void finish(long fingerprint) throws IOException {
        while ((written + buffer.position()) % 8 != 0) {
            room(1);
            buffer.put((byte) 0);
        }
        long signatures = NameFile.HEAD + written + buffer.position();
        for (Growing script : scripts) {
            for (int i = 0; i < script.size * Signature.LONGS; i++) {
                room(8);
                buffer.putLong(script.longs[i]);
            }
        }
        long places = NameFile.HEAD + written + buffer.position();
        for (Growing script : scripts) {
            for (int i = 0; i < script.size; i++) {
                room(4);
                buffer.putInt(script.places[i]);
            }
        }
        flush();
        ByteBuffer head = ByteBuffer.allocate(NameFile.HEAD).order(ByteOrder.LITTLE_ENDIAN);
        head.putLong(NameFile.MAGIC).putLong(fingerprint);
        for (Script script : Script.values()) {
            head.putInt(scripts[script.ordinal()].size);
        }
        head.putInt(0).putLong(signatures).putLong(places).putLong(NameFile.HEAD);
        head.rewind();
        file.write(head, 0);
        file.force(true);
        file.close();
        Files.move(half, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        file.close();
        Files.deleteIfExists(half);
    }

    /** Signatures of one script while they are gathered. */
    private static final class Growing {

        private long[] longs = new long[1024];
        private int[] places = new int[256];
        private int size;

        void add(long[] bits, long facts, int place) {
            if (size == places.length) {
                places = Arrays.copyOf(places, size * 2);
                longs = Arrays.copyOf(longs, size * 2 * Signature.LONGS);
            }
            System.arraycopy(bits, 0, longs, size * Signature.LONGS, 3);
            longs[size * Signature.LONGS + 3] = facts;
            places[size++] = place;
        }
    }
}
