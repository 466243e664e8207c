package kaiwu.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.lake.Lake;
import kaiwu.spi.Catalogue;
import kaiwu.spi.Source;

/**
 * Loads files, folders and archives into the lake. One load at a time; see the package for how it goes about it.
 *
 * <p>Guarantees: documents = stored + unchanged + rejected with a reason, or nothing is written; a file a second time changes
 * nothing; the result does not depend on how many threads read; a kill or a full disk at any moment leaves whole issues only.
 */
public final class Ingest {

    private static final long PROGRESS_NANOS = 200_000_000;

    private final Catalogue catalogue;
    private final Lake lake;

    public Ingest(Catalogue catalogue, Lake lake) {
        this.catalogue = catalogue;
        this.lake = lake;
    }

    /**
     * Loads all that is at and below these paths, the data folder itself left out.
     *
     * @param progress told about five times a second, on this thread
     * @throws KaiwuException {@code NOT_FOUND} when a path is not there, {@code CALLED_WRONGLY} when the options name no source,
     *     {@code STORAGE} when the lake cannot be written: issues already closed stay, the others never were
     */
    public IngestReport load(List<Path> paths, IngestOptions options, Consumer<Progress> progress) {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new KaiwuException(
                        ErrorCode.NOT_FOUND, new Bilingual("没有文件或目录 " + path, "there is no file or folder " + path));
            }
        }
        Map<String, SourceLoad> loads = new TreeMap<>();
        try (Feed feed = new Feed(options.workers())) {
            return load(paths, options, progress, feed, loads);
        } finally {
            loads.values().forEach(SourceLoad::close);
        }
    }

    private IngestReport load(
            List<Path> paths,
            IngestOptions options,
            Consumer<Progress> progress,
            Feed feed,
            Map<String, SourceLoad> loads) {
        long began = System.nanoTime();
        ByteCount bytes = count(paths);
        Errata errata = new Errata();
        DocumentReader documents = new DocumentReader(
                catalogue, errata, options.strict(), options.dryRun() ? lake::trialNumberFor : lake::numberFor);
        Cutter cutter = new Cutter(catalogue, lake, options, feed, documents, bytes);
        ProblemList problems = new ProblemList();
        List<PassedOver> passedOver = new ArrayList<>();
        long[] told = {began};
        feed.run(() -> cutter.cut(paths), step -> {
            switch (step) {
                case Step.FileBegins file ->
                    loadOf(file.reading().source(), options, problems, loads).begin(file.reading());
                case Step.Understood document ->
                    loadOf(document.reading().source(), options, problems, loads)
                            .take(document);
                case Step.FileEnds file ->
                    loadOf(file.reading().source(), options, problems, loads).end(file);
                case Step.NotTaken file -> passedOver.add(file.file());
            }
            if (System.nanoTime() - told[0] > PROGRESS_NANOS) {
                told[0] = System.nanoTime();
                progress.accept(progress(loads, bytes, began));
            }
        });
        List<SourceReport> reports =
                loads.values().stream().map(load -> load.finish(errata)).toList();
        progress.accept(progress(loads, bytes, began));
        return new IngestReport(
                reports,
                problems.first(),
                problems.count(),
                List.copyOf(passedOver),
                lake.removedLeftovers(),
                options.dryRun(),
                (System.nanoTime() - began) / 1e9);
    }

    private SourceLoad loadOf(
            Source source, IngestOptions options, ProblemList problems, Map<String, SourceLoad> loads) {
        return loads.computeIfAbsent(source.id(), id -> new SourceLoad(lake, source, options.dryRun(), problems));
    }

    private ByteCount count(List<Path> paths) {
        try {
            return ByteCount.of(paths, lake.folder()::isAt);
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.STORAGE, "measuring " + paths + ": " + wrong, wrong);
        }
    }

    private static Progress progress(Map<String, SourceLoad> loads, ByteCount bytes, long began) {
        long documents =
                loads.values().stream().mapToLong(SourceLoad::documents).sum();
        return new Progress(documents, bytes.read(), bytes.total(), (System.nanoTime() - began) / 1e9);
    }
}
