package shelf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;

/**
 * One folder of the catalogue: the thing it adds is named by the folder, described by its definition file.
 *
 * @param id name of the folder
 * @param path where it lies, on disk or in a jar
 * @param file how messages name its definition file, from the catalogue's root
 */
record Folder(String id, Path path, String file) {

    /**
     * The folders of one group ({@code kinds}, {@code sources}, …) that hold the definition file, sorted by id; none when
     * the group is not there.
     */
    static List<Folder> list(Path root, String group, String definitionFile) {
        Path parent = root.resolve(group);
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        return children(parent).stream()
                .filter(child -> Files.isRegularFile(child.resolve(definitionFile)))
                .map(child -> of(child, group, definitionFile))
                .toList();
    }

    private static Folder of(Path child, String group, String definitionFile) {
        String id = child.getFileName().toString().replace("/", "");
        return new Folder(id, child, group + "/" + id + "/" + definitionFile);
    }

    /** What its definition file says, read strictly. */
    <T extends Record> T definition(Class<T> type) {
        return Binder.read(path.resolve(file.substring(file.lastIndexOf('/') + 1)), file, type);
    }

    /** A fault at a key of its definition. */
    KaiwuException fault(String key, String what) {
        return new KaiwuException(ErrorCode.CATALOGUE, file + ": " + key + " " + what);
    }

    private static List<Path> children(Path parent) {
        try (Stream<Path> children = Files.list(parent)) {
            return children.sorted().toList();
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.CATALOGUE, "listing the catalogue folder " + parent, wrong);
        }
    }
}
