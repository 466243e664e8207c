package kaiwu.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kaiwu.kernel.Sha256;
import kaiwu.link.Mention;

/** The Dutch applicants of PATSTAT whose names KU Leuven has put together by hand. */
final class LeuvenNames {

    private LeuvenNames() {}

    /** A name and whose it is. */
    record Checked(Mention mention, String owner) {}

    /** The names are cut in two by owner, by the last bit of the hash of the owner's number. */
    enum Part {
        /** Weights and words were set by looking at these. */
        TUNING,
        /** Judged once, after that. */
        HELD_OUT,
        ALL;

        boolean has(Checked name) {
            boolean even = (Sha256.of(name.owner()).prefix() & 1) == 0;
            return this == ALL || even == (this == TUNING);
        }
    }

    static List<Checked> read(Path samples) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(samples.resolve("truth/patstat-leuven-names.zip"))) {
            Path folder = zip.getPath("patstat-leuven-names/er-gold");
            Path there = Files.isDirectory(folder) ? folder : zip.getPath("er-gold");
            Map<String, List<String>> persons = new HashMap<>();
            rows(there.resolve("patstat-leuven-patstat_input.csv")).forEach(row -> persons.put(row.get(0), row));
            List<Checked> checked = new ArrayList<>();
            for (List<String> row : rows(there.resolve("patstat-leuven-patstat_reference.csv"))) {
                List<String> person = persons.getOrDefault(row.get(0), List.of("", "", "", "", "", ""));
                checked.add(new Checked(
                        new Mention(row.get(2), "NL", "", List.of(), several(person.get(3)), several(person.get(5))),
                        row.get(1)));
            }
            return checked;
        }
    }

    private static List<String> several(String cell) {
        return Arrays.stream(cell.split("\\*\\*"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static List<List<String>> rows(Path csv) throws IOException {
        List<String> lines = Files.readAllLines(csv, StandardCharsets.UTF_8);
        return lines.subList(1, lines.size()).stream().map(LeuvenNames::cells).toList();
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
