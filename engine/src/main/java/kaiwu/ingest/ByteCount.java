package kaiwu.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import kaiwu.spi.Input;

/**
 * Unpacked bytes of a load: how many there are, as far as the directories of archives tell, and how many have been read.
 * Counted by one thread, read by any.
 */
final class ByteCount {

    private final long total;
    private volatile long done;
    private volatile long current;
    private long size;

    private ByteCount(long total) {
        this.total = total;
    }

    static ByteCount of(List<Path> paths, Predicate<Path> skipped) throws IOException {
        long[] sum = {0};
        for (Path path : paths) {
            Files.walkFileTree(path, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return skipped.test(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    sum[0] += size(file, attributes.size());
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        return new ByteCount(sum[0]);
    }

    private static long size(Path file, long packed) {
        if (!file.toString().endsWith(".zip")) {
            return packed;
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.stream().mapToLong(ZipEntry::getSize).sum();
        } catch (IOException | IllegalArgumentException notThisWay) {
            return packed;
        }
    }

    void begin(long bytes) {
        current = 0;
        size = Math.max(0, bytes);
    }

    void end() {
        done += Math.max(size, current);
        current = 0;
        size = 0;
    }

    long read() {
        return done + current;
    }

    /** How far the file under way has been read. */
    long here() {
        return current;
    }

    long total() {
        return Math.max(total, read());
    }

    /** The same input, what is read of it being counted. */
    Input counting(Input input) {
        return new Counted(input);
    }

    private final class Counted implements Input {

        private final Input input;

        Counted(Input input) {
            this.input = input;
        }

        @Override
        public String name() {
            return input.name();
        }

        @Override
        public long size() {
            return input.size();
        }

        @Override
        public InputStream open() throws IOException {
            return new FilterInputStream(input.open()) {
                private long here;

                @Override
                public int read() throws IOException {
                    int b = super.read();
                    add(b < 0 ? 0 : 1);
                    return b;
                }

                @Override
                public int read(byte[] into, int from, int length) throws IOException {
                    int n = super.read(into, from, length);
                    add(n);
                    return n;
                }

                private void add(int n) {
                    here += Math.max(0, n);
                    current = Math.max(current, here);
                }
            };
        }
    }
}
