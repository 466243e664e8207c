package shelf;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.spi.Catalogue;
import kaiwu.spi.Kind;
import kaiwu.spi.Office;
import kaiwu.spi.Scheme;
import kaiwu.spi.Source;
import kaiwu.spi.TermPair;

/** The catalogue as it stands beside this class, in a folder of classes or in a jar. */
public final class Catalog {

    private Catalog() {}

    /**
     * Reads every folder of the catalogue that is on the class path.
     *
     * @throws KaiwuException {@link ErrorCode#CATALOGUE}, naming file and key, when a folder contradicts itself or names
     *     what is not there
     */
    public static Catalogue load() {
        Path place = place();
        if (Files.isDirectory(place)) {
            return load(place);
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            return load(jar.getPath("/"));
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.CATALOGUE, "reading the catalogue in " + place, wrong);
        }
    }

    /** Reads every folder of the catalogue that lies under {@code root}; classes come from the class path all the same. */
    static Catalogue load(Path root) {
        List<Folder> schemeFolders = Folder.list(root, "schemes", "scheme.yml");
        List<Scheme> schemes = schemeFolders.stream().map(SchemePage::read).toList();
        List<TermPair> terms = schemeFolders.stream()
                .flatMap(folder -> TermTable.read(folder).stream())
                .toList();
        List<Kind> kinds = Folder.list(root, "kinds", "kind.yml").stream()
                .map(KindPage::read)
                .sorted(Comparator.comparingInt(Kind::order))
                .toList();
        Map<String, Kind> byId = by(Kind::id, kinds);
        List<Source> sources = Folder.list(root, "sources", "source.yml").stream()
                .map(folder -> SourcePage.read(folder, byId))
                .toList();
        List<Office> offices = Folder.list(root, "offices", "office.yml").stream()
                .map(OfficePage::read)
                .toList();
        return new Catalogue(byId, by(Source::id, sources), by(Office::st3, offices), by(Scheme::id, schemes), terms);
    }

    private static <T> Map<String, T> by(Function<T, String> key, List<T> things) {
        Map<String, T> map = new LinkedHashMap<>();
        things.forEach(thing -> map.put(key.apply(thing), thing));
        return Collections.unmodifiableMap(map);
    }

    private static Path place() {
        URL here = Catalog.class.getProtectionDomain().getCodeSource().getLocation();
        try {
            return Path.of(here.toURI());
        } catch (URISyntaxException wrong) {
            throw new KaiwuException(ErrorCode.CATALOGUE, "finding the catalogue beside " + here, wrong);
        }
    }
}
