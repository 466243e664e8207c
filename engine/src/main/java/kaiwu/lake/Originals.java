package kaiwu.lake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.kernel.Sha256;
import kaiwu.spi.Input;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of every unpacked input file as the office delivered them, under their own hash: one of up to {@value #SMALL} bytes
 * lies with the others of its load in one file ({@link OriginalsPack}), a larger one in {@code originals/ab/<sha256>.kwo} ({@link
 * SeekableZstd}). The same bytes are kept once, whatever file they came in. Thread-safe.
 */
final class Originals implements AutoCloseable {

    /** The largest original that is packed with others. */
    static final int SMALL = 4 << 20;

    private static final int DISK_THREADS = 8;

    private final Path folder;
    private final Path waiting;
    private final OriginalsPacks packs;
    private final Set<Sha256> unsettled = new LinkedHashSet<>();
    private byte[] buffer = {};
    private OriginalsPack.@Nullable Writer pack;
    private boolean isWaitingMade;

    /**
     * @param waiting where new originals stay until {@link #settle}; on the same disk
     */
    Originals(Path folder, Path waiting) {
        this.folder = folder;
        this.waiting = waiting;
        this.packs = new OriginalsPacks(folder.resolve("packs"));
    }

    /** The same originals, of which nothing has been read yet. */
    Originals afresh() {
        return new Originals(folder, waiting);
    }

    /**
     * Takes in an input's bytes, unless they are here already; they are kept for good, and can be read, from the next {@link
     * #settle} on.
     *
     * @throws IOException when the input cannot be read
     * @throws KaiwuException {@code STORAGE} when it cannot be written
     */
    synchronized Manifest.FileEntry keep(Input input) throws IOException {
        try (InputStream in = input.open()) {
            int size = start(in, input.size());
            return size <= SMALL ? small(input.name(), size) : large(input.name(), size, in);
        }
    }

    /** Reads into the buffer: all of a small input, or the first {@link #SMALL} bytes and one more; says how many. */
    private int start(InputStream in, long told) throws IOException {
        int size = 0;
        buffer = buffer.length == 0 ? new byte[1 << 16] : buffer;
        while (size <= SMALL) {
            if (size == buffer.length) {
                buffer = Arrays.copyOf(buffer, (int) Math.min(SMALL + 1, Math.max(told + 1, 2L * size)));
            }
            int n = in.read(buffer, size, buffer.length - size);
            if (n < 0) {
                break;
            }
            size += n;
        }
        return size;
    }

    private Manifest.FileEntry small(String name, int size) {
        MessageDigest digest = Sha256.digest();
        digest.update(buffer, 0, size);
        Sha256 hash = Sha256.ofHash(digest.digest());
        try {
            if (!packs.has(hash) && !Files.exists(file(hash))) {
                pack = pack == null ? new OriginalsPack.Writer(waiting("half.kwp")) : pack;
                pack.add(hash, buffer, size);
            }
        } catch (IOException wrong) {
            throw StorageStream.failed(waiting, wrong);
        }
        return new Manifest.FileEntry(name, size, hash.toString());
    }

    private Manifest.FileEntry large(String name, int started, InputStream in) throws IOException {
        Path half = waiting("half.kwo");
        MessageDigest digest = Sha256.digest();
        long size = 0;
        try (OutputStream out = new SeekableZstd.Writer(new StorageStream(half))) {
            for (int n = started; n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
                size += n;
                out.write(buffer, 0, n);
            }
        } catch (IOException unreadable) {
            Files.deleteIfExists(half);
            throw unreadable;
        }
        Sha256 hash = Sha256.ofHash(digest.digest());
        await(half, hash);
        return new Manifest.FileEntry(name, size, hash.toString());
    }

    private Path waiting(String name) {
        try {
            if (!isWaitingMade) {
                Files.createDirectories(waiting);
                isWaitingMade = true;
            }
            return waiting.resolve(name);
        } catch (IOException wrong) {
            throw StorageStream.failed(waiting, wrong);
        }
    }

    private void await(Path half, Sha256 hash) {
        try {
            if (Files.exists(file(hash))) {
                Files.delete(half);
            } else {
                Files.move(half, waiting(hash), StandardCopyOption.REPLACE_EXISTING);
                unsettled.add(hash);
            }
        } catch (IOException wrong) {
            throw StorageStream.failed(half, wrong);
        }
    }

    /** Puts all that was taken in on the disk for good, under its final name. Many files are forced at once. */
    synchronized void settle() {
        settlePack();
        settleLarge();
        isWaitingMade = false;
        try {
            Durable.delete(waiting);
        } catch (IOException wrong) {
            throw StorageStream.failed(waiting, wrong);
        }
    }

    private void settleLarge() {
        if (unsettled.isEmpty()) {
            return;
        }
        Set<Path> folders = ConcurrentHashMap.newKeySet();
        try (ExecutorService disk = Executors.newFixedThreadPool(DISK_THREADS)) {
            List<Future<?>> moves = new ArrayList<>();
            for (Sha256 hash : unsettled) {
                moves.add(disk.submit(() -> settle(hash, folders)));
            }
            for (Future<?> move : moves) {
                move.get();
            }
            for (Path changed : folders) {
                Durable.force(changed);
            }
            unsettled.clear();
        } catch (IOException wrong) {
            throw StorageStream.failed(folder, wrong);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new KaiwuException(ErrorCode.STORAGE, "keeping the original bytes was interrupted", stopped);
        } catch (ExecutionException wrong) {
            throw new KaiwuException(
                    ErrorCode.STORAGE, "keeping the original bytes in " + folder + ": " + wrong.getCause(), wrong);
        }
    }

    private void settlePack() {
        if (pack == null) {
            return;
        }
        try (OriginalsPack.Writer finished = pack) {
            pack = null;
            Path name = packs.file(finished.finish());
            Durable.publish(waiting("half.kwp"), name);
            Durable.force(folder);
            packs.added(name);
        } catch (IOException wrong) {
            throw StorageStream.failed(waiting, wrong);
        }
    }

    /** Destroys originals; a pack that holds one is written anew without it. Those that are not here change nothing. */
    synchronized void remove(Set<Sha256> contents) throws IOException {
        for (Sha256 content : contents) {
            if (Files.deleteIfExists(file(content))) {
                Durable.force(folder.resolve(content.toString().substring(0, 2)));
            }
        }
        packs.remove(contents, waiting("half.kwp"));
        isWaitingMade = false;
        Durable.delete(waiting);
    }

    private Path settle(Sha256 hash, Set<Path> folders) throws IOException {
        Path name = file(hash);
        if (Files.exists(name)) {
            return name;
        }
        Path home = folder.resolve(hash.toString().substring(0, 2));
        if (!folders.contains(home)) {
            Files.createDirectories(home);
            folders.add(home);
            folders.add(folder);
        }
        Durable.force(waiting(hash));
        Files.move(waiting(hash), name, StandardCopyOption.ATOMIC_MOVE);
        return name;
    }

    private Path waiting(Sha256 content) {
        return waiting.resolve(content + ".kwo");
    }

    /** Name, size and hash of an input that is not kept. */
    static Manifest.FileEntry hash(Input input) throws IOException {
        MessageDigest digest = Sha256.digest();
        long size = 0;
        try (InputStream in = input.open()) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
                size += n;
            }
        }
        return new Manifest.FileEntry(
                input.name(), size, Sha256.ofHash(digest.digest()).toString());
    }

    /**
     * Bytes of an original.
     *
     * @throws KaiwuException {@code NOT_FOUND} when the lake does not have it, {@code DAMAGED} when it does not read back or
     *     has no such part
     */
    byte[] read(Sha256 content, long offset, long length) {
        try {
            Optional<byte[]> packed = packs.read(content, offset, length);
            if (packed.isPresent()) {
                return packed.get();
            }
            if (!Files.exists(file(content))) {
                throw new KaiwuException(
                        ErrorCode.NOT_FOUND,
                        new Bilingual(
                                "数据湖没有保存哈希为 " + content + " 的原始文件",
                                "the lake keeps no original with the hash " + content));
            }
            try (SeekableZstd.Reader reader = new SeekableZstd.Reader(file(content))) {
                return reader.read(offset, length);
            }
        } catch (IOException wrong) {
            throw new KaiwuException(
                    ErrorCode.DAMAGED, "reading the original " + content + ": " + wrong.getMessage(), wrong);
        }
    }

    /** What is wrong with an original, if anything: absent, damaged, or of another hash. */
    Optional<Finding> check(Manifest.FileEntry input, String issue) {
        Sha256 promised = Sha256.parse(input.sha256());
        String where = "issue " + issue + ", input " + input.name();
        try {
            Optional<Sha256> found = hash(promised);
            if (found.isEmpty()) {
                return Optional.of(new Finding(
                        "original-absent",
                        where,
                        new Bilingual("原始文件不在湖中：" + promised, "its original bytes are not in the lake: " + promised)));
            }
            return found.get().equals(promised)
                    ? Optional.empty()
                    : Optional.of(new Finding(
                            "original-altered",
                            where,
                            new Bilingual(
                                    "原始文件的哈希为 " + found.get() + "，应为 " + promised,
                                    "its original bytes have the hash " + found.get() + ", not " + promised)));
        } catch (IOException wrong) {
            return Optional.of(new Finding(
                    "original-damaged",
                    where,
                    new Bilingual(
                            "原始文件无法读回：" + wrong.getMessage(),
                            "its original does not read back: " + wrong.getMessage())));
        }
    }

    /** The hash of the bytes that are kept under this one; empty when there are none. */
    private Optional<Sha256> hash(Sha256 promised) throws IOException {
        Path file = file(promised);
        if (!Files.exists(file)) {
            return packs.read(promised, 0, -1).map(Sha256::of);
        }
        try (SeekableZstd.Reader reader = new SeekableZstd.Reader(file)) {
            MessageDigest digest = Sha256.digest();
            for (int i = 0; i < reader.frames(); i++) {
                digest.update(reader.frame(i));
            }
            return Optional.of(Sha256.ofHash(digest.digest()));
        }
    }

    private Path file(Sha256 content) {
        String hex = content.toString();
        return folder.resolve(hex.substring(0, 2)).resolve(hex + ".kwo");
    }

    /** Gives up what has not been settled. */
    @Override
    public synchronized void close() throws IOException {
        packs.close();
        if (pack != null) {
            pack.close();
            pack = null;
        }
    }
}
