package kaiwu.picture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;

/**
 * The pictures that can be found, in a folder of three files (version 1): {@code signatures}, {@link Signature#BYTES} bytes a
 * picture one after another; {@code entries.tsv}, for each a line with what it shows, its file, its hash, width, height, and where
 * its small copy begins and how long it is; {@code small}, the small copies (PNG). The signatures are mapped into memory and
 * compared one by one. A folder is written whole by {@link ShelfWriter} and never changed. Thread-safe.
 */
public final class Shelf {

    static final String SIGNATURES = "signatures";
    static final String ENTRIES = "entries.tsv";
    static final String SMALL = "small";

    /** Signatures in one mapping, which may have two gigabytes. */
    private static final int MAPPED = 500_000;

    private final Path folder;
    private final List<Entry> entries = new ArrayList<>();
    private final List<long[]> smallAt = new ArrayList<>();
    private final List<ByteBuffer> signatures = new ArrayList<>();
    private final Map<String, Integer> byHash = new HashMap<>();

    private Shelf(Path folder) {
        this.folder = folder;
    }

    /** The shelf in this folder; an empty one when there is none. */
    public static Shelf open(Path folder) {
        Shelf shelf = new Shelf(folder);
        if (Files.isRegularFile(folder.resolve(ENTRIES))) {
            try {
                shelf.read();
            } catch (IOException wrong) {
                throw new KaiwuException(ErrorCode.STORAGE, "reading the pictures in " + folder + ": " + wrong, wrong);
            }
        }
        return shelf;
    }

    private void read() throws IOException {
        for (String line : Files.readAllLines(folder.resolve(ENTRIES), StandardCharsets.UTF_8)) {
            String[] cell = line.split("\t", -1);
            if (cell.length != 7) {
                throw new KaiwuException(
                        ErrorCode.DAMAGED, folder.resolve(ENTRIES) + ": seven cells expected: " + line);
            }
            byHash.putIfAbsent(cell[2], entries.size());
            entries.add(new Entry(cell[0], cell[1], cell[2], Integer.parseInt(cell[3]), Integer.parseInt(cell[4])));
            smallAt.add(new long[] {Long.parseLong(cell[5]), Long.parseLong(cell[6])});
        }
        try (FileChannel file = FileChannel.open(folder.resolve(SIGNATURES), StandardOpenOption.READ)) {
            long expected = (long) entries.size() * Signature.BYTES;
            if (file.size() != expected) {
                throw new KaiwuException(
                        ErrorCode.DAMAGED,
                        folder.resolve(SIGNATURES) + " has " + file.size() + " bytes, expected " + expected);
            }
            for (int first = 0; first < entries.size(); first += MAPPED) {
                long from = (long) first * Signature.BYTES;
                signatures.add(file.map(
                        FileChannel.MapMode.READ_ONLY,
                        from,
                        Math.min(expected - from, (long) MAPPED * Signature.BYTES)));
            }
        }
    }

    public int size() {
        return entries.size();
    }

    /** Its pictures, in the order in which they were put there. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** The pictures that resemble the one sought most, the likest first; among equals in the order of the shelf. */
    public List<Found> search(Signature sought, int most) {
        Comparator<Ranked> worstFirst = Comparator.comparingDouble(
                        (Ranked r) -> r.likeness().score())
                .thenComparing(Comparator.comparingInt(Ranked::place).reversed());
        PriorityQueue<Ranked> best = new PriorityQueue<>(worstFirst);
        byte[] signature = new byte[Signature.BYTES];
        Sought picture = new Sought(sought);
        for (int place = 0; place < entries.size() && !sought.isEmpty(); place++) {
            signature(place, signature);
            Ranked ranked = new Ranked(place, picture.likeness(signature, 0));
            if (best.size() < most) {
                best.add(ranked);
            } else if (worstFirst.compare(ranked, best.peek()) > 0) {
                best.poll();
                best.add(ranked);
            }
        }
        return best.stream()
                .sorted(worstFirst.reversed())
                .map(ranked -> new Found(entries.get(ranked.place()), ranked.likeness()))
                .toList();
    }

    private record Ranked(int place, Likeness likeness) {}

    void signature(int place, byte[] into) {
        signatures.get(place / MAPPED).get(place % MAPPED * Signature.BYTES, into);
    }

    /** The picture of this file hash. */
    public Optional<Entry> find(String hash) {
        return Optional.ofNullable(byHash.get(hash)).map(entries::get);
    }

    /** A small copy of the picture of this file hash, as PNG. */
    public Optional<byte[]> small(String hash) {
        return Optional.ofNullable(byHash.get(hash)).map(this::small);
    }

    byte[] small(int place) {
        long[] at = smallAt.get(place);
        ByteBuffer copy = ByteBuffer.allocate((int) at[1]);
        try (FileChannel file = FileChannel.open(folder.resolve(SMALL), StandardOpenOption.READ)) {
            int read = 1;
            while (copy.hasRemaining() && read > 0) {
                read = file.read(copy, at[0] + copy.position());
            }
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.STORAGE, "reading " + folder.resolve(SMALL) + ": " + wrong, wrong);
        }
        return copy.array();
    }
}
