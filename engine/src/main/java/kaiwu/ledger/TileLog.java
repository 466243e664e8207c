package kaiwu.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.kernel.Sha256;

/**
 * A log's public folder in the C2SP tlog-tiles layout, written from the leaves that are kept elsewhere: it can lag behind them
 * after a crash, and catches up with the next {@link #publish}, but never says anything they do not. Thread-safe; one writer
 * per folder.
 *
 * <p>A tree is signed only when it extends the last one signed. A checkpoint is written after the tiles it stands on are on
 * the disk; one that is lost with the machine's last moments is signed again, the same, from the leaves.
 */
public final class TileLog {

    private final Path folder;
    private final LogKey key;

    /** The log in {@code folder}, which need not be there yet, signed with {@code key}. */
    public TileLog(Path folder, LogKey key) {
        this.folder = folder;
        this.key = key;
    }

    public VerifierKey key() {
        return key.verifier();
    }

    /** The folder whose files are served to the world. */
    public Path folder() {
        return folder;
    }

    /** The checkpoint last written, as its note; empty before the first. */
    public Optional<SignedNote> note() {
        Path file = folder.resolve("checkpoint");
        try {
            return Files.exists(file) ? Optional.of(SignedNote.parse(Files.readString(file))) : Optional.empty();
        } catch (IOException | IllegalArgumentException wrong) {
            throw new KaiwuException(ErrorCode.DAMAGED, "the log's checkpoint cannot be read: " + file, wrong);
        }
    }

    /** The checkpoint last written; that of the empty tree before the first. */
    public Checkpoint checkpoint() {
        return note().map(this::verified).orElse(new Checkpoint(key().name(), 0, MerkleTree.EMPTY));
    }

    private Checkpoint verified(SignedNote note) {
        if (!note.isSignedBy(key())) {
            throw new KaiwuException(
                    ErrorCode.DAMAGED, "the checkpoint in %s is not signed by %s".formatted(folder, key()));
        }
        return Checkpoint.parse(note.text());
    }

    /**
     * Brings the files up to all leaves there are and signs the new tree; does nothing when it is signed already.
     *
     * @throws KaiwuException {@link ErrorCode#FOUND_WRONG} when the leaves do not extend the tree that was signed last: then
     *     nothing is signed
     */
    public synchronized Checkpoint publish(Entries leaves) {
        Checkpoint last = checkpoint();
        long size = leaves.size();
        return size == last.size() && note().isPresent() ? last : extend(leaves, size, last, last.size());
    }

    /**
     * As {@link #publish(Entries)}, unless the leaf at {@code index} is signed by the time it is one's turn: of many who wait,
     * one signs for all.
     */
    public Checkpoint publishThrough(long index, Entries leaves) {
        Checkpoint last = checkpoint();
        if (last.size() > index) {
            return last;
        }
        synchronized (this) {
            last = checkpoint();
            return last.size() > index ? last : extend(leaves, leaves.size(), last, last.size());
        }
    }

    /**
     * Writes every file anew from the leaves, for a folder whose files were damaged or lost; signs on the same condition as
     * {@link #publish}.
     */
    public synchronized Checkpoint rewrite(Entries leaves) {
        return extend(leaves, leaves.size(), checkpoint(), 0);
    }

    private Checkpoint extend(Entries leaves, long size, Checkpoint last, long written) {
        if (size < last.size()) {
            throw new KaiwuException(
                    ErrorCode.FOUND_WRONG,
                    "the log was signed for %d leaves and only %d are kept: was an older backup restored?"
                            .formatted(last.size(), size));
        }
        try {
            Files.createDirectories(folder);
            write(leaves, written, size);
            TileTree tree = new TileTree(folder, size);
            if (!MerkleTree.root(tree, last.size()).equals(last.root())) {
                throw new KaiwuException(
                        ErrorCode.FOUND_WRONG,
                        "the leaves kept do not extend the tree of %d that was signed; nothing new is signed"
                                .formatted(last.size()));
            }
            Checkpoint next = new Checkpoint(key().name(), size, MerkleTree.root(tree, size));
            DurableFile.replace(
                    folder.resolve("checkpoint"),
                    SignedNote.sign(next.toString(), key).toString().getBytes(StandardCharsets.UTF_8));
            return next;
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.STORAGE, "the log's files cannot be written: " + folder, wrong);
        }
    }

    private void write(Entries leaves, long written, long size) throws IOException {
        TileTree tree = new TileTree(folder, size);
        for (long number = written / TilePath.WIDTH; number * TilePath.WIDTH < size; number++) {
            int width = tree.width(0, number);
            long from = number * TilePath.WIDTH;
            List<byte[]> entries = leaves.read(from, from + width);
            put(TilePath.entries(number, width), width, bundle(entries));
            put(
                    TilePath.hashes(0, number, width),
                    width,
                    concat(entries.stream().map(MerkleTree::leaf)));
        }
        for (int level = 1; size >> 8 * level > written >> 8 * level; level++) {
            int height = 8 * level;
            long nodes = size >> height;
            for (long number = (written >> height) / TilePath.WIDTH; number * TilePath.WIDTH < nodes; number++) {
                int width = tree.width(level, number);
                put(
                        TilePath.hashes(level, number, width),
                        width,
                        concat(Stream.iterate(number * TilePath.WIDTH, index -> index + 1)
                                .limit(width)
                                .map(index -> topOf(tree, height, index))));
            }
        }
    }

    /** The root of a full tile one level below. */
    private static Sha256 topOf(TileTree tree, int height, long index) {
        return MerkleTree.node(tree.get(height - 1, 2 * index), tree.get(height - 1, 2 * index + 1));
    }

    private void put(String path, int width, byte[] content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        if (Files.exists(file)) {
            DurableFile.replace(file, content);
        } else {
            DurableFile.create(file, content);
        }
        Path partials = file.resolveSibling(file.getFileName() + ".p");
        if (width == TilePath.WIDTH && Files.isDirectory(partials)) {
            try (Stream<Path> old = Files.list(partials)) {
                for (Path partial : old.toList()) {
                    Files.delete(partial);
                }
            }
            Files.delete(partials);
        }
    }

    private static byte[] bundle(List<byte[]> entries) {
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            if (entry.length > 0xffff) {
                throw new IllegalArgumentException(
                        "an entry of %d bytes; the format takes 65535".formatted(entry.length));
            }
            bundle.write(entry.length >> 8);
            bundle.write(entry.length);
            bundle.writeBytes(entry);
        }
        return bundle.toByteArray();
    }

    private static byte[] concat(Stream<Sha256> hashes) {
        ByteArrayOutputStream tile = new ByteArrayOutputStream();
        hashes.forEach(hash -> tile.writeBytes(hash.bytes()));
        return tile.toByteArray();
    }
}
