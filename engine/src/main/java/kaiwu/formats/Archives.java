package kaiwu.formats;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
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
 * member that unpacks beyond all measure, an archive nested too deep and a damaged archive are problems, not failures.
 */
final class Archives {

    /** Largest unpacked member. */
    static final long MAX_MEMBER = 64L << 30;

    /** A member may unpack to this many times its packed size once it is larger than {@link #FREE}. */
    static final int MAX_RATIO = 200;

    private static final long FREE = 64L << 20;
    static final int MAX_NESTING = 4;
    private static final int MAX_MEMBERS = 1_000_000;

    private Archives() {}

    static void visit(Input archive, Visitor visitor, int depth) throws IOException {
        if (depth >= MAX_NESTING) {
            visitor.unreadable(
                    archive.name(),
                    Problem.rejected(
                            "nested-too-deep", "archive", "archives are opened " + MAX_NESTING + " deep at most"));
            return;
        }
        Path copy = Files.createTempFile("kaiwu", ".zip");
        try {
            Optional<ZipFile> opened = unpacked(archive, copy, visitor);
            if (opened.isPresent()) {
                try (ZipFile zip = opened.get()) {
                    members(archive, zip, visitor, depth);
                }
            }
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** The archive, ready to be read; when it does not unpack, the visitor is told. What the visitor throws is its own. */
    private static Optional<ZipFile> unpacked(Input archive, Path copy, Visitor visitor) throws IOException {
        try {
            try (InputStream in = archive.open()) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            return Optional.of(open(copy));
        } catch (ZipException | EOFException damaged) {
            visitor.unreadable(
                    archive.name(),
                    Problem.rejected("bad-archive", "archive", "the archive does not open: " + damaged.getMessage()));
        } catch (FormatException refused) {
            visitor.unreadable(
                    archive.name(), Problem.rejected(refused.code(), "archive", String.valueOf(refused.getMessage())));
        }
        return Optional.empty();
    }

    private static void members(Input archive, ZipFile zip, Visitor visitor, int depth) throws IOException {
        if (zip.size() > MAX_MEMBERS) {
            visitor.unreadable(
                    archive.name(),
                    Problem.rejected("bad-archive", "archive", "the archive names " + zip.size() + " members"));
            return;
        }
        List<? extends ZipEntry> entries = zip.stream()
                .filter(entry -> !entry.isDirectory())
                .sorted(Comparator.comparing(ZipEntry::getName))
                .toList();
        for (ZipEntry entry : entries) {
            Inputs.visit(new Member(archive.name() + "!" + entry.getName(), zip, entry), visitor, depth + 1);
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

    private record Member(String name, ZipFile zip, ZipEntry entry) implements Input {

        @Override
        public long size() {
            return entry.getSize();
        }

        @Override
        public Optional<Input> sibling(String ending) {
            return Optional.ofNullable(zip.getEntry(Input.beside(entry.getName(), ending)))
                    .filter(beside -> !beside.isDirectory() && !beside.getName().equals(entry.getName()))
                    .map(beside -> new Member(Input.beside(name, ending), zip, beside));
        }

        @Override
        public InputStream open() throws IOException {
            if (entry.getSize() == 0) {
                return new ByteArrayInputStream(new byte[0]);
            }
            return new Measured(zip.getInputStream(entry), Math.max(1, entry.getCompressedSize()), name);
        }
    }

    /** Stops a member that unpacks beyond measure. */
    static final class Measured extends FilterInputStream {

        private final long packed;
        private final String name;
        private long read;

        Measured(InputStream in, long packed, String name) {
            super(in);
            this.packed = packed;
            this.name = name;
        }

        @Override
        public int read() throws IOException {
            int c = super.read();
            if (c >= 0) {
                count(1);
            }
            return c;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int n = super.read(into, offset, length);
            if (n > 0) {
                count(n);
            }
            return n;
        }

        private void count(int n) throws IOException {
            read += n;
            if (read > FREE && read / packed > MAX_RATIO || read > MAX_MEMBER) {
                throw new FormatException(
                        "zip-bomb",
                        read,
                        "%s unpacks to more than %d times its packed size".formatted(name, MAX_RATIO));
            }
        }
    }
}
