package kaiwu.spi;

import java.util.List;
import java.util.Map;

/**
 * Which places of another scheme the symbols of a scheme gather, as WIPO's fields of technology gather subclasses of the IPC.
 * From {@code gathers.tsv} of the scheme's folder. Immutable.
 *
 * @param scheme id of the other scheme
 * @param places symbols of the other scheme by symbol of this one; what stands below them is gathered too
 */
public record Concordance(String scheme, Map<String, List<String>> places) {

    /**
     * The symbols that gather a place of the other scheme.
     *
     * @param levels the place and those above it
     */
    public List<String> gathering(List<String> levels) {
        return places.entrySet().stream()
                .filter(each -> each.getValue().stream().anyMatch(levels::contains))
                .map(Map.Entry::getKey)
                .toList();
    }
}
