package contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kaiwu.Samples;
import kaiwu.formats.FormatException;
import kaiwu.formats.Inputs;
import kaiwu.formats.Prober;
import kaiwu.spi.Catalogue;
import kaiwu.spi.Input;
import kaiwu.spi.Problem;
import kaiwu.spi.Source;
import org.junit.jupiter.api.Test;
import shelf.Catalog;

/** Every real file is recognised by one source at most, whichever the files beside it are. */
class RecognitionTest {

    private final Catalogue catalogue = Catalog.load();
    private final Map<String, Integer> claims = new TreeMap<>();

    @Test
    void noRealFileIsClaimedByTwoSources() throws IOException {
        for (String group : new String[] {"patents", "other", "hostile"}) {
            for (Path zip : zips(Samples.get(group))) {
                Inputs.walk(zip, folder -> false, new Inputs.Visitor() {
                    @Override
                    public void file(Input input) throws IOException {
                        try {
                            note(zip, catalogue.recognising(Prober.probe(input)));
                        } catch (FormatException hostile) {
                            claims.merge(zip.getFileName() + "\tnobody: " + hostile.code(), 1, Integer::sum);
                        }
                    }

                    @Override
                    public void unreadable(String name, Problem problem, long offset) {
                        // hostile archives are here too; what cannot be opened is nobody's
                    }
                });
            }
        }
        assertThat(claims.keySet()).isNotEmpty().noneMatch(claim -> claim.contains("+"));
    }

    private void note(Path zip, List<Source> sources) {
        if (!sources.isEmpty()) {
            String who = String.join(" + ", sources.stream().map(Source::id).toList());
            claims.merge(zip.getFileName() + "\t" + who, 1, Integer::sum);
        }
    }

    private static List<Path> zips(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".zip"))
                    .sorted()
                    .toList();
        }
    }
}
