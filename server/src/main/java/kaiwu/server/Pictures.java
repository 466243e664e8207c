package kaiwu.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import kaiwu.formats.FormatException;
import kaiwu.formats.Inputs;
import kaiwu.formats.picture.PictureFile;
import kaiwu.formats.picture.Raster;
import kaiwu.formats.picture.SmallCopy;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.kernel.RecordId;
import kaiwu.kernel.Sha256;
import kaiwu.picture.Entry;
import kaiwu.picture.Shelf;
import kaiwu.picture.ShelfWriter;
import kaiwu.picture.Signature;
import kaiwu.spi.Input;
import kaiwu.spi.Problem;

/**
 * The pictures of a data folder, {@code pictures/shelf-N}: the offices' own drawings, which lie beside their documents, and what
 * an operator puts there under the ids of records. Each filling writes the shelf anew beside the old one and takes its place when
 * whole. Thread-safe; one filling at a time.
 */
public final class Pictures {

    private static final String SHELF = "shelf-";
    private static final int MOST_TOLD = 20;

    private final Path folder;
    private volatile Shelf shelf;

    Pictures(Path folder) {
        this.folder = folder;
        this.shelf = Shelf.open(newest().orElse(folder.resolve(SHELF + "0")));
    }

    /** What can be found now. */
    public Shelf shelf() {
        return shelf;
    }

    /**
     * What a filling did.
     *
     * @param added pictures that were not there before
     * @param unchanged pictures that were
     * @param ownerless pictures of no record that is known
     * @param refused how many could not be read, by reason
     * @param told the first of those refused and ownerless, with file and reason
     * @param total pictures on the shelf now
     */
    public record Filled(
            int added, int unchanged, int ownerless, TreeMap<String, Integer> refused, List<String> told, int total) {}

    /** Puts the pictures in these files, folders and archives on the shelf. */
    synchronized Filled fill(List<Path> paths, MediaNames names) {
        Path half = folder.resolve("half");
        try {
            delete(half);
            Filling filling;
            try (ShelfWriter writer = new ShelfWriter(half, shelf)) {
                filling = new Filling(writer, names);
                for (Path path : paths) {
                    Inputs.walk(path, skipped -> skipped.startsWith(folder), filling);
                }
            }
            Optional<Path> before = newest();
            int number = before.map(Pictures::number).orElse(0) + 1;
            Path made = folder.resolve(SHELF + number);
            Files.move(half, made, StandardCopyOption.ATOMIC_MOVE);
            shelf = Shelf.open(made);
            if (before.isPresent()) {
                delete(before.get());
            }
            return filling.done(shelf.size());
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.STORAGE, "writing the pictures in " + folder + ": " + wrong, wrong);
        }
    }

    private Optional<Path> newest() {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> there = Files.list(folder)) {
            return there.filter(path -> path.getFileName().toString().matches(SHELF + "\\d+"))
                    .max(Comparator.comparingInt(Pictures::number));
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.STORAGE, "listing " + folder + ": " + wrong, wrong);
        }
    }

    private static int number(Path shelf) {
        return Integer.parseInt(shelf.getFileName().toString().substring(SHELF.length()));
    }

    private static void delete(Path gone) throws IOException {
        if (Files.isDirectory(gone)) {
            try (Stream<Path> files = Files.list(gone)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(gone);
        }
    }

    private static final class Filling implements Inputs.Visitor {

        private final ShelfWriter writer;
        private final MediaNames names;
        private final TreeMap<String, Integer> refused = new TreeMap<>();
        private final List<String> told = new ArrayList<>();
        private int added;
        private int unchanged;
        private int ownerless;

        Filling(ShelfWriter writer, MediaNames names) {
            this.writer = writer;
            this.names = names;
        }

        @Override
        public void file(Input input) throws IOException {
            byte[] bytes;
            try (InputStream in = input.open()) {
                byte[] start = in.readNBytes(1024);
                if (!PictureFile.isPicture(start)) {
                    return;
                }
            }
            Optional<RecordId> owner = names.find(input.name());
            if (owner.isEmpty()) {
                ownerless++;
                tell("no-record", input.name(), "no record names this file, and its name is no record's id");
                return;
            }
            try (InputStream in = input.open()) {
                bytes = in.readNBytes(PictureFile.MOST_BYTES + 1);
                put(owner.get(), input.name(), bytes);
            } catch (FormatException wrong) {
                refused.merge(wrong.code(), 1, Integer::sum);
                tell(wrong.code(), input.name(), wrong.getMessage());
            }
        }

        private void put(RecordId owner, String file, byte[] bytes) throws IOException {
            String hash = Sha256.of(bytes).toString();
            if (writer.has(owner.toString(), hash)) {
                unchanged++;
                return;
            }
            Raster picture = PictureFile.read(bytes);
            Signature signature = Signature.of(picture);
            if (signature.isEmpty()) {
                throw new FormatException("picture-empty", 0, "nothing is drawn in the picture");
            }
            writer.put(
                    new Entry(owner.toString(), file, hash, picture.width(), picture.height()),
                    signature,
                    SmallCopy.of(picture));
            added++;
        }

        private void tell(String code, String file, String why) {
            if (told.size() < MOST_TOLD) {
                told.add(code + "  " + file + "  " + why);
            }
        }

        @Override
        public void unreadable(String name, Problem problem, long offset) {
            refused.merge(problem.code(), 1, Integer::sum);
            tell(problem.code(), name, problem.detail());
        }

        Filled done(int total) {
            return new Filled(added, unchanged, ownerless, refused, List.copyOf(told), total);
        }
    }
}
