package kaiwu.lake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import kaiwu.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/** Files that are on the disk for good: forced out, moved in one step, hashed as they are read back. */
final class Durable {

    private Durable() {}

    /** Forces a file's bytes, or a folder's names, to the disk. */
    static void force(Path fileOrFolder) throws IOException {
        try (FileChannel channel = FileChannel.open(fileOrFolder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Gives a finished file or folder its final name in one step, on the disk when this returns. */
    static void publish(Path finished, Path name) throws IOException {
        Files.createDirectories(parent(name));
        force(finished);
        Files.move(finished, name, StandardCopyOption.ATOMIC_MOVE);
        force(parent(name));
    }

    static Manifest.FileEntry entry(Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
                size += n;
            }
        }
        return new Manifest.FileEntry(
                String.valueOf(file.getFileName()),
                size,
                Sha256.ofHash(digest.digest()).toString());
    }

    /** Deletes a file, or a folder with all in it; absent is fine. */
    static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException wrong) throws IOException {
                if (wrong != null) {
                    throw wrong;
                }
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static Path parent(Path path) {
        Path parent = path.getParent();
        if (parent == null) {
            throw new IllegalArgumentException("a path with a parent is needed, not " + path);
        }
        return parent;
    }
}
