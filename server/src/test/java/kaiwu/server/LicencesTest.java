package kaiwu.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import kaiwu.formats.FormatException;
import kaiwu.formats.Xml;
import kaiwu.formats.XmlElement;
import org.junit.jupiter.api.Test;

/**
 * Every library on the class path, those of the tests too, has a licence that fits Apache-2.0. Licences are read from the
 * Maven files beside the libraries in the local repository; which of them fit is data ({@code licences.txt}).
 */
final class LicencesTest {

    /** What {@code licences.txt} says: the SPDX identifier of each name and of each library without one. */
    private final Map<String, String> fitting = fitting();

    @Test
    void everyLibrarysLicenceFitsOurs() {
        List<Path> jars = libraries();
        assertThat(jars).hasSizeGreaterThan(50);
        TreeSet<String> unfit = new TreeSet<>();
        for (Path jar : jars) {
            Path pom = pom(jar);
            List<String> licences = licences(pom);
            String library = group(pom) + ":" + pom.getParent().getParent().getFileName();
            boolean fits = licences.isEmpty()
                    ? fitting.containsKey(library)
                    : licences.stream().anyMatch(fitting::containsKey);
            if (!fits) {
                unfit.add(library + " " + licences);
            }
        }
        assertThat(unfit)
                .as("libraries whose licence is unknown to licences.txt")
                .isEmpty();
    }

    private static Map<String, String> fitting() {
        Map<String, String> fitting = new LinkedHashMap<>();
        try (InputStream in = LicencesTest.class.getResourceAsStream("licences.txt")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains(" = "))
                    .forEach(line -> {
                        String[] sides = line.split(" = ", 2);
                        if (sides[0].contains(":")) {
                            fitting.put(sides[0], sides[1]);
                        } else {
                            Stream.of(sides[1].split(" \\| ")).forEach(name -> fitting.put(name, sides[0]));
                        }
                    });
        } catch (IOException wrong) {
            throw new UncheckedIOException("reading licences.txt", wrong);
        }
        return fitting;
    }

    private static List<Path> libraries() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(path.split(java.io.File.pathSeparator))
                .map(Path::of)
                .filter(jar -> Files.isRegularFile(pom(jar)))
                .filter(jar -> !group(pom(jar)).equals("kaiwu"))
                .toList();
    }

    /** The Maven file of a library at {@code …/<artifact>/<version>/<artifact>-<version>[-classifier].jar}. */
    private static Path pom(Path jar) {
        Path version = jar.toAbsolutePath().getParent();
        Path artifact = version.getParent();
        return version.resolve(artifact.getFileName() + "-" + version.getFileName() + ".pom");
    }

    /** Licences a Maven file names, or else its parent's. */
    private static List<String> licences(Path pom) {
        List<String> names = new ArrayList<>();
        for (XmlElement licence : read(pom).all("licenses/license")) {
            names.add(licence.text("name"));
        }
        XmlElement parent = read(pom).at("parent");
        if (!names.isEmpty() || !parent.exists()) {
            return names;
        }
        Path repository = repository(pom);
        Path above = repository
                .resolve(parent.text("groupId").replace('.', '/'))
                .resolve(parent.text("artifactId"))
                .resolve(parent.text("version"))
                .resolve(parent.text("artifactId") + "-" + parent.text("version") + ".pom");
        return Files.isRegularFile(above) ? licences(above) : List.of();
    }

    private static Path repository(Path pom) {
        Path folder = pom.getParent().getParent().getParent();
        for (int i = group(pom).split("\\.").length; i > 0; i--) {
            folder = folder.getParent();
        }
        return folder;
    }

    private static String group(Path pom) {
        XmlElement project = read(pom);
        String own = project.text("groupId");
        return own.isEmpty() ? project.text("parent/groupId") : own;
    }

    private static XmlElement read(Path pom) {
        try {
            String text = Files.readString(pom);
            return Xml.parse(text.startsWith("\ufeff") ? text.substring(1) : text);
        } catch (FormatException wrong) {
            throw new AssertionError(pom + ": " + wrong.getMessage(), wrong);
        } catch (IOException wrong) {
            throw new UncheckedIOException("reading " + pom, wrong);
        }
    }
}
