package kaiwu.server.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word the platform says exists in both languages, and none is kept that nobody says. */
class WordsTest {

    private static final Path MAIN = Path.of(System.getProperty("kaiwu.root", "."), "server", "src", "main");
    private static final Pattern SAID = Pattern.compile("\\b(?:t|words\\(\\)\\.get|words\\.get)\\(\"([a-z0-9.-]+)\"");
    private static final Pattern FAMILY =
            Pattern.compile("\\b(?:t|words\\(\\)\\.get|words\\.get)\\(\\s*\"([a-z0-9.-]+\\.)\" ?\\+");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z0-9.-]+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(Words.of(Lang.ZH).keys()).isEqualTo(Words.of(Lang.EN).keys());
    }

    @Test
    void bothLanguagesPutTheSameValuesIn() {
        for (String key : Words.of(Lang.ZH).keys()) {
            assertThat(places(Words.of(Lang.ZH).get(key)))
                    .as(key)
                    .isEqualTo(places(Words.of(Lang.EN).get(key)));
        }
    }

    @Test
    void whatPagesSayExistsAndWhatExistsIsSaid() {
        Set<String> said = find(SAID);
        Set<String> families = find(FAMILY);
        Set<String> keys = new TreeSet<>(Words.of(Lang.EN).keys());
        said.removeAll(families);
        assertThat(keys).containsAll(said);
        keys.removeAll(find(LITERAL));
        keys.removeIf(key -> families.stream().anyMatch(key::startsWith));
        assertThat(keys).as("words that nobody says").isEmpty();
    }

    @Test
    void bigNumbersAreSaidInTenThousandsInChinese() {
        Words zh = Words.of(Lang.ZH);
        assertThat(zh.spoken(9_999)).isEqualTo("9,999");
        assertThat(zh.spoken(10_000)).isEqualTo("1万");
        assertThat(zh.spoken(123_999)).isEqualTo("12.3万");
        assertThat(zh.spoken(99_999_999)).isEqualTo("9,999.9万");
        assertThat(zh.spoken(250_000_000)).isEqualTo("2.5亿");
        assertThat(Words.of(Lang.EN).spoken(123_999)).isEqualTo("123,999");
    }

    private static Set<String> places(String text) {
        Set<String> found = new TreeSet<>();
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            found.add(place.group());
        }
        return found;
    }

    private static Set<String> find(Pattern pattern) {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(MAIN)) {
            files.filter(file ->
                            file.toString().endsWith(".jte") || file.toString().endsWith(".java"))
                    .forEach(file -> {
                        Matcher key = pattern.matcher(text(file));
                        while (key.find()) {
                            found.add(key.group(1));
                        }
                    });
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
        return found;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }
}
