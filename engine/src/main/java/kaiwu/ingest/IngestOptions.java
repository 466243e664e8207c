package kaiwu.ingest;

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
 */
public record IngestOptions(Optional<String> source, boolean dryRun, boolean originals, boolean strict, int workers) {

    /** Recognises, writes, keeps originals, goes on, on all cores. */
    public static IngestOptions standard() {
        return new IngestOptions(
                Optional.empty(), false, true, false, Runtime.getRuntime().availableProcessors());
    }

    public IngestOptions forcing(String sourceId) {
        return new IngestOptions(Optional.of(sourceId), dryRun, originals, strict, workers);
    }

    public IngestOptions writingNothing() {
        return new IngestOptions(source, true, originals, strict, workers);
    }

    public IngestOptions keepingNoOriginals() {
        return new IngestOptions(source, dryRun, false, strict, workers);
    }

    public IngestOptions strictly() {
        return new IngestOptions(source, dryRun, originals, true, workers);
    }

    public IngestOptions on(int threads) {
        return new IngestOptions(source, dryRun, originals, strict, threads);
    }
}
