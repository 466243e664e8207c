package kaiwu.lake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kaiwu.kernel.Sha256;
import kaiwu.spi.Source;
import kaiwu.spi.record.RecordVersion;

/**
 * One load of one source on its way into the lake. Everything is written under {@code lake/tmp/<issue>}, forced to the disk,
 * hashed, and appears in {@code lake/issues} by one rename in {@link #commit}; closed without a commit, it never was. Used by
 * one thread.
 */
public final class IssueWriter implements AutoCloseable {

    private final Lake lake;
    private final Source source;
    private final String issue;
    private final Path folder;
    private final VersionsFile versions;
    private final ProblemsFile problems;
    private final FieldFill fill = new FieldFill();
    private final CoverageCollector coverage = new CoverageCollector();
    private final Map<String, Manifest.FileEntry> inputs = new LinkedHashMap<>();
    private boolean originals = true;

    IssueWriter(Lake lake, Source source, String issue, Path folder) {
        this.lake = lake;
        this.source = source;
        this.issue = issue;
        this.folder = folder;
        this.versions = new VersionsFile(folder, issue, source.id());
        this.problems = new ProblemsFile(folder);
    }

    /** What became of the documents of a load; {@code documents = stored + unchanged + rejected}, or it is refused. */
    public record Counts(long documents, long stored, long unchanged, long rejected) {

        public Counts {
            if (documents != stored + unchanged + rejected) {
                throw new IllegalStateException("%d documents are not %d stored + %d unchanged + %d rejected"
                        .formatted(documents, stored, unchanged, rejected));
            }
        }
    }

    public String issue() {
        return issue;
    }

    /** An input file that was read, and whether the lake keeps its bytes ({@link Lake#keep}). */
    public void input(Manifest.FileEntry input, boolean kept) {
        inputs.putIfAbsent(input.name() + '\n' + input.sha256(), input);
        originals &= kept;
    }

    /**
     * Adds a version.
     *
     * @param json the version as {@link RecordJson#render} gives it
     * @param hash SHA-256 of those bytes
     */
    public void append(RecordVersion version, byte[] json, Sha256 hash, Origin origin) {
        versions.append(version, json, hash, origin);
        fill.add(version);
        coverage.add(version);
    }

    /** Notes a version that the lake has already: the issue speaks for it without holding it. */
    public void confirm(RecordVersion version) {
        coverage.add(version);
    }

    public void problem(StoredProblem problem) {
        problems.append(problem);
    }

    public long versions() {
        return versions.rows();
    }

    /**
     * Makes the issue part of the lake, whole and for good.
     *
     * @throws kaiwu.kernel.KaiwuException {@code STORAGE} when it cannot be written; the lake is then as it was before
     */
    public Manifest commit(Counts counts) {
        try {
            lake.settleOriginals();
            versions.finish();
            problems.close();
            List<Manifest.FileEntry> files = new ArrayList<>();
            for (String name : List.of(VersionsFile.NAME, ProblemsFile.NAME)) {
                Durable.force(folder.resolve(name));
                files.add(Durable.entry(folder.resolve(name)));
            }
            Instant now = lake.now(source.id());
            Manifest manifest = new Manifest(
                    issue,
                    source.id(),
                    now,
                    counts.documents(),
                    counts.stored(),
                    counts.unchanged(),
                    counts.rejected(),
                    versions.rows(),
                    problems.counts(),
                    Map.copyOf(fill.counts()),
                    coverage.coverage(source.coverage()),
                    List.copyOf(files),
                    List.copyOf(inputs.values()),
                    originals,
                    lake.lastManifestHash(source.id()));
            try (OutputStream out = new StorageStream(folder.resolve(ManifestJson.NAME))) {
                out.write(ManifestJson.render(manifest));
            }
            Durable.force(folder.resolve(ManifestJson.NAME));
            Durable.publish(folder, lake.issueFolder(issue));
            return manifest;
        } catch (IOException wrong) {
            throw StorageStream.failed(folder, wrong);
        }
    }

    /** Ends the writing; without a {@link #commit} before, all of it is taken back. */
    @Override
    public void close() {
        try {
            versions.close();
            problems.close();
            Durable.delete(folder);
        } catch (IOException wrong) {
            throw StorageStream.failed(folder, wrong);
        }
    }
}
