package shelf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kaiwu.formats.FormatException;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;

/** Reads the catalogue's YAML files, which are ours: one that does not read is a failure. */
final class Yaml {

    private Yaml() {}

    /**
     * The mapping a file holds.
     *
     * @param name how messages name the file
     */
    static Map<String, Object> read(Path path, String name) {
        try {
            return kaiwu.formats.Yaml.parse(Files.readString(path));
        } catch (FormatException wrong) {
            throw new KaiwuException(ErrorCode.CATALOGUE, name + ": " + wrong.getMessage(), wrong);
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.CATALOGUE, "reading " + name, wrong);
        }
    }
}
