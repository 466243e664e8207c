package shelf;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
        List<Folder> found = new ArrayList<>();
        if (!Files.isDirectory(parent)) {
            return found;
        }
        try (DirectoryStream<Path> children = Files.newDirectoryStream(parent)) {
            for (Path child : children) {
                Path file = child.resolve(definitionFile);
                if (Files.isRegularFile(file)) {
                    String id = child.getFileName().toString().replace("/", "");
                    found.add(new Folder(id, child, Page.read(file, group + "/" + id + "/" + definitionFile)));
                }
            }
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.CATALOGUE, "listing the catalogue folder " + parent, wrong);
        }
        found.sort(Comparator.comparing(Folder::id));
        return found;
    }
}
