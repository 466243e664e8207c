package kaiwu.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import kaiwu.spi.Input;

/**
 * A workbook (ECMA-376), laid on the disk and looked through before a library holds its parts in memory: parts that unpack
 * beyond measure, document types, rows beyond 16,384 cells or 32 MiB are refused. Deleted on closing.
 */
final class WorkbookFile implements AutoCloseable {

    /** The parts that are held in memory whole: shared texts, styles, the list of sheets. */
    private static final long MAX_PART = 64L << 20;

    private final Path copy;

    private WorkbookFile(Path copy) {
        this.copy = copy;
    }

    /**
     * Copies a workbook and looks it through.
     *
     * @throws FormatException {@code bad-workbook}, {@code zip-bomb}, {@code too-large}, {@code row-too-wide}
     */
    static WorkbookFile of(Input input) throws IOException {
        WorkbookFile file = new WorkbookFile(Files.createTempFile("kaiwu", ".xlsx"));
        try {
            try (InputStream in = input.open()) {
                Files.copy(in, file.copy, StandardCopyOption.REPLACE_EXISTING);
            }
            file.lookThrough(input);
            return file;
        } catch (ZipException | IllegalArgumentException damaged) {
            file.close();
            throw new FormatException("bad-workbook", 0, "the workbook does not open: " + damaged.getMessage());
        } catch (IOException refused) {
            file.close();
            throw refused;
        }
    }

    Path path() {
        return copy;
    }

    private void lookThrough(Input input) throws IOException {
        Unpacking unpacking = Unpacking.of(input);
        Set<String> names = new HashSet<>();
        try (ZipFile zip = new ZipFile(copy.toFile())) {
            List<? extends ZipEntry> parts =
                    zip.stream().filter(part -> !part.isDirectory()).toList();
            for (ZipEntry part : parts) {
                if (!names.add(part.getName())) {
                    throw new FormatException("bad-workbook", 0, "the workbook has two parts " + part.getName());
                }
                if (part.getName().endsWith(".xml") || part.getName().endsWith(".rels")) {
                    lookThrough(new ArchiveMember(input.name() + "!" + part.getName(), zip, part, unpacking));
                }
            }
        }
    }

    private static void lookThrough(ArchiveMember part) throws IOException {
        boolean sheet = part.name().contains("xl/worksheets/");
        SheetBytes bytes = new SheetBytes(part.name());
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (InputStream in = part.open()) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                size += n;
                if (!sheet && size > MAX_PART) {
                    throw new FormatException(
                            "too-large", size, part.name() + " unpacks to more than " + (MAX_PART >> 20) + " MiB");
                }
                bytes.take(buffer, n);
            }
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(copy);
    }
}
