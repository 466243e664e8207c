package kaiwu.server.owners;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.lake.Lake;
import kaiwu.lake.Manifest;
import kaiwu.lake.StoredVersion;
import kaiwu.link.Correction;
import kaiwu.link.NameParser;
import kaiwu.link.OwnerBook;
import kaiwu.link.Owners;
import kaiwu.register.OwnerActs;
import kaiwu.register.OwnerActs.Said;
import kaiwu.search.OwnerNames;
import kaiwu.spi.record.NameKey;
import shelf.NameWords;

/**
 * The owners of a data folder, in {@code <data>/owners}: merged from the lake, corrected by the register's acts. Thread-safe.
 *
 * <p>The corrections in force are kept beside the owners too, so that they hold before the register's database has started:
 * {@code corrections.txt}, one a line, {@code ONE} or {@code TWO} and the two keys, with blanks between. The register is
 * right; the file is written anew from it.
 */
public final class FolderOwners {

    private final Lake lake;
    private final Path said;
    private final NameParser parser;
    private final OwnerBook book;
    private volatile MergedNames names = new MergedNames(Owners.none());

    private FolderOwners(Lake lake, Path said, NameParser parser, OwnerBook book) {
        this.lake = lake;
        this.said = said;
        this.parser = parser;
        this.book = book;
    }

    /** Finds the owners as they were when the folder was last open. */
    public static FolderOwners open(Path folder, Lake lake) {
        NameParser parser = new NameParser(NameWords.load());
        FolderOwners owners = new FolderOwners(
                lake, folder.resolve("corrections.txt"), parser, OwnerBook.open(folder.resolve("owners.bin"), parser));
        owners.book.correct(owners.read());
        owners.renew();
        return owners;
    }

    /** The owners as they stand. */
    public Owners current() {
        return names.owners();
    }

    /** The same as the search takes them; the same object as long as nothing changes. */
    public OwnerNames names() {
        return names;
    }

    /** Tells people from bodies by their names. */
    public NameParser parser() {
        return parser;
    }

    /** Whether the names of every issue of the lake are in. */
    public boolean isLevel() {
        return book.issues().equals(lake.issues().stream().map(Manifest::issue).collect(Collectors.toSet()));
    }

    /** Brings the owners level with the lake; does nothing when they are. */
    public void level() {
        book.level(issues(), this::versions);
        renew();
    }

    /** Makes the owners anew from the lake. */
    public void rebuild() {
        book.rebuild(issues(), this::versions);
        renew();
    }

    /** Takes the corrections that hold from the register. */
    public synchronized void follow(OwnerActs acts) {
        List<Correction> holding = acts.list().stream()
                .filter(OwnerActs.Correction::holds)
                .map(each -> correction(
                        each.said(), each.names().getFirst(), each.names().getLast()))
                .toList();
        if (!holding.equals(book.corrections())) {
            write(holding);
            book.correct(holding);
            renew();
        }
    }

    private static Correction correction(Said said, NameKey a, NameKey b) {
        return switch (said) {
            case ONE -> new Correction.Together(a, b);
            case TWO -> new Correction.Apart(a, b);
            case UNDONE -> throw new IllegalArgumentException("an undoing joins and parts nothing");
        };
    }

    private void renew() {
        Owners current = book.current();
        if (names.owners() != current) {
            names = new MergedNames(current);
        }
    }

    private List<String> issues() {
        return lake.issues().stream().map(Manifest::issue).toList();
    }

    private void versions(String issue, Consumer<StoredVersion> each) {
        lake.read(issue, each);
    }

    private List<Correction> read() {
        if (!Files.isRegularFile(said)) {
            return List.of();
        }
        List<Correction> corrections = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(said)) {
                String[] cells = line.split(" ", -1);
                corrections.add(correction(
                        Said.valueOf(cells[0]),
                        NameKey.find(cells[1]).orElseThrow(),
                        NameKey.find(cells[2]).orElseThrow()));
            }
        } catch (IOException wrong) {
            throw failed(wrong);
        }
        return corrections;
    }

    private void write(List<Correction> corrections) {
        List<String> lines = corrections.stream()
                .map(correction -> switch (correction) {
                    case Correction.Together(NameKey a, NameKey b) -> Said.ONE + " " + a + " " + b;
                    case Correction.Apart(NameKey a, NameKey b) -> Said.TWO + " " + a + " " + b;
                })
                .toList();
        try {
            Files.createDirectories(said.toAbsolutePath().getParent());
            Path unfinished = said.resolveSibling("corrections.new");
            Files.write(unfinished, lines);
            Files.move(unfinished, said, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException wrong) {
            throw failed(wrong);
        }
    }

    private KaiwuException failed(IOException wrong) {
        return new KaiwuException(
                ErrorCode.STORAGE, "keeping the corrections of owners in " + said + ": " + wrong, wrong);
    }
}
