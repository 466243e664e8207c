package kaiwu.bench.alike;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What copies are made by: lists that others drew up, none of which the search itself knows. Characters that look alike are those
 * that both lists of {@code hanzi.zip} (similar-character) call so; characters of one sound come from pinyin-data there, those
 * that have one reading alone; letters of other scripts from {@code confusables.zip}.
 */
final class ChangeTables {

    private final Map<Character, String> looks = new HashMap<>();
    private final Map<Character, String> sounds = new HashMap<>();
    private final Map<Character, List<String>> letters = new HashMap<>();
    private final String characters;

    ChangeTables(Path samples) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(samples.resolve("other/names.zip"))) {
            characters =
                    Files.readAllLines(zip.getPath("names/cn-company-names/Company-Shorter-Form（28W）.txt")).stream()
                            .skip(2)
                            .flatMapToInt(String::chars)
                            .filter(c -> c >= 0x4E00 && c < 0x9FA6)
                            .mapToObj(c -> String.valueOf((char) c))
                            .collect(Collectors.joining());
        }
        try (FileSystem zip = FileSystems.newFileSystem(samples.resolve("other/hanzi.zip"))) {
            looks(zip.getPath("hanzi/similar-character"));
            sounds(zip.getPath("hanzi/pinyin-data/kMandarin_8105.txt"));
        }
        try (FileSystem zip = FileSystems.newFileSystem(samples.resolve("hostile/confusables.zip"))) {
            letters(zip.getPath("confusables/confusables.json"));
        }
    }

    /** Characters as frequent as in real names. */
    String characters() {
        return characters;
    }

    private void looks(Path folder) throws IOException {
        Map<Character, String> one = list(folder.resolve("形近字语料库.txt"));
        Map<Character, String> other = list(folder.resolve("形近字语料库（CV2）.txt"));
        one.forEach((c, like) -> {
            String both = like.chars()
                    .filter(x -> other.getOrDefault(c, "").indexOf(x) >= 0)
                    .mapToObj(x -> String.valueOf((char) x))
                    .collect(Collectors.joining());
            if (!both.isEmpty()) {
                looks.put(c, both);
            }
        });
    }

    private static Map<Character, String> list(Path file) throws IOException {
        Map<Character, String> list = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split(" ", -1);
            if (cells.length > 1 && !cells[0].isEmpty()) {
                list.put(cells[0].charAt(0), cells[1]);
            }
        }
        return list;
    }

    private void sounds(Path file) throws IOException {
        Set<Integer> known = characters.chars().boxed().collect(Collectors.toCollection(TreeSet::new));
        Map<String, StringBuilder> bySyllable = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("[: #]+");
            if (line.startsWith("U+") && cells.length > 2 && !cells[1].contains(",")) {
                int c = Integer.parseInt(cells[0].substring(2), 16);
                if (known.contains(c)) {
                    bySyllable
                            .computeIfAbsent(cells[1], s -> new StringBuilder())
                            .append((char) c);
                }
            }
        }
        bySyllable.values().forEach(all -> all.chars().forEach(c -> sounds.put((char) c, all.toString())));
    }

    private void letters(Path file) throws IOException {
        JsonNode table = new JsonMapper().readTree(Files.readAllBytes(file));
        for (char c = 'A'; c <= 'Z'; c++) {
            List<String> others = new ArrayList<>();
            for (JsonNode like : table.path(String.valueOf(c))) {
                String other = like.path("c").asString();
                if (other.codePoints().allMatch(Character::isLetter)
                        && other.codePoints().noneMatch(x -> x < 128)) {
                    others.add(other);
                }
            }
            letters.put(c, others);
        }
    }

    Optional<String> lookingLike(char c, Random random) {
        return pick(looks.getOrDefault(c, ""), c, random);
    }

    Optional<String> soundingLike(char c, Random random) {
        return pick(sounds.getOrDefault(c, ""), c, random);
    }

    private static Optional<String> pick(String among, char not, Random random) {
        String others = among.replace(String.valueOf(not), "");
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(others.substring(random.nextInt(others.length())).substring(0, 1));
    }

    Optional<String> confusable(char c, Random random) {
        List<String> others = letters.getOrDefault(c, List.of());
        return others.isEmpty() ? Optional.empty() : Optional.of(others.get(random.nextInt(others.size())));
    }
}
