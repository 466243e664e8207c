package kaiwu.ingest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kaiwu.kernel.RecordId;
import kaiwu.spi.Erratum;
import kaiwu.spi.Problem;
import kaiwu.spi.Source;
import kaiwu.spi.record.RecordDraft;

/**
 * The known errors of the sources in one load: each is put right where it stands, and one that no longer stands where it did is
 * told. Thread-safe.
 */
final class Errata {

    private final Map<String, Map<RecordId, List<Erratum>>> known = new ConcurrentHashMap<>();
    private final Set<Erratum> met = ConcurrentHashMap.newKeySet();
    private final Set<Erratum> found = ConcurrentHashMap.newKeySet();

    /**
     * Corrects what a source says of a right; each value corrected is a remark.
     *
     * @return whether a number was corrected, so that the right may be another
     */
    boolean correct(Source source, RecordId id, RecordDraft draft, Consumer<Problem> problems) {
        if (source.errata().isEmpty()) {
            return false;
        }
        boolean renumbered = false;
        for (Erratum erratum : of(source).getOrDefault(id, List.of())) {
            if (erratum.titled().filter(title -> !draft.isTitled(title)).isPresent()) {
                continue;
            }
            met.add(erratum);
            if (draft.correct(erratum.correction())) {
                found.add(erratum);
                renumbered |= erratum.correction().part().equals("number");
                problems.accept(Problem.remark(
                        "corrected",
                        erratum.correction().field(),
                        "'" + erratum.correction().said() + "' is '"
                                + erratum.correction().corrected() + "'"));
            }
        }
        return renumbered;
    }

    private Map<RecordId, List<Erratum>> of(Source source) {
        return known.computeIfAbsent(
                source.id(), id -> source.errata().stream().collect(Collectors.groupingBy(Erratum::record)));
    }

    /** A remark for each known error of a right that was met, and of which no document said what is wrong. */
    List<Problem> stale(Source source) {
        return source.errata().stream()
                .filter(erratum -> met.contains(erratum) && !found.contains(erratum))
                .map(erratum -> Problem.remark(
                        "stale-correction",
                        erratum.correction().field(),
                        erratum.record() + ": the source no longer says '"
                                + erratum.correction().said() + "'; take the entry out of corrections.yml"))
                .toList();
    }
}
