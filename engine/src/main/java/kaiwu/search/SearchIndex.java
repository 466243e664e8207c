package kaiwu.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.kernel.PartialDate;
import kaiwu.kernel.RecordId;
import kaiwu.lake.Lake;
import kaiwu.lake.RightRecord;
import kaiwu.lake.StoredVersion;
import kaiwu.spi.Catalogue;
import kaiwu.spi.Kind;
import kaiwu.spi.record.NameKey;
import kaiwu.spi.record.RecordVersion;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * The index of all records of all kinds: one document for each right, made of the public view of its versions. Made from the
 * lake's issues and nothing else; it says which issues are in it. Thread-safe: any number search while one loads, and an issue
 * appears whole.
 *
 * <p>One process at a time may load into a folder.
 */
public final class SearchIndex implements AutoCloseable {

    /** Issues that are smaller become visible together, since each commit waits for the disk. */
    private static final int VERSIONS_A_COMMIT = 5_000;

    static {
        IndexSearcher.setMaxClauseCount(100_000);
    }

    private final IndexFolder folder;
    private final Catalogue catalogue;
    private final Cutters cutters;
    private final Lazy<TermIndex> terms;
    private final NumberSets sets;
    private final Object loading = new Object();
    private final Supplier<OwnerNames> owners;
    private final SearchThreads threads = new SearchThreads();
    private volatile OpenedIndex current;

    private SearchIndex(
            IndexFolder folder,
            Catalogue catalogue,
            NumberSets sets,
            Supplier<OwnerNames> owners,
            OpenedIndex current) {
        this.folder = folder;
        this.catalogue = catalogue;
        this.cutters = new Cutters(catalogue);
        this.terms = new Lazy<>(() -> new TermIndex(Expansion.pairs(catalogue)));
        this.sets = sets;
        this.owners = owners;
        this.current = current;
    }

    /** Opens the index in this folder; makes an empty one where there is none, or one of an older form. */
    public static SearchIndex open(Path path, Catalogue catalogue) {
        return open(path, catalogue, NumberSets.NONE, () -> OwnerNames.AS_WRITTEN);
    }

    /**
     * The same, with uploaded lists and merged owners.
     *
     * @param sets lists of numbers that queries may name
     * @param owners tells at any time which names are one owner; asked once for each search
     */
    public static SearchIndex open(Path path, Catalogue catalogue, NumberSets sets, Supplier<OwnerNames> owners) {
        try {
            IndexFolder folder = new IndexFolder(path);
            Optional<Path> there = folder.current();
            if (there.isPresent()) {
                return new SearchIndex(folder, catalogue, sets, owners, OpenedIndex.open(there.get()));
            }
            Path made = folder.next();
            OpenedIndex.create(made);
            folder.use(made);
            return new SearchIndex(folder, catalogue, sets, owners, OpenedIndex.open(made));
        } catch (IOException wrong) {
            throw failed("opening the search index in " + path, wrong);
        }
    }

    /** Issues that are in the index. */
    public Set<String> issues() {
        return using(index -> CommitData.issues(index.reader()).keySet());
    }

    /** Number of records. */
    public long size() {
        return using(index -> (long) index.reader().numDocs());
    }

    /** One page of what the query finds. */
    public SearchResult search(SearchRequest request) {
        return using(index -> new Search(index, catalogue, sets, cutters, owners.get(), request).run());
    }

    /** Pages of what the query finds, with what has one value in common gathered. */
    public GroupResult search(GroupRequest request) {
        return using(index -> new GroupedSearch(index, catalogue, sets, cutters, owners.get(), request).run());
    }

    /**
     * Lends all the records that a query finds.
     *
     * @param wider what else is looked for, see {@link SearchRequest#wider}
     * @param use what is done with them; they must not be used after it
     */
    public <T> T read(Query query, Optional<Query> wider, Function<FoundSet, T> use) {
        return using(index -> {
            OwnerNames names = owners.get();
            Supplier<QueryCompiler> compiler = QueryCompiler.when(index, catalogue, sets, cutters, names);
            return use.apply(new FoundSet(
                    index,
                    names,
                    cutters,
                    compiler,
                    index.compiled().of(query, wider, compiler).query()));
        });
    }

    /** The name by which the owner with this id is shown; empty when nobody has merged its names yet. */
    public Optional<String> ownerName(String id) {
        OwnerNames names = owners.get();
        return NameKey.find(id).map(names::ownerOf).flatMap(names::displayName);
    }

