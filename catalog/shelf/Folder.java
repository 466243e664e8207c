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
 * @param definition its definition, read but not yet understood
 */
record Folder(String id, Path path, Page definition) {

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
                .map(child -> read(child, group, definitionFile))
                .toList();
    }

    private static Folder read(Path child, String group, String definitionFile) {
        String id = child.getFileName().toString().replace("/", "");
        Page definition = Page.read(child.resolve(definitionFile), group + "/" + id + "/" + definitionFile);
        return new Folder(id, child, definition);
    }

    private static List<Path> children(Path parent) {
        try (Stream<Path> children = Files.list(parent)) {
            return children.sorted().toList();
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.CATALOGUE, "listing the catalogue folder " + parent, wrong);
        }
    }
}
