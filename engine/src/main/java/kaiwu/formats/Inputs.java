package kaiwu.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kaiwu.spi.Input;
import kaiwu.spi.Problem;

/** Files to read: a file, a folder with all below it, what is packed with gzip, the members of zips, archives in archives too. */
public final class Inputs {

    /** Takes files one after another; a member of an archive is only readable during the call. */
    public interface Visitor {
        void file(Input input) throws IOException;

        /**
         * Something that cannot be opened as a file, folder or archive.
         *
         * @param offset first byte in question, or -1 where unknown
         */
        void unreadable(String name, Problem problem, long offset);
    }

    private Inputs() {}

    /**
     * Walks a file or folder in the order of names. Links are not followed, names that begin with a dot are passed over.
     *
     * @param skipped folders that are not entered, for example the data folder itself
     */
    public static void walk(Path start, Predicate<Path> skipped, Visitor visitor) throws IOException {
        for (Path file : files(start, skipped, visitor)) {
            Path name = start.equals(file) ? file.getFileName() : start.relativize(file);
            FileInput input = new FileInput(name.toString(), file);
            visit(input, visitor, Unpacking.of(input));
        }
    }

    private static List<Path> files(Path start, Predicate<Path> skipped, Visitor visitor) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(start, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean hidden =
                        !folder.equals(start) && folder.getFileName().toString().startsWith(".");
                return hidden || skipped.test(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && !file.getFileName().toString().startsWith(".")) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException wrong) {
                Problem problem = Problem.rejected("unreadable", "file", "cannot be opened: " + wrong);
                visitor.unreadable(start.relativize(file).toString(), problem, -1);
                return FileVisitResult.CONTINUE;
            }
        });
        Collections.sort(files);
        return files;
    }

    /** The same file with another beside it: what {@code --mapping FILE} gives to a table that has none of its own. */
    public static Input withSibling(Input input, String ending, Path file) {
        return new Accompanied(input, ending, new FileInput(file.getFileName().toString(), file));
    }

    private record Accompanied(Input input, String ending, Input beside) implements Input {

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
            return input.open();
        }

        @Override
        public Optional<Input> sibling(String wanted) {
            return wanted.equals(ending) ? Optional.of(beside) : input.sibling(wanted);
        }
    }

    static void visit(Input given, Visitor visitor, Unpacking unpacking) throws IOException {
        Input input;
        byte[] start;
        try (InputStream in = given.open()) {
            start = in.readNBytes(Prober.OPENING);
            input = start.length < Prober.OPENING ? new HeldInput(given, start) : HeldInput.ifSmall(given, start, in);
        } catch (FormatException refused) {
            visitor.unreadable(
                    given.name(), Problem.rejected(refused.code(), "file", refused.getMessage()), refused.offset());
            return;
        } catch (IOException unreadable) {
            visitor.unreadable(
                    given.name(),
                    Problem.rejected("unreadable", "file", "cannot be opened: " + unreadable.getMessage()),
                    -1);
            return;
        }
        if (Prober.isZip(start) && !isOffice(start)) {
            Archives.visit(input, visitor, unpacking);
        } else if (!Gzip.is(start)) {
            visitor.file(input);
        } else if (unpacking.mayGoDeeper()) {
            Unpacking deeper = unpacking.deeper();
            visit(Gzip.inside(input, deeper), visitor, deeper);
        } else {
            visitor.unreadable(input.name(), Archives.tooDeep(), -1);
        }
    }

    private static boolean isOffice(byte[] start) {
        return new String(start, StandardCharsets.ISO_8859_1).contains("[Content_Types].xml");
    }

    private record FileInput(String name, Path path) implements Input {

        @Override
        public long size() {
            try {
                return Files.size(path);
            } catch (IOException gone) {
                return -1;
            }
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }

        @Override
        public Optional<Input> sibling(String ending) {
            Path beside = path.resolveSibling(Input.beside(path.getFileName().toString(), ending));
            return !beside.equals(path) && Files.isRegularFile(beside)
                    ? Optional.of(new FileInput(Input.beside(name, ending), beside))
                    : Optional.empty();
        }
    }
}
