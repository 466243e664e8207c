package kaiwu.spi;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything the catalogue's folders add, found by being there. Immutable.
 *
 * @param kinds by id, in their own order
 * @param sources by id
 * @param offices by ST.3 code
 * @param schemes by id
 * @param terms what technical things are called in Chinese and in English
 */
public record Catalogue(
        Map<String, Kind> kinds,
        Map<String, Source> sources,
        Map<String, Office> offices,
        Map<String, Scheme> schemes,
        List<TermPair> terms) {

    /** A catalogue without classification schemes and terms. */
    public Catalogue(Map<String, Kind> kinds, Map<String, Source> sources, Map<String, Office> offices) {
        this(kinds, sources, offices, Map.of(), List.of());
    }

    /** The same catalogue with these terms. */
    public Catalogue withTerms(List<TermPair> others) {
        return new Catalogue(kinds, sources, offices, schemes, List.copyOf(others));
    }

    public Optional<Scheme> findScheme(String id) {
        return Optional.ofNullable(schemes.get(id));
    }

    public Optional<Kind> findKind(String id) {
        return Optional.ofNullable(kinds.get(id));
    }

    /** The number forms of an office; the plain ones for an office without a folder. */
    public NumberForms numbersOf(String st3) {
        Office office = offices.get(st3);
        return office == null ? NumberForms.plain() : office.numbers();
    }

    /**
     * Sources whose reader recognises a file that begins like this; more than one is a fault of the catalogue. A mapping beside
     * a file is its owner's word: sources that need it go before those that would take the file without.
     */
    public List<Source> recognising(Probe probe) {
        List<Source> takers = sources.values().stream()
                .filter(source -> source.reader().recognises(probe))
                .toList();
        if (probe.mapping().isEmpty()) {
            return takers;
        }
        Probe bare = probe.withMapping("");
        List<Source> byMapping = takers.stream()
                .filter(source -> !source.reader().recognises(bare))
                .toList();
        return byMapping.isEmpty() ? takers : byMapping;
    }
}