    /** Marks the words of a query in whole texts; those of relations, dates and other conditions mark nothing. */
    public TextMarks marks(Query query) {
        return using(index -> new TextMarks(Highlights.of(
                query, index, QueryCompiler.when(index, catalogue, sets, cutters, owners.get()), cutters)));
    }

    /** Records that tell of the same as a text, the most similar first. */
    public SimilarResult similar(SimilarRequest request) {
        return using(index -> {
            Supplier<QueryCompiler> compiler = QueryCompiler.when(index, catalogue, sets, cutters, owners.get());
            Optional<org.apache.lucene.search.Query> among =
                    request.among().map(query -> compiler.get().compile(query));
            return new SimilarSearch(index.searcher(), cutters, terms.get(), index.families(), request, among).run();
        });
    }

    /** What records whose title is this one, letter case aside, are called in letters of another kind; a few. */
    public List<String> titlesBeside(String title) {
        return using(index -> new OtherTitles(index.reader()).of(title));
    }

    /** Why a record has the score it has for a query; empty when the query does not find it. */
    public Optional<ScoreReading> explain(Query query, RecordId id) {
        return explain(query, Optional.empty(), id);
    }

    /** The same for a search that was widened, see {@link SearchRequest#wider}. */
    public Optional<ScoreReading> explain(Query query, Optional<Query> wider, RecordId id) {
        return using(index -> {
            IndexSearcher searcher = index.searcher();
            QueryCompiler compiler = QueryCompiler.when(index, catalogue, sets, cutters, owners.get())
                    .get();
            org.apache.lucene.search.Query exact = compiler.compile(query);
            org.apache.lucene.search.Query asked = wider.map(
                            also -> CompiledQueries.first(exact, compiler.compile(also)))
                    .orElse(exact);
            TopDocs found = searcher.search(
                    new BooleanQuery.Builder()
                            .add(asked, BooleanClause.Occur.FILTER)
                            .add(new TermQuery(new Term(IndexFields.ID, id.toString())), BooleanClause.Occur.FILTER)
                            .build(),
                    1);
            return found.scoreDocs.length == 0
                    ? Optional.empty()
                    : Optional.of(new ScoreParts(searcher, found.scoreDocs[0].doc).of(asked));
        });
    }

    /**
     * The places directly below a place of a scheme at which records stand, or the highest ones where {@code above} is empty;
     * each with how many records stand there or below, exactly.
     */
    public List<PlaceCount> placesBelow(String scheme, String above) {
        return using(index -> index.places().below(scheme, above));
    }

    /** How many records have a place in the scheme. */
    public long placedIn(String scheme) {
        return using(index -> index.places().in(scheme));
    }

    /**
     * The public view of a record with all its versions. An id that names a publication finds the record to which it has
     * been joined.
     */
    public Optional<RightRecord> find(RecordId id) {
        return using(index -> {
            IndexedRecords records = new IndexedRecords(index.reader());
            RecordId home = records.findByAlias(id.toString()).orElse(id);
            RecordId there = records.findVersions(id.toString()).isPresent() ? id : home;
            Optional<Kind> kind = catalogue.findKind(there.kind());
            Optional<List<StoredVersion>> versions = records.findVersions(there.toString());
            if (kind.isEmpty() || versions.isEmpty()) {
                return Optional.empty();
            }
            Map<String, PartialDate> dataEnds = new TreeMap<>();
            CommitData.issues(index.reader())
                    .forEach((issue, ends) -> PartialDate.find(ends).ifPresent(day -> dataEnds.put(issue, day)));
            return Optional.of(RightRecord.of(there, kind.get(), versions.get(), catalogue, dataEnds));
        });
    }

    /** The family of a record; empty when there is no such record. */
    public Optional<Family> family(RecordId id) {
        return using(index -> new RecordLinks(index, catalogue).family(id));
    }

    /** What a record cites and what cites it. */
    public Citations citations(RecordVersion shown) {
        return using(index -> new RecordLinks(index, catalogue).citations(shown));
    }

    /** Loads one issue; one that is in already changes nothing. */
    public void index(String issue, Optional<PartialDate> dataEnds, Consumer<Consumer<StoredVersion>> versions) {
        catchUp(List.of(new IndexedIssue(issue, dataEnds, versions)));
    }

