package shelf;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;

/**
 * The definition files of one group of folders ({@code indicators}, {@code plans}), read whole.
 *
 * @param group name of the group
 * @param folders texts by folder and file name, sorted
 */
record GroupFiles(String group, SortedMap<String, SortedMap<String, String>> folders) {

    /** Reads the {@code .yml} and {@code .tsv} files of the group beside this class, in a folder of classes or in a jar. */
    static GroupFiles beside(String group) {
        Path place = place();
        if (Files.isDirectory(place)) {
            return under(place, group);
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            return under(jar.getPath("/"), group);
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.CATALOGUE, "reading " + group + " in " + place, wrong);
        }
    }

    /** Reads the group under {@code root}; a group that is not there has no folders. */
    static GroupFiles under(Path root, String group) {
        SortedMap<String, SortedMap<String, String>> folders = new TreeMap<>();
        Path parent = root.resolve(group);
        if (Files.isDirectory(parent)) {
            for (Path folder : list(parent)) {
                if (Files.isDirectory(folder)) {
                    folders.put(nameOf(folder), texts(folder));
                }
            }
        }
        return new GroupFiles(group, folders);
    }

    /** Text of one file of a folder. */
    String get(String folder, String file) {
        String text = folders.getOrDefault(folder, new TreeMap<>()).get(file);
        if (text == null) {
            throw new KaiwuException(ErrorCode.CATALOGUE, name(folder, file) + ": is missing");
        }
        return text;
    }

    /** How messages name a file. */
    String name(String folder, String file) {
        return group + "/" + folder + "/" + file;
    }

    private static SortedMap<String, String> texts(Path folder) {
        SortedMap<String, String> texts = new TreeMap<>();
        for (Path file : list(folder)) {
            String name = nameOf(file);
            if (name.endsWith(".yml") || name.endsWith(".tsv")) {
                try {
                    texts.put(name, Files.readString(file));
                } catch (IOException wrong) {
                    throw new KaiwuException(ErrorCode.CATALOGUE, "reading " + file, wrong);
                }
            }
        }
        return texts;
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.CATALOGUE, "listing the catalogue folder " + folder, wrong);
        }
    }

    private static String nameOf(Path path) {
        return path.getFileName().toString().replace("/", "");
    }

    private static Path place() {
        URL here = GroupFiles.class.getProtectionDomain().getCodeSource().getLocation();
        try {
            return Path.of(here.toURI());
        } catch (URISyntaxException wrong) {
            throw new KaiwuException(ErrorCode.CATALOGUE, "finding the catalogue beside " + here, wrong);
        }
    }
}
