package kaiwu.formats;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import kaiwu.formats.Inputs.Visitor;
import kaiwu.spi.Input;
import kaiwu.spi.Problem;

/**
 * Zip archives, read without ever writing a member under its own name: a name that climbs ({@code ../}) is only a name. A
 * member that unpacks beyond all measure, an archive nested too deep and a damaged archive are problems, not failures. When
 * all that is in one file comes to more than it may, the rest of the archive is not opened, and that is told once for each
 * archive around.
 */
final class Archives {

    private static final int MAX_MEMBERS = 1_000_000;

    private Archives() {}

    static void visit(Input archive, Visitor visitor, Unpacking unpacking) throws IOException {
        if (!unpacking.mayGoDeeper()) {
            visitor.unreadable(archive.name(), tooDeep(), -1);
            return;
        }
        Path copy = Files.createTempFile("kaiwu", ".zip");
        try {
            Optional<ZipFile> opened = unpacked(archive, copy, visitor);
            if (opened.isPresent()) {
                try (ZipFile zip = opened.get()) {
                    members(archive, zip, visitor, unpacking.deeper());
                }
            }
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    static Problem tooDeep() {
        return Problem.rejected(
                "nested-too-deep", "archive", "archives are opened " + Unpacking.MAX_DEPTH + " deep at most");
    }

    private static Problem stopped(int left) {
        return Problem.rejected(
                "zip-bomb",
                "archive",
                "the archive was left with %d of its members unread: what it unpacks to is more than %d times its size"
                        .formatted(left, Unpacking.MAX_RATIO_IN_ALL));
    }

    /** The archive, ready to be read; when it does not unpack, the visitor is told. What the visitor throws is its own. */
    private static Optional<ZipFile> unpacked(Input archive, Path copy, Visitor visitor) throws IOException {
        try {
            try (InputStream in = archive.open()) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            return Optional.of(open(copy));
        } catch (ZipException | EOFException | IllegalArgumentException damaged) {
            visitor.unreadable(
                    archive.name(),
                    Problem.rejected("bad-archive", "archive", "the archive does not open: " + damaged.getMessage()),
                    -1);
        } catch (FormatException refused) {
            visitor.unreadable(
                    archive.name(),
                    Problem.rejected(refused.code(), "archive", refused.getMessage()),
                    refused.offset());
        }
        return Optional.empty();
    }

    private static void members(Input archive, ZipFile zip, Visitor visitor, Unpacking unpacking) throws IOException {
        if (zip.size() > MAX_MEMBERS) {
            visitor.unreadable(
                    archive.name(),
                    Problem.rejected("bad-archive", "archive", "the archive names " + zip.size() + " members"),
                    -1);
            return;
        }
        List<? extends ZipEntry> entries = zip.stream()
                .filter(entry -> !entry.isDirectory())
                .sorted(Comparator.comparing(ZipEntry::getName))
                .toList();
        for (int i = 0; i < entries.size(); i++) {
            ZipEntry entry = entries.get(i);
            if (unpacking.isSpent()) {
                visitor.unreadable(archive.name(), stopped(entries.size() - i), -1);
                return;
            }
            Inputs.visit(
                    new ArchiveMember(archive.name() + "!" + entry.getName(), zip, entry, unpacking),
                    visitor,
                    unpacking);
        }
    }

    /** Member names are UTF-8, or GB18030 where they are not. */
    private static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException otherNames) {
            return new ZipFile(file.toFile(), Charset.forName("GB18030"));
        } catch (IllegalArgumentException otherNames) {
            return new ZipFile(file.toFile(), Charset.forName("GB18030"));
        }
    }
}
