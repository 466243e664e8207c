package shelf;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;

/** Where the catalogue lies: a folder of classes or a jar. */
final class Place {

    private Place() {}

    /** What {@code reader} makes of the catalogue's root; the root is closed afterwards. */
    static <T> T read(Function<Path, T> reader) {
        URL here = Place.class.getProtectionDomain().getCodeSource().getLocation();
        try {
            Path place = Path.of(here.toURI());
            if (Files.isDirectory(place)) {
                return reader.apply(place);
            }
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                return reader.apply(jar.getPath("/"));
            }
        } catch (IOException | URISyntaxException wrong) {
            throw new KaiwuException(ErrorCode.CATALOGUE, "reading the catalogue in " + here, wrong);
        }
    }

    /** Folders of one group that hold the definition file, sorted by name; none when the group is not there. */
    static List<Path> folders(Path root, String group, String definitionFile) {
        Path parent = root.resolve(group);
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(child -> Files.isRegularFile(child.resolve(definitionFile)))
                    .sorted()
                    .toList();
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.CATALOGUE, "listing the catalogue folder " + parent, wrong);
        }
    }

    /** Name of a folder: the id of the thing it adds. */
    static String idOf(Path folder) {
        return folder.getFileName().toString().replace("/", "");
    }
}
