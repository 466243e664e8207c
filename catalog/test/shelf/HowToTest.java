package shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kaiwu.spi.Catalogue;
import kaiwu.spi.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sources.Reading;
import sources.lantern_list.LanternListReader;

/** What {@code docs/howto} shows is what runs: each block under a file's name is loaded, compiled or read. */
class HowToTest {

    private static final Path PROJECT = Path.of(System.getProperty("kaiwu.root", "."));
    private static final Pattern BLOCK = Pattern.compile("`([\\w/.]+)`\n\n```\\w+\n(.*?)\n```", Pattern.DOTALL);

    @TempDir
    private Path root;

    @Test
    void theKindOnThePageLoads() throws IOException {
        write("kinds/kite/kind.yml", blocks("add-a-kind.md").get("catalog/kinds/kite/kind.yml"));

        assertThat(Catalog.load(root).findKind("kite").orElseThrow().name().zh())
                .isEqualTo("风筝图样");
    }

    @Test
    void theSourceOnThePageLoadsWithItsReader() throws IOException {
        write("kinds/heritage/kind.yml", Files.readString(PROJECT.resolve("catalog/kinds/heritage/kind.yml")));
        write(
                "sources/lantern_list/source.yml",
                blocks("add-a-source.md").get("catalog/sources/lantern_list/source.yml"));

        write(
                "sources/lantern_list/corrections.yml",
                blocks("add-a-source.md").get("catalog/sources/lantern_list/corrections.yml"));

        Catalogue catalogue = Catalog.load(root);

        Source lanterns = catalogue.sources().get("lantern_list");
        assertThat(lanterns.reader()).isInstanceOf(LanternListReader.class);
        assertThat(lanterns.ship()).isFalse();
        assertThat(lanterns.errata())
                .extracting(
                        erratum -> erratum.record() + " " + erratum.correction().field())
                .containsExactly("heritage-ZZ-Ⅶ-3 date.GRANTED", "heritage-ZZ-Ⅶ-3 event.GRANTED");
    }

    @Test
    void theFileOnThePageIsReadAsThePageSays() throws IOException {
        Reading reading =
                Reading.of(new LanternListReader(), blocks("add-a-source.md").get("lanterns.csv"));

        assertThat(reading.documents()).isEqualTo(3);
        assertThat(reading.drafts()).hasSize(2);
        assertThat(reading.count("no-number")).isEqualTo(1);
    }

    @Test
    void theJavaOnThePageIsTheJavaThatRuns() throws IOException {
        Map<String, String> blocks = blocks("add-a-source.md");
        assertThat(blocks.get("catalog/sources/lantern_list/LanternListReader.java"))
                .isEqualTo(file("catalog/test/sources/lantern_list/LanternListReader.java"));
        assertThat(blocks.get("catalog/test/sources/lantern_list/LanternListReaderTest.java"))
                .isEqualTo(file("catalog/test/sources/lantern_list/LanternListReaderTest.java"));
    }

    private static Map<String, String> blocks(String page) throws IOException {
        Map<String, String> blocks = new LinkedHashMap<>();
        Matcher block =
                BLOCK.matcher(Files.readString(PROJECT.resolve("docs/howto").resolve(page)));
        while (block.find()) {
            blocks.put(block.group(1), block.group(2));
        }
        return blocks;
    }

    private static String file(String name) throws IOException {
        return Files.readString(PROJECT.resolve(name)).stripTrailing();
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
