package kaiwu.alike;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import kaiwu.alike.Spelling.Script;

/**
 * The names of one issue as they lie on the disk, mapped into memory. Thread-safe; immutable.
 *
 * <p>The file, version 1, little-endian: 64 bytes of head (the letters {@code KWALIKE1}; what the signatures were made by,
 * {@link Making#fingerprint}, 8 bytes; how many signatures of {@link Script#HAN}, {@code ALPHABET}, {@code PINYIN}, 4 bytes each;
 * 4 bytes nothing; where signatures, places and names begin, 8 bytes each), then the names (each three texts: id of the record,
 * name, symbols of its goods with blanks between; each two bytes of length and UTF-8), at a multiple of 8 the signatures of 32
 * bytes, script by script, and in their order for each the place of its name among the names in 4 bytes.
 */
final class NameFile {

    static final long MAGIC = 0x31454B494C41574BL;
    static final int HEAD = 64;

    private final long fingerprint;
    private final int[] counts;
    private final LongBuffer signatures;
    private final IntBuffer places;
    private final ByteBuffer names;

    /** A name as the lake's issue gives it. */
    record Entry(String id, String name, List<String> goods) {}

    private NameFile(long fingerprint, int[] counts, LongBuffer signatures, IntBuffer places, ByteBuffer names) {
        this.fingerprint = fingerprint;
        this.counts = counts;
        this.signatures = signatures;
        this.places = places;
        this.names = names;
    }

    /**
     * Opens a file; empty when it is none of this version, for it can be made anew.
     *
     * @throws IOException when it cannot be read
     */
    static Optional<NameFile> open(Path path) throws IOException {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            if (file.size() < HEAD) {
                return Optional.empty();
            }
            ByteBuffer head = mapped(file, 0, HEAD);
            if (head.getLong(0) != MAGIC) {
                return Optional.empty();
            }
            int[] counts = {head.getInt(16), head.getInt(20), head.getInt(24)};
            long total = (long) counts[0] + counts[1] + counts[2];
            long signatures = head.getLong(32);
            long places = head.getLong(40);
            if (file.size() != places + 4 * total) {
                return Optional.empty();
            }
            return Optional.of(new NameFile(
                    head.getLong(8),
                    counts,
                    mapped(file, signatures, total * Signature.LONGS * Long.BYTES)
                            .asLongBuffer(),
                    mapped(file, places, 4 * total).asIntBuffer(),
                    mapped(file, HEAD, signatures - HEAD)));
        }
    }

    private static ByteBuffer mapped(FileChannel file, long from, long length) throws IOException {
        return file.map(FileChannel.MapMode.READ_ONLY, from, length).order(ByteOrder.LITTLE_ENDIAN);
    }

    long fingerprint() {
        return fingerprint;
    }

    /** Signatures of all scripts. */
    int size() {
        return counts[0] + counts[1] + counts[2];
    }

    /** The place of the first signature of a script. */
    int first(Script script) {
        int first = 0;
        for (int i = 0; i < script.ordinal(); i++) {
            first += counts[i];
        }
        return first;
    }

    /** The place after its last one. */
    int end(Script script) {
        return first(script) + counts[script.ordinal()];
    }

    /** All signatures, {@link Signature#LONGS} longs each. */
    LongBuffer signatures() {
        return signatures;
    }

    Script script(int place) {
        return place < counts[0] ? Script.HAN : place < counts[0] + counts[1] ? Script.ALPHABET : Script.PINYIN;
    }

    Entry entry(int place) {
        int at = places.get(place);
        String id = text(at);
        at += 2 + length(at);
        String name = text(at);
        at += 2 + length(at);
        String goods = text(at);
        return new Entry(id, name, goods.isEmpty() ? List.of() : List.of(goods.split(" ")));
    }

    private int length(int at) {
        return names.getShort(at) & 0xFFFF;
    }

    private String text(int at) {
        byte[] utf8 = new byte[length(at)];
        names.get(at + 2, utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
