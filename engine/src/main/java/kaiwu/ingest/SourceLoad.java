package kaiwu.ingest;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kaiwu.lake.IssueWriter;
import kaiwu.lake.KnownVersions;
import kaiwu.lake.Lake;
import kaiwu.lake.Manifest;
import kaiwu.lake.StoredProblem;
import kaiwu.spi.Problem;
import kaiwu.spi.Source;
import org.jspecify.annotations.Nullable;

/**
 * What a load does with one source: each document is counted as stored, unchanged or rejected, what is new goes into one
 * issue. Used by one thread.
 */
final class SourceLoad implements AutoCloseable {

    private final Lake lake;
    private final Source source;
    private final KnownVersions known;
    private final ProblemList problems;
    private final Optional<Manifest> before;
    private final @Nullable IssueWriter writer;
    private final Map<String, Long> problemCounts = new TreeMap<>();
    private final Set<String> inputsBefore;
    private boolean newInput;
    private boolean finished;
    private long files;
    private long cut;
    private long stored;
    private long unchanged;
    private long rejected;
    private long versions;
    private long failed;
    private long bytes;
    private long nanos;

    SourceLoad(Lake lake, Source source, boolean dryRun, ProblemList problems) {
        this.lake = lake;
        this.source = source;
        this.problems = problems;
        this.before = lake.lastIssueOf(source.id());
        this.known = lake.known(source.id());
        this.inputsBefore = lake.inputsOf(source.id());
        this.writer = dryRun ? null : lake.begin(source);
    }

    void begin(Reading reading) {
        files++;
        if (!reading.isReadable()) {
            return;
        }
        bytes += reading.entry().size();
        newInput = newInput || !inputsBefore.contains(reading.entry().sha256());
        if (writer != null) {
            writer.input(reading.entry(), reading.kept());
        }
    }

    void take(Step.Understood document) {
        boolean isNew = false;
        for (Step.Prepared record : document.records()) {
            boolean same = !known.add(record.key(), record.hash().prefix());
            isNew |= !same;
            versions += same ? 0 : 1;
            if (writer != null && same) {
                writer.confirm(record.version());
            } else if (writer != null) {
                writer.append(record.version(), record.json(), record.hash(), document.origin());
            }
        }
        for (Problem problem : document.problems()) {
            problem(new StoredProblem(
                    problem, document.origin().file(), document.origin().offset()));
        }
        if (document.records().isEmpty()) {
            rejected++;
        } else if (isNew) {
            stored++;
        } else {
            unchanged++;
        }
        failed += document.failed() ? 1 : 0;
    }

    void end(Step.FileEnds file) {
        cut += file.documents();
        nanos += file.nanos();
        failed += file.failed() ? 1 : 0;
        file.brokenOff().ifPresent(problem -> {
            cut++;
            rejected++;
            problem(problem);
        });
        if (file.documents() == 0 && file.brokenOff().isEmpty()) {
            problem(new StoredProblem(
                    Problem.remark("no-documents", "file", "the file is of this source but has no document"),
                    file.reading().entry().name(),
                    -1));
        }
    }

    private void problem(StoredProblem problem) {
        problemCounts.merge(problem.problem().code(), 1L, Long::sum);
        problems.add(problem);
        if (writer != null) {
            writer.problem(problem);
        }
    }

    long documents() {
        return stored + unchanged + rejected;
    }

    /**
     * Closes the issue. One is written when it brings a version, or speaks of bytes the source had not delivered before; the
     * same file a second time leaves no trace.
     *
     * @throws IllegalStateException when the documents cut are not stored + unchanged + rejected; nothing is written then
     */
    SourceReport finish(Errata errata) {
        errata.stale(source).forEach(stale -> problem(new StoredProblem(stale, "corrections.yml", -1)));
        IssueWriter.Counts counts = new IssueWriter.Counts(cut, stored, unchanged, rejected);
        Optional<Manifest> issue =
                writer != null && (versions > 0 || newInput) ? Optional.of(writer.commit(counts)) : Optional.empty();
        finished = writer != null;
        return new SourceReport(
                source.id(),
                issue.map(Manifest::issue),
                files,
                counts.documents(),
                counts.stored(),
                counts.unchanged(),
                counts.rejected(),
                versions,
                failed,
                bytes,
                nanos / 1e9,
                Map.copyOf(problemCounts),
                issue.map(SourceLoad::fill).orElse(Map.of()),
                before.map(SourceLoad::fill).orElse(Map.of()));
    }

    private static Map<String, Double> fill(Manifest issue) {
        return issue.fill().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> (double) field.getValue() / issue.versions()));
    }

    /** Gives up what is not finished; what was learnt from it is forgotten. */
    @Override
    public void close() {
        if (!finished) {
            lake.forget(source.id());
        }
        if (writer != null) {
            writer.close();
        }
    }
}
