package kaiwu.server.store;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The programs of PostgreSQL, unpacked once from the class path into a folder, and run from there. PostgreSQL refuses to be
 * root; for root they run in a user namespace of their own ({@code unshare -U}, util-linux), where nobody is.
 */
final class PostgresSoftware {

    private final Path folder;

    private PostgresSoftware(Path folder) {
        this.folder = folder;
    }

    /** The programs in this folder; unpacked when they are not there yet. */
    static PostgresSoftware in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Path fresh = folder.resolveSibling(folder.getFileName() + ".new");
            deleteTree(fresh);
            unpack(fresh);
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return new PostgresSoftware(folder);
    }

    private static void unpack(Path folder) throws IOException {
        String machine = System.getProperty("os.arch").equals("amd64") ? "x86_64" : System.getProperty("os.arch");
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "Darwin" : "Linux";
        try (InputStream packed = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine);
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = folder.resolve(entry.getName()).normalize();
                if (!file.startsWith(folder)) {
                    throw new IOException("an entry that leaves its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(file.getParent());
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(tar, file);
                    if ((entry.getMode() & 0100) != 0) {
                        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                }
            }
        } catch (IllegalStateException missing) {
            throw new KaiwuException(
                    ErrorCode.STORAGE,
                    "no PostgreSQL for %s on %s is on the class path; name a database with spring.datasource.url"
                            .formatted(system, machine),
                    missing);
        }
    }

    /**
     * Runs one of the programs to its end.
     *
     * @throws KaiwuException with what the program said, when it does not end well
     */
    void run(Path said, String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        boolean root = "root".equals(System.getProperty("user.name"));
        if (root) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw failed(program, root, "it did not end within two minutes");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw failed(program, root, "it was interrupted");
        }
        if (process.exitValue() != 0) {
            throw failed(program, root, Files.readString(said, StandardCharsets.UTF_8));
        }
    }

    private static KaiwuException failed(String program, boolean root, String why) {
        return new KaiwuException(
                ErrorCode.STORAGE,
                "PostgreSQL's %s failed: %s%s"
                        .formatted(
                                program,
                                why.strip(),
                                root
                                        ? "; as root it needs user namespaces (unshare -U): run as another user, or name a database with spring.datasource.url"
                                        : ""));
    }

    static void deleteTree(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> walk = Files.walk(folder)) {
                for (Path path : walk.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
