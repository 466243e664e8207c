package architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The two tables of ARCHITECTURE.md: which place may use which, and where a library may be named. */
final class ArrowTable {

    private final Map<String, Set<String>> arrows = new LinkedHashMap<>();
    private final Map<String, Set<String>> libraries = new LinkedHashMap<>();

    private ArrowTable() {}

    static ArrowTable read() {
        Path file = Path.of(System.getProperty("kaiwu.root", "."), "ARCHITECTURE.md");
        try {
            return parse(Files.readAllLines(file));
        } catch (IOException wrong) {
            throw new UncheckedIOException("reading " + file, wrong);
        }
    }

    private static ArrowTable parse(List<String> lines) {
        ArrowTable table = new ArrowTable();
        for (List<String> cells : rowsAfter("<!-- arrows -->", lines)) {
            table.arrows.put(words(cells.get(0)).iterator().next(), words(cells.get(1)));
        }
        for (List<String> cells : rowsAfter("<!-- libraries -->", lines)) {
            words(cells.get(1)).forEach(library -> table.libraries.put(library, words(cells.get(2))));
        }
        return table;
    }

    /** The cells of the table that follows the mark, without its two heading lines. */
    private static List<List<String>> rowsAfter(String mark, List<String> lines) {
        List<List<String>> rows = new ArrayList<>();
        int at = lines.indexOf(mark) + 1;
        while (at < lines.size() && !lines.get(at).startsWith("|")) {
            at++;
        }
        for (at += 2; at < lines.size() && lines.get(at).startsWith("|"); at++) {
            rows.add(List.of(lines.get(at).substring(1).split("\\|")));
        }
        return rows;
    }

    private static Set<String> words(String cell) {
        Set<String> words = new TreeSet<>();
        for (String word : cell.replace("`", "").split(",")) {
            if (!word.isBlank() && !word.strip().equals("—")) {
                words.add(word.strip());
            }
        }
        return words;
    }

    Set<String> places() {
        return arrows.keySet();
    }

    boolean mayUse(String from, String to) {
        Set<String> allowed = arrows.getOrDefault(from, Set.of());
        return allowed.contains(to) || allowed.contains("everything");
    }

    /** Whether a place may name types of this package; true for packages that no row of the libraries names. */
    boolean mayUseLibrary(String place, String packageName) {
        return libraries.entrySet().stream()
                .filter(library ->
                        packageName.equals(library.getKey()) || packageName.startsWith(library.getKey() + "."))
                .allMatch(library -> library.getValue().contains(place));
    }
}
