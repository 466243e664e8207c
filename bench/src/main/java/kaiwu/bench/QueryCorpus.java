package kaiwu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kaiwu.ingest.Ingest;
import kaiwu.ingest.IngestOptions;
import kaiwu.lake.DataFolder;
import kaiwu.lake.DataLock;
import kaiwu.lake.Lake;
import kaiwu.lake.Manifest;
import kaiwu.search.Parsed;
import kaiwu.search.Query;
import kaiwu.search.QueryParser;
import kaiwu.search.SearchIndex;
import kaiwu.spi.Catalogue;
import org.jspecify.annotations.Nullable;
import shelf.Catalog;

/**
 * What the race of queries runs over: the index of real files (US full text, CN gazette, renewals, decisions) and 400 queries of
 * each class drawn from them. Made once for all classes, in a folder that is deleted at the end or, where one is named, kept
 * for the next run: {@code index/} and {@code CLASS.txt}, one query a line.
 */
final class QueryCorpus implements AutoCloseable {

    private static final int QUERIES = 400;

    private final Optional<Path> kept;
    private @Nullable Path folder;

    QueryCorpus(Optional<Path> kept) {
        this.kept = kept;
    }

    /** The folder of the index, made when first asked for. */
    Path index(Path samples) throws Exception {
        return folder(samples).resolve("index");
    }

    /** The queries of a class. */
    List<Query> queries(QueryForm form, Path samples, Catalogue catalogue) throws Exception {
        QueryParser parser = new QueryParser(catalogue);
        List<Query> queries = new ArrayList<>();
        for (String text : Files.readAllLines(file(folder(samples), form))) {
            if (parser.parse(text) instanceof Parsed.Understood understood) {
                queries.add(understood.query());
            }
        }
        return queries;
    }

    private static Path file(Path folder, QueryForm form) {
        return folder.resolve(form.name() + ".txt");
    }

    private Path folder(Path samples) throws Exception {
        Path there = folder;
        if (there == null) {
            there = kept.isPresent() ? Files.createDirectories(kept.get()) : Files.createTempDirectory("kaiwu-bench");
            folder = there;
            if (!Files.exists(file(there, QueryForm.COUNTED))) {
                make(there, samples);
            }
        }
        return there;
    }

    private static void make(Path folder, Path samples) throws Exception {
        Catalogue catalogue = Catalog.load();
        List<QueryForm.Askable> records = new ArrayList<>();
        Path data = Files.createTempDirectory(folder, "lake");
        try (DataLock lock = new DataFolder(data).lock();
                Lake lake = Lake.open(lock);
                SearchIndex index = SearchIndex.open(folder.resolve("index"), catalogue)) {
            new Ingest(catalogue, lake)
                    .load(
                            List.of(
                                    samples.resolve("patents/us-fulltext-markdown.zip"),
                                    samples.resolve("patents/cn-cnipa-gazette.zip"),
                                    samples.resolve("other/copyright-renewals-1970-1977.zip"),
                                    samples.resolve("other/cases.zip")),
                            IngestOptions.standard().keepingNoOriginals(),
                            progress -> {});
            for (Manifest issue : lake.issues()) {
                lake.read(issue.issue(), version -> records.add(QueryForm.Askable.of(version.version())));
            }
            index.rebuild(lake);
        } finally {
            Corpus.delete(data);
        }
        for (QueryForm form : QueryForm.values()) {
            Files.write(file(folder, form), form.draw(records, QUERIES));
        }
    }

    @Override
    public void close() throws IOException {
        if (folder != null && kept.isEmpty()) {
            Corpus.delete(folder);
        }
    }
}
