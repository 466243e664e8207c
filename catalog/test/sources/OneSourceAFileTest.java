package sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kaiwu.Samples;
import kaiwu.formats.FormatException;
import kaiwu.formats.Inputs;
import kaiwu.formats.Prober;
import kaiwu.spi.Input;
import kaiwu.spi.Probe;
import kaiwu.spi.Problem;
import kaiwu.spi.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shelf.Catalog;

/** Of all real files none is recognised by two sources, so that a load never depends on an order. */
class OneSourceAFileTest {

    /** Folders that hold no data of any source. */
    private static final Set<String> NOT_OFFERED = Set.of("hostile", "truth");

    private final Collection<Source> sources = Catalog.load().sources().values();

    @ParameterizedTest
    @ValueSource(strings = {"patents", "other", "peers", "truth", "hostile"})
    void noFileIsOfTwoSources(String folder) throws IOException {
        Map<String, List<String>> twice = new TreeMap<>();
        Map<String, Integer> read = new TreeMap<>();
        Inputs.walk(Samples.get(folder), skipped -> false, new Inputs.Visitor() {
            @Override
            public void file(Input input) throws IOException {
                List<String> claimed = claimedBy(input);
                claimed.forEach(source -> read.merge(source, 1, Integer::sum));
                if (claimed.size() > 1) {
                    twice.put(input.name(), claimed);
                }
            }

            @Override
            public void unreadable(String name, Problem problem, long offset) {
                // a damaged archive is of no source
            }
        });

        assertThat(twice).isEmpty();
        assertThat(read.isEmpty()).as("no file of any source in " + folder).isEqualTo(NOT_OFFERED.contains(folder));
    }

    /** A file that cannot even be looked into is of no source. */
    private List<String> claimedBy(Input input) throws IOException {
        try {
            Probe probe = Prober.probe(input);
            return sources.stream()
                    .filter(source -> source.reader().recognises(probe))
                    .map(Source::id)
                    .toList();
        } catch (FormatException broken) {
            return List.of();
        }
    }
}
