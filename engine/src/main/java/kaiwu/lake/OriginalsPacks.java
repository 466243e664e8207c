package kaiwu.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import kaiwu.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * The finished packs of small originals, {@code originals/packs/<name>.kwp}. Another process may add some meanwhile. A pack that
 * does not open is told when what is asked for may lie in it. Thread-safe.
 */
final class OriginalsPacks implements AutoCloseable {

    private static final String ENDING = ".kwp";

    private final Path folder;
    private final Map<Path, OriginalsPack> packs = new TreeMap<>();
    private final Map<Path, IOException> damaged = new TreeMap<>();
    private boolean listed;
    private @Nullable Path opened;
    private SeekableZstd.@Nullable Reader reader;

    OriginalsPacks(Path folder) {
        this.folder = folder;
    }

    Path file(String name) {
        return folder.resolve(name + ENDING);
    }

    /** Whether a pack holds an original, as far as packs were there when this was first asked or were {@link #added} since. */
    synchronized boolean has(Sha256 content) throws IOException {
        if (!listed) {
            list();
        }
        for (OriginalsPack pack : packs.values()) {
            if (pack.find(content).isPresent()) {
                return true;
            }
        }
        return false;
    }

    synchronized void added(Path file) throws IOException {
        packs.put(file, OriginalsPack.open(file));
    }

    /**
     * The bytes of an original from {@code offset}, or empty when no pack has it.
     *
     * @param length how many bytes, or -1 for all the rest
     * @throws IOException when they do not read back, or a pack that may hold them does not open
     */
    synchronized Optional<byte[]> read(Sha256 content, long offset, long length) throws IOException {
        if (!has(content)) {
            list();
        }
        for (OriginalsPack pack : packs.values()) {
            Optional<OriginalsPack.Place> place = pack.find(content);
            if (place.isPresent()) {
                return Optional.of(read(pack, place.get(), offset, length));
            }
        }
        if (!damaged.isEmpty()) {
            throw damaged.values().iterator().next();
        }
        return Optional.empty();
    }

    private byte[] read(OriginalsPack pack, OriginalsPack.Place place, long offset, long length) throws IOException {
        long count = length < 0 ? place.length() - offset : length;
        if (offset < 0 || count < 0 || offset + count > place.length()) {
            throw new IOException("an original of %d bytes of %s has no %d bytes from %d"
                    .formatted(place.length(), pack.file(), count, offset));
        }
        return reader(pack.file()).read(place.offset() + offset, count);
    }

    /**
     * Destroys originals: each pack that holds any of them is written anew without them, the new one first, then the old one goes.
     *
     * @param half where a pack may be written; on the same disk
     */
    synchronized void remove(Set<Sha256> contents, Path half) throws IOException {
        list();
        for (OriginalsPack pack : List.copyOf(packs.values())) {
            if (contents.stream().noneMatch(content -> pack.find(content).isPresent())) {
                continue;
            }
            Set<Sha256> kept = pack.contents();
            kept.removeAll(contents);
            if (!kept.isEmpty()) {
                rewrite(pack, kept, half);
            }
            close();
            packs.remove(pack.file());
            Files.delete(pack.file());
            Durable.force(folder);
        }
    }

    private void rewrite(OriginalsPack pack, Set<Sha256> kept, Path half) throws IOException {
        try (OriginalsPack.Writer writer = new OriginalsPack.Writer(half)) {
            for (Sha256 content : kept) {
                OriginalsPack.Place place = pack.find(content).orElseThrow();
                writer.add(content, read(pack, place, 0, place.length()), place.length());
            }
            Path name = file(writer.finish());
            Durable.publish(half, name);
            packs.put(name, OriginalsPack.open(name));
        }
    }

    /** Originals are mostly read in the order in which they lie, so the last pack stays open. */
    private SeekableZstd.Reader reader(Path file) throws IOException {
        if (reader == null || !file.equals(opened)) {
            close();
            reader = new SeekableZstd.Reader(file);
            opened = file;
        }
        return reader;
    }

    private void list() throws IOException {
        listed = true;
        damaged.clear();
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(ENDING)).toList()) {
                open(file);
            }
        }
    }

    private void open(Path file) {
        try {
            if (!packs.containsKey(file)) {
                packs.put(file, OriginalsPack.open(file));
            }
        } catch (IOException wrong) {
            damaged.put(file, new IOException("the pack " + file + " does not open: " + wrong.getMessage(), wrong));
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (reader != null) {
            reader.close();
            reader = null;
        }
    }
}
