package kaiwu.lake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kaiwu.kernel.Sha256;

/**
 * Many small originals in one file {@code .kwp}, version 1: their bytes one behind the other as {@link SeekableZstd}, and
 * attached to it a directory, sorted by hash, of {@value #ENTRY} bytes an original: its SHA-256, then where it begins among the
 * original bytes (64 bits) and its length (32 bits), both little-endian. A finished pack is immutable and thread-safe.
 */
record OriginalsPack(Path file, ByteBuffer directory) {

    private static final int HASH = 32;
    private static final int ENTRY = HASH + 8 + 4;

    /** Where an original lies in its pack. */
    record Place(long offset, int length) {}

    /**
     * @throws IOException when the file is no such pack
     */
    static OriginalsPack open(Path file) throws IOException {
        try (SeekableZstd.Reader reader = new SeekableZstd.Reader(file)) {
            ByteBuffer directory = reader.attached();
            if (directory.limit() == 0 || directory.limit() % ENTRY != 0) {
                throw new IOException(file + " is no pack of originals of version 1");
            }
            return new OriginalsPack(file, directory);
        }
    }

    /** Hashes of all that is in it, in a set of the caller's own. */
    Set<Sha256> contents() {
        Set<Sha256> contents = new LinkedHashSet<>();
        byte[] hash = new byte[HASH];
        for (int at = 0; at < directory.limit(); at += ENTRY) {
            directory.get(at, hash);
            contents.add(Sha256.ofHash(hash.clone()));
        }
        return contents;
    }

    Optional<Place> find(Sha256 content) {
        byte[] wanted = content.bytes();
        int low = 0;
        int high = directory.limit() / ENTRY - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = compare(middle * ENTRY, wanted);
            if (order == 0) {
                int behind = middle * ENTRY + HASH;
                return Optional.of(new Place(directory.getLong(behind), directory.getInt(behind + 8)));
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return Optional.empty();
    }

    private int compare(int at, byte[] wanted) {
        for (int i = 0; i < HASH; i++) {
            int order = Byte.compareUnsigned(directory.get(at + i), wanted[i]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** A pack that is being written. Not thread-safe. */
    static final class Writer implements AutoCloseable {

        private final SeekableZstd.Writer originals;
        private final Map<Sha256, Place> places = new TreeMap<>();
        private long written;

        Writer(Path path) {
            this.originals = new SeekableZstd.Writer(new StorageStream(path));
        }

        /** Adds an original, unless it is in already: the first {@code length} of these bytes. */
        void add(Sha256 content, byte[] bytes, int length) throws IOException {
            if (places.putIfAbsent(content, new Place(written, length)) == null) {
                originals.write(bytes, 0, length);
                written += length;
            }
        }

        /** Ends the file; what stands in its directory names it, so that the same originals make the same name. */
        String finish() throws IOException {
            ByteBuffer directory = ByteBuffer.allocate(Math.multiplyExact(ENTRY, places.size()))
                    .order(ByteOrder.LITTLE_ENDIAN);
            places.forEach((content, place) ->
                    directory.put(content.bytes()).putLong(place.offset()).putInt(place.length()));
            originals.attach(directory.array());
            originals.close();
            return Sha256.of(directory.array()).toString();
        }

        /** Gives the file up. */
        @Override
        public void close() throws IOException {
            originals.abandon();
        }
    }
}
