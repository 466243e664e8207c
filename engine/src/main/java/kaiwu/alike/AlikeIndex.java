package kaiwu.alike;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.lake.Lake;
import kaiwu.lake.Manifest;
import kaiwu.spi.Catalogue;
import kaiwu.spi.Kind;

/**
 * All names of the lake that can be asked for, one {@link NameFile} an issue, kept level with the lake. Thread-safe: any number
 * ask while one brings it level. Nothing lies here that cannot be made anew.
 */
public final class AlikeIndex {

    private static final String ENDING = ".names";

    private final Path folder;
    private final Making making;
    private final Catalogue catalogue;
    private final Meanings meanings;
    private volatile Map<String, NameFile> files;

    private AlikeIndex(Path folder, Catalogue catalogue, Map<String, NameFile> files) {
        this.folder = folder;
        this.catalogue = catalogue;
        this.making = new Making(catalogue);
        this.meanings = new Meanings(catalogue.terms());
        this.files = files;
    }

    /** Opens what lies in the folder; makes the folder if it is not there. */
    public static AlikeIndex open(Path folder, Catalogue catalogue) {
        try {
            Files.createDirectories(folder);
            long fingerprint = new Making(catalogue).fingerprint();
            Map<String, NameFile> files = new LinkedHashMap<>();
            for (Path path : list(folder)) {
                Optional<NameFile> file = NameFile.open(path).filter(read -> read.fingerprint() == fingerprint);
                file.ifPresent(read -> files.put(issue(path), read));
            }
            return new AlikeIndex(folder, catalogue, files);
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.STORAGE, "opening the names in " + folder + ": " + wrong, wrong);
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(path -> path.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
    }

    private static String issue(Path path) {
        String name = path.getFileName().toString();
        return name.substring(0, name.length() - ENDING.length());
    }

    /** Takes in the issues it lacks and lets go of those the lake no longer has. */
    public synchronized void catchUp(Lake lake) {
        Map<String, NameFile> level = new LinkedHashMap<>();
        for (Manifest issue : lake.issues()) {
            if (making.concerns(issue)) {
                NameFile known = files.get(issue.issue());
                level.put(issue.issue(), known == null ? made(lake, issue.issue()) : known);
            }
        }
        files = level;
        clear(level.keySet());
    }

    /** Makes all of it anew. */
    public synchronized void rebuild(Lake lake) {
        files = Map.of();
        catchUp(lake);
    }

    private NameFile made(Lake lake, String issue) {
        return made(issue, names -> lake.read(issue, stored -> making.names(stored.version(), names)));
    }

    /** Takes in names of another origin under a name of their own; the next {@link #catchUp} lets go of them. */
    public synchronized void take(String issue, Stream<Named> names) {
        Map<String, NameFile> more = new LinkedHashMap<>(files);
        more.put(issue, made(issue, names::forEachOrdered));
        files = more;
    }

    private NameFile made(String issue, Making.Origin origin) {
        Path path = folder.resolve(issue + ENDING);
        making.write(origin, path);
        try {
            return NameFile.open(path).orElseThrow(() -> new IOException("it does not read back"));
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.STORAGE, "opening " + path + ": " + wrong, wrong);
        }
    }

    private void clear(Set<String> issues) {
        try {
            for (Path path : list(folder)) {
                if (!issues.contains(issue(path))) {
                    Files.delete(path);
                }
            }
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.STORAGE, "clearing " + folder + ": " + wrong, wrong);
        }
    }

    /** Spellings that a question goes through. */
    public long size() {
        return files.values().stream().mapToLong(NameFile::size).sum();
    }

    /** The kinds whose names can be asked for. */
    public List<Kind> kinds() {
        return making.kinds().stream()
                .flatMap(id -> catalogue.findKind(id).stream())
                .toList();
    }

    /** By what goods of this kind are told apart. */
    public Goods goods(String kind) {
        return making.goods(kind);
    }

    /**
     * The names most like the one asked for, the likest first; a right with several names stands once.
     *
     * @throws IllegalArgumentException when the kind has not this ability
     */
    public List<AlikeName> search(AlikeQuery query) {
        query.kind().filter(kind -> !making.kinds().contains(kind)).ifPresent(kind -> {
            throw new IllegalArgumentException("names of the kind '" + kind + "' cannot be asked for");
        });
        return new AlikeSearch(new ArrayList<>(files.values()), making, meanings.of(query.name()), query).run();
    }
}
