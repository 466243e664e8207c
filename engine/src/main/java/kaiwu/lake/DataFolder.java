package kaiwu.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;

/**
 * The one folder that holds all a platform keeps: lake, register, index. Immutable; nothing is created by naming it.
 *
 * @param root absolute and normalised
 */
public record DataFolder(Path root) {

    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    public Path lake() {
        return root.resolve("lake");
    }

    /** What may be deleted whenever no process runs on the folder. */
    public Path scratch() {
        return root.resolve("tmp");
    }

    /** Whether this path leads to the data folder itself, by whatever name. */
    public boolean isAt(Path path) {
        try {
            return Files.exists(root) && Files.isSameFile(path, root);
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.STORAGE, "comparing " + path + " with the data folder: " + wrong, wrong);
        }
    }

    Path lockFile() {
        return root.resolve("lock");
    }

    /**
     * Takes the folder for writing, creating it where needed; see {@link DataLock}.
     *
     * @throws kaiwu.kernel.KaiwuException {@code DATA_FOLDER_BUSY} when another process, or another part of this one, has it
     */
    public DataLock lock() {
        return DataLock.take(this);
    }
}
