package kaiwu.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kaiwu.link.NameParser;
import org.junit.jupiter.api.Test;
import shelf.NameWords;

class OwnersQualityTest {

    private static final long SEED = 20261123;

    private final NameParser parser = new NameParser(NameWords.load());

    @Test
    void plantedVariantsComeTogetherAndOtherCompaniesDoNot() {
        PlantedNames.Planted planted = PlantedNames.make(6_000, SEED);
        Merged merged = OwnersBench.judge(planted.mentions(), planted.companies(), parser);

        assertThat(merged.pairs().precision()).as("seed %d: %s", SEED, merged).isGreaterThan(0.99);
        assertThat(merged.pairs().recall()).as("seed %d: %s", SEED, merged).isGreaterThan(0.97);
        assertThat(merged.clusters().f1()).as("seed %d: %s", SEED, merged).isGreaterThan(0.95);
    }

    @Test
    void namesCheckedByHandComeTogetherAsTheyShould() throws IOException {
        Path samples = Path.of(System.getProperty("kaiwu.root", "."), "..", "shared", "data")
                .normalize();
        assumeTrue(Files.isDirectory(samples), "skipped: no ../shared/data");
        for (LeuvenNames.Part part : LeuvenNames.Part.values()) {
            List<LeuvenNames.Checked> names =
                    LeuvenNames.read(samples).stream().filter(part::has).toList();
            Merged merged = OwnersBench.judge(
                    names.stream().map(LeuvenNames.Checked::mention).toList(),
                    names.stream().map(LeuvenNames.Checked::owner).toList(),
                    parser);
            assertThat(merged.pairs().f1()).as("%s: %s", part, merged).isGreaterThan(0.95);
            assertThat(merged.mentions().f1()).as("%s: %s", part, merged).isGreaterThan(0.95);
        }
    }

    @Test
    void scoresAreWhatTheirDefinitionsSay() {
        Merged merged = Merged.judge(List.of("a", "a", "a", "b"), List.of(1, 1, 2, 2));

        assertThat(merged.pairs()).isEqualTo(new Merged.Score(1 / 2.0, 1 / 3.0));
        assertThat(merged.clusters()).isEqualTo(new Merged.Score(0, 0));
        assertThat(merged.mentions().precision()).isEqualTo((1 + 1 + 0.5 + 0.5) / 4);
        assertThat(merged.mentions().recall()).isEqualTo((2 / 3.0 + 2 / 3.0 + 1 / 3.0 + 1) / 4);
    }
}
