package kaiwu.picture;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * Writes a shelf anew: what stands there first, then what is put beside it. A picture of the same thing from a file with the same
 * bytes stands there once. Used by one thread.
 */
public final class ShelfWriter implements AutoCloseable {

    private final OutputStream signatures;
    private final OutputStream small;
    private final BufferedWriter entries;
    private final Set<String> there = new HashSet<>();
    private long smallEnd;
    private int count;

    /**
     * @param folder an empty folder, or one that is not there
     * @param before the shelf whose pictures are taken over
     */
    public ShelfWriter(Path folder, Shelf before) throws IOException {
        Files.createDirectories(folder);
        signatures = new BufferedOutputStream(Files.newOutputStream(folder.resolve(Shelf.SIGNATURES)), 1 << 16);
        small = new BufferedOutputStream(Files.newOutputStream(folder.resolve(Shelf.SMALL)), 1 << 16);
        entries = Files.newBufferedWriter(folder.resolve(Shelf.ENTRIES), StandardCharsets.UTF_8);
        byte[] signature = new byte[Signature.BYTES];
        for (int place = 0; place < before.size(); place++) {
            before.signature(place, signature);
            put(before.entries().get(place), new Signature(signature.clone()), before.small(place));
        }
    }

    /** How many pictures the shelf has. */
    public int count() {
        return count;
    }

    /** Whether this picture of this thing stands there. */
    public boolean has(String of, String hash) {
        return there.contains(of + "\t" + hash);
    }

    /**
     * Puts a picture on the shelf, unless it stands there.
     *
     * @param copy a small copy as PNG
     */
    public void put(Entry entry, Signature signature, byte[] copy) throws IOException {
        if (!there.add(entry.of() + "\t" + entry.hash())) {
            return;
        }
        signatures.write(signature.bytes());
        small.write(copy);
        entries.write(String.join(
                "\t",
                entry.of(),
                entry.file().replaceAll("[\\t\\r\\n]", " "),
                entry.hash(),
                String.valueOf(entry.width()),
                String.valueOf(entry.height()),
                String.valueOf(smallEnd),
                String.valueOf(copy.length)));
        entries.write('\n');
        smallEnd += copy.length;
        count++;
    }

    @Override
    public void close() throws IOException {
        try (signatures;
                small;
                entries) {
            entries.flush();
        }
    }
}