    /** Loads every issue of the lake that is not in yet; each appears whole, the first ones while the rest still loads. */
    public void catchUp(Lake lake) {
        catchUp(IndexedIssue.all(lake));
    }

    /** Loads those of these issues that are not in yet; each appears whole, the first ones while the rest still loads. */
    public void catchUp(List<IndexedIssue> issues) {
        synchronized (loading) {
            Set<String> there = issues();
            List<IndexedIssue> missing =
                    issues.stream().filter(i -> !there.contains(i.issue())).toList();
            if (missing.isEmpty()) {
                return;
            }
            try {
                Path path = current.path();
                load(path, missing, () -> replace(OpenedIndex.open(path)));
            } catch (IOException wrong) {
                throw failed("writing the search index in " + current.path(), wrong);
            }
        }
    }

    /**
     * Takes issues out that the lake no longer keeps; no file of the index has anything of them afterwards.
     *
     * @param told the records they told of
     */
    public void drop(Set<String> issues, Collection<RecordId> told) {
        synchronized (loading) {
            Path path = current.path();
            try {
                try (Directory directory = FSDirectory.open(path);
                        Loading load = new Loading(
                                new IndexWriter(directory, OpenedIndex.config(cutters)),
                                catalogue,
                                CommitData.issues(current.reader()))) {
                    load.drop(issues, told);
                    load.commit(current.reader().getIndexCommit().getUserData());
                }
                replace(OpenedIndex.open(path));
            } catch (IOException wrong) {
                throw failed("taking issues out of the search index in " + path, wrong);
            }
        }
    }

    /** Makes the index anew from the lake; the old one answers until the new one takes its place. */
    public void rebuild(Lake lake) {
        rebuild(IndexedIssue.all(lake));
    }

    /** Makes a new index of these issues beside the old one, which answers until the new one takes its place. */
    public void rebuild(List<IndexedIssue> issues) {
        synchronized (loading) {
            try {
                Path made = folder.next();
                OpenedIndex.create(made);
                load(made, issues, () -> {});
                folder.use(made);
                replace(OpenedIndex.open(made));
                folder.deleteOthers(made);
            } catch (IOException wrong) {
                throw failed("rebuilding the search index", wrong);
            }
        }
    }

    private interface AfterCommit {
        void run() throws IOException;
    }

    private void load(Path path, List<IndexedIssue> issues, AfterCommit afterCommit) throws IOException {
        Map<String, String> there;
        Map<String, String> kept = new TreeMap<>();
        OpenedIndex before = OpenedIndex.open(path);
        try {
            there = CommitData.issues(before.reader());
            kept.putAll(before.reader().getIndexCommit().getUserData());
        } finally {
            before.letGo();
        }
        try (Directory directory = FSDirectory.open(path);
                Loading load = new Loading(new IndexWriter(directory, OpenedIndex.config(cutters)), catalogue, there)) {
            for (IndexedIssue issue : issues) {
                load.open(issue.issue(), issue.dataEnds());
                issue.versions().accept(load::take);
                if (load.sinceCommit() >= VERSIONS_A_COMMIT) {
                    load.commit(kept);
                    afterCommit.run();
                }
            }
            load.commit(kept);
        }
        afterCommit.run();
    }

    private void replace(OpenedIndex newer) throws IOException {
        OpenedIndex older = current;
        current = newer;
        older.letGo();
    }

    private interface Use<T> {
        T of(OpenedIndex index) throws IOException;
    }

    private <T> T using(Use<T> use) {
        OpenedIndex index = held();
        try {
            try {
                return threads.run(() -> use.of(index));
            } finally {
                index.letGo();
            }
        } catch (IOException wrong) {
            throw failed("reading the search index in " + index.path(), wrong);
        }
    }

    private OpenedIndex held() {
        OpenedIndex index = current;
        while (!index.hold()) {
            OpenedIndex newer = current;
            if (newer.path().equals(index.path()) && newer.reader() == index.reader()) {
                throw new KaiwuException(ErrorCode.INTERNAL, "the search index is closed");
            }
            index = newer;
        }
        return index;
    }

    private static KaiwuException failed(String tried, IOException wrong) {
        return new KaiwuException(ErrorCode.STORAGE, tried + ": " + wrong.getMessage(), wrong);
    }

    @Override
    public void close() {
        threads.close();
        synchronized (loading) {
            try {
                current.letGo();
            } catch (IOException wrong) {
                throw failed("closing the search index", wrong);
            }
        }
    }
}
