package kaiwu.ingest;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How a load is done. Immutable.
 *
 * @param source id of the source whose reader takes every file, whatever the files look like; empty to recognise them
 * @param dryRun whether to report what a load would do and write nothing
 * @param originals whether the lake keeps the bytes of the input files
 * @param strict whether a reader that contradicts its catalogue (unknown kind, undeclared field) ends the run with {@code
 *     CATALOGUE}, as tests want it; else its document is rejected as {@code catalogue-fault}
 * @param workers threads that understand documents
 * @param mapping a file that stands in as the mapping of every table read; empty when each table has its own or none
 */
public record IngestOptions(
        Optional<String> source,
        boolean dryRun,
        boolean originals,
        boolean strict,
        int workers,
        Optional<Path> mapping) {

    /** Recognises, writes, keeps originals, goes on, on all cores. */
    public static IngestOptions standard() {
        return new IngestOptions(
                Optional.empty(), false, true, false, Runtime.getRuntime().availableProcessors(), Optional.empty());
    }

    public IngestOptions forcing(String sourceId) {
        return new IngestOptions(Optional.of(sourceId), dryRun, originals, strict, workers, mapping);
    }

    public IngestOptions writingNothing() {
        return new IngestOptions(source, true, originals, strict, workers, mapping);
    }

    public IngestOptions keepingNoOriginals() {
        return new IngestOptions(source, dryRun, false, strict, workers, mapping);
    }

    public IngestOptions strictly() {
        return new IngestOptions(source, dryRun, originals, true, workers, mapping);
    }

    public IngestOptions on(int threads) {
        return new IngestOptions(source, dryRun, originals, strict, threads, mapping);
    }

    public IngestOptions mappedBy(Path file) {
        return new IngestOptions(source, dryRun, originals, strict, workers, Optional.of(file));
    }
}
