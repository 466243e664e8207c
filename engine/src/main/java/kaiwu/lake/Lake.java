package kaiwu.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.kernel.RecordId;
import kaiwu.kernel.Sha256;
import kaiwu.spi.Catalogue;
import kaiwu.spi.Input;
import kaiwu.spi.Source;
import org.jspecify.annotations.Nullable;

/**
 * The lake of one data folder: {@code lake/issues/<issue>/} with {@code manifest.json}, {@code versions.parquet} and {@code
 * problems.jsonl}, and {@code lake/originals/}. Issues are only ever added, each in one step; one may be withdrawn by law. Reading is thread-safe;
 * {@link #begin}, {@link #keep} and {@link #known} are for the one thread or task that loads.
 */
public final class Lake implements AutoCloseable {

    private final DataFolder folder;
    private final boolean writable;
    private final Clock clock;
    private final Issues issues;
    private final Originals originals;
    private Catalogue catalogue = new Catalogue(Map.of(), Map.of(), Map.of());
    private final List<String> removed;
    private final Map<String, KnownVersions> known = new HashMap<>();
    private @Nullable LakeSql sql;
    private @Nullable IdKey idKey;
    private @Nullable IdKey trialKey;
    private @Nullable LakeSql publicSql;
    private @Nullable Duck staging;

    private Lake(DataFolder folder, boolean writable, Clock clock) {
        this.folder = folder;
        this.writable = writable;
        this.clock = clock;
        this.issues = new Issues(folder.lake().resolve("issues"));
        this.originals = new Originals(folder.lake().resolve("originals"), half().resolve("originals"));
        this.removed = writable ? Leftovers.remove(half(), folder.scratch()) : List.of();
        if (writable) {
            new Withdrawing(issues, originals).complete();
        }
    }

    /** Opens the lake for reading; others may be writing in it meanwhile. A folder without a lake is an empty lake. */
    public static Lake open(Path dataFolder) {
        return new Lake(new DataFolder(dataFolder), false, Clock.systemUTC());
    }

    /** Opens the lake for reading and writing, and clears away what a killed load left behind. */
    public static Lake open(DataLock lock) {
        return open(lock, Clock.systemUTC());
    }

    /** As {@link #open(DataLock)}, with the clock that dates the issues. */
    public static Lake open(DataLock lock, Clock clock) {
        return new Lake(lock.folder(), true, clock);
    }

    /** What a killed load had left and this opening removed; empty as a rule. */
    public List<String> removedLeftovers() {
        return removed;
    }

    public DataFolder folder() {
        return folder;
    }

    /**
     * Gives each kind a SQL view, also those of which no record has come yet; they say what anyone may see, and unite what
     * sources tell of one right under different numbers.
     */
    public void viewsFor(Catalogue known) {
        catalogue = known;
    }

    private static KaiwuException noIssue(String issue) {
        return new KaiwuException(
                ErrorCode.NOT_FOUND, new Bilingual("数据湖没有批次 " + issue, "the lake has no issue " + issue));
    }

    /** Manifests of the issues that are kept, in the order in which they were closed. */
    public List<Manifest> issues() {
        return issues.list();
    }

    /** The same with those that were withdrawn, of which the manifest alone is left. */
    public List<Manifest> everyIssue() {
        return issues.all();
    }

    /** An issue's manifest, also of one that was withdrawn. */
    public Optional<Manifest> findIssue(String issue) {
        return issues.has(issue) ? Optional.of(issues.get(issue).manifest()) : Optional.empty();
    }

    /**
     * The file {@code manifest.json} of an issue as it lies in the lake; its SHA-256 stands for the whole issue.
     *
     * @throws KaiwuException {@code NOT_FOUND} when there is no such issue
     */
    public byte[] manifest(String issue) {
        if (!issues.has(issue)) {
            throw noIssue(issue);
        }
        Path file = issueFolder(issue).resolve(ManifestJson.NAME);
        try {
            return Files.readAllBytes(file);
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.DAMAGED, "reading the manifest " + file + ": " + wrong, wrong);
        }
    }

    /** Why an issue is no longer kept; empty when it is, or never was there. */
    public Optional<Withdrawal> findWithdrawal(String issue) {
        return Withdrawal.find(issueFolder(issue));
    }

    /**
     * Destroys what an issue tells: its versions, its problems and the original bytes of its inputs, where no other issue was read
     * from them; a pack of originals is written anew without them. Its manifest stays, with the reason. What it told may come again
     * by another issue. When it is cut short, the next opening for writing completes it.
     *
     * @throws KaiwuException {@code NOT_FOUND} when there is no such issue
     */
    public void withdraw(String issue, Bilingual reason) {
        mustBeWritable();
        if (!issues.has(issue)) {
            throw noIssue(issue);
        }
        new Withdrawing(issues, originals)
                .withdraw(issue, new Withdrawal(clock.instant().truncatedTo(ChronoUnit.MILLIS), reason));
        forget(issues.get(issue).manifest().source());
    }

    /** The newest issue of a source. */
    public Optional<Manifest> lastIssueOf(String source) {
        return issues.last(source).map(Issues.Read::manifest);
    }

    String lastManifestHash(String source) {
        return issues.last(source).map(last -> last.hash().toString()).orElse("");
    }

    /**
     * Hands on the versions of an issue in their order, one at a time; the order is that of the file, so that no more of it is
     * held than is read at once.
     *
     * @throws KaiwuException {@code NOT_FOUND} when there is no such issue
     */
    public void read(String issue, Consumer<StoredVersion> versions) {
        if (!issues.has(issue) || issues.isWithdrawn(issue)) {
            throw noIssue(issue);
        }
        long[] last = {-1};
        sql().ask(StoredRow.SELECT + " FROM read_parquet(?)", List.of(versionsFile(issue)), row -> {
            StoredVersion version = StoredRow.read(row);
            if (version.row() <= last[0]) {
                throw new KaiwuException(
                        ErrorCode.DAMAGED, issue + " has row " + version.row() + " behind row " + last[0]);
            }
            last[0] = version.row();
            versions.accept(version);
        });
    }

    /**
     * Hands on the newest content of each version of a source, by id and version key.
     *
     * @param most how many rights at most: those whose ids have the lowest hashes
     */
    void readNewest(String source, long most, Consumer<StoredVersion> versions) {
        views().ask(
                        StoredRow.SELECT
                                + " FROM records SEMI JOIN (SELECT issue, \"row\" FROM (SELECT issue, \"row\", dense_rank()"
                                + " OVER (ORDER BY sha256(id)) AS place FROM records WHERE source = ? QUALIFY"
                                + " row_number() OVER (PARTITION BY version_key ORDER BY issue DESC, \"row\" DESC) = 1)"
                                + " WHERE place <= CAST(? AS BIGINT)) USING (issue, \"row\") ORDER BY id, version_key",
                        List.of(source, Long.toString(most)),
                        row -> versions.accept(StoredRow.read(row)));
    }

    /** Every version of a right, of all sources, oldest publication first; empty when the lake has none. */
    public List<StoredVersion> versions(RecordId id) {
        List<StoredVersion> found = new ArrayList<>();
        views().ask(
                        StoredRow.SELECT
                                + " FROM records WHERE id = ? ORDER BY published_on NULLS FIRST, issue, \"row\"",
                        List.of(id.toString()),
                        row -> found.add(StoredRow.read(row)));
        return List.copyOf(found);
    }

    /** As {@link #sql(String, Duration, int)} with a minute and the first ten thousand rows. */
    public Table sql(String question) {
        return sql(question, Duration.ofMinutes(1), 10_000);
    }

    /**
     * Answers one SELECT over {@code records} (a row for each version; a right may have several, so count {@code DISTINCT id})
     * and the views named after kinds, as far as anyone may see them: what a kind lets be read by permission only is left out.
     *
     * @param rows how many rows to return at most
     * @throws KaiwuException {@code CALLED_WRONGLY} when the question is anything else, or takes too long
     */
    public Table sql(String question, Duration longest, int rows) {
        TableCollector table = new TableCollector(rows);
        sql(question, longest, table);
        return table.table();
    }

    /** As {@link #sql(String, Duration, int)}, row by row and without an end. */
    public void sql(String question, Duration longest, Table.Sink sink) {
        publicViews().answer(question, longest, sink);
    }

    /** As {@link #sql(String, Duration, int)}, with what is read by permission only: for the platform's operator. */
    public Table restrictedSql(String question, Duration longest, int rows) {
        TableCollector table = new TableCollector(rows);
        views().answer(question, longest, table);
        return table.table();
    }

    /**
     * Bytes of an input as the office delivered it.
     *
     * @throws KaiwuException {@code NOT_FOUND} when the lake does not keep them, {@code DAMAGED} when they do not read back
     */
    public byte[] original(Sha256 content, long offset, long length) {
        return originals.read(content, offset, length);
    }

    /** Reads everything and says what does not hold; empty when all is well. */
    public List<Finding> check() {
        try (Originals asOnTheDisk = originals.afresh()) {
            return new LakeCheck(issues.folder(), asOnTheDisk).run();
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.STORAGE, "closing what was checked: " + wrong, wrong);
        }
    }

    /**
     * Takes in the bytes of an input and hashes them; they are kept for good when the next issue is committed.
     *
     * @throws IOException when the input cannot be read
     */
    public Manifest.FileEntry keep(Input input) throws IOException {
        mustBeWritable();
        return originals.keep(input);
    }

    /** Name, size and hash of an input whose bytes are not kept. */
    public static Manifest.FileEntry hash(Input input) throws IOException {
        return Originals.hash(input);
    }

    /**
     * Writes an issue in its travelling form ({@link PackedIssue}), which {@link #adopt} takes.
     *
     * @param into the folder to put it in, under the issue's name
     * @throws KaiwuException {@code NOT_FOUND} when there is no such issue
     */
    public void pack(String issue, Path into) {
        mustBeWritable();
        if (!issues.has(issue) || issues.isWithdrawn(issue)) {
            throw noIssue(issue);
        }
        try {
            PackedIssue.pack(issueFolder(issue), into.resolve(issue), staging());
        } catch (IOException wrong) {
            throw StorageStream.failed(into, wrong);
        }
    }

    /**
     * Takes over issues in their travelling form, such as the starter set. All are checked against their manifests first, then
     * each appears in one step. An issue the lake has already is left alone; one of a source of which the lake has issues of its
     * own is passed over, since a source's issues form one chain.
     *
     * @param folder one folder an issue, as {@link #pack} wrote them
     * @throws KaiwuException {@code DAMAGED} when anything there is not as its manifest says; nothing is taken over then
     */
    public Adopted adopt(Path folder) {
        mustBeWritable();
        Adopted adopted = new Adoption(this, folder, half(), staging()).run(new LakeCheck(folder, originals).run());
        adopted.taken().forEach(issue -> forget(issue.source()));
        return adopted;
    }

    /** Hashes of the inputs that the issues of a source were read from. */
    public Set<String> inputsOf(String source) {
        return issues.list().stream()
                .filter(issue -> issue.source().equals(source))
                .flatMap(issue -> issue.inputs().stream())
                .map(Manifest.FileEntry::sha256)
                .collect(Collectors.toSet());
    }

    /** Begins an issue. The source's {@link #known} versions count on its being committed. */
    public IssueWriter begin(Source source) {
        mustBeWritable();
        String issue = issues.freeId(source.id(), now(source.id()));
        try {
            Path made = Files.createDirectories(half().resolve(issue));
            return new IssueWriter(this, source, issue, made);
        } catch (IOException wrong) {
            throw StorageStream.failed(half(), wrong);
        }
    }

    /** What the lake holds of a source; read once, then kept up to date by whoever loads. */
    public synchronized KnownVersions known(String source) {
        return known.computeIfAbsent(source, s -> {
            KnownVersions versions = new KnownVersions();
            issues.list().stream()
                    .filter(issue -> issue.source().equals(s))
                    .forEach(issue -> sql().ask(
                                    "SELECT version_key, substr(hash, 1, 16) FROM read_parquet(?)",
                                    List.of(versionsFile(issue.issue())),
                                    row -> versions.add(
                                            Sha256.of(row.getString(1)).prefix(),
                                            Long.parseUnsignedLong(row.getString(2), 16))));
            return versions;
        });
    }

    /** Forgets what is known of a source, so that it is read anew: after a load that was given up or only tried. */
    public synchronized void forget(String source) {
        known.remove(source);
    }

    /** The number of a right that has none and is known by these words alone; see {@link IdKey}. */
    public String numberFor(String words) {
        return idKey(true).number(words);
    }

    /** The same on trial: where the folder has no key yet, none is made, and the number holds for this process alone. */
    public String trialNumberFor(String words) {
        return idKey(false).number(words);
    }

    private synchronized IdKey idKey(boolean made) {
        Path file = folder.lake().resolve("id.key");
        if (idKey == null && (made || Files.exists(file))) {
            idKey = IdKey.of(file, writable);
        }
        if (idKey != null) {
            return idKey;
        }
        trialKey = trialKey == null ? IdKey.of(file, false) : trialKey;
        return trialKey;
    }

    void settleOriginals() {
        originals.settle();
    }

    /** The time for a source's next issue: never before the one it has, whatever the clock says. */
    Instant now(String source) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return lastIssueOf(source)
                .map(Manifest::loadedAt)
                .filter(last -> last.isAfter(now))
                .orElse(now);
    }

    private String versionsFile(String issue) {
        return issueFolder(issue).resolve(VersionsFile.NAME).toString();
    }

    Path issueFolder(String issue) {
        return issues.folder().resolve(issue);
    }

    private Path half() {
        return folder.lake().resolve("tmp");
    }

    private void mustBeWritable() {
        if (!writable) {
            throw new KaiwuException(
                    ErrorCode.INTERNAL,
                    "the lake in " + folder.root() + " was opened for reading; lock the folder first");
        }
    }

    private LakeSql views() {
        return show(sql());
    }

    private LakeSql publicViews() {
        return show(publicSql());
    }

    private LakeSql show(LakeSql views) {
        List<Manifest> shown = issues.list();
        views.show(shown, catalogue, () -> homes(shown));
        return views;
    }

    /** Worked out once for these issues, whatever process asks first. */
    private synchronized Homes homes(List<Manifest> shown) {
        HomesFile file = new HomesFile(folder.scratch().resolve(HomesFile.NAME), catalogue, issues.hashes(shown));
        return file.find().orElseGet(() -> {
            Homes found = shown.isEmpty() ? new Homes(Map.of()) : Homes.of(sql().files(shown), sql(), catalogue);
            if (Files.isDirectory(folder.scratch())) {
                file.keep(found);
            }
            return found;
        });
    }

    /** Has the views made anew from the issues, after the rules of numbers have changed. */
    public void forgetViews() {
        try {
            Files.deleteIfExists(folder.scratch().resolve(HomesFile.NAME));
        } catch (IOException wrong) {
            throw StorageStream.failed(folder.scratch(), wrong);
        }
    }

    private synchronized LakeSql publicSql() {
        if (publicSql == null) {
            publicSql = new LakeSql(issues.folder(), made(spill("public")), LakeSql.Shape.PUBLIC);
        }
        return publicSql;
    }

    private synchronized LakeSql sql() {
        if (sql == null) {
            sql = new LakeSql(issues.folder(), made(spill("sql")), LakeSql.Shape.WHOLE);
        }
        return sql;
    }

    private synchronized Duck staging() {
        if (staging == null) {
            staging = new Duck(made(spill("load")));
        }
        return staging;
    }

    private Path spill(String name) {
        return folder.scratch()
                .resolve("duckdb-" + name + "-" + ProcessHandle.current().pid() + "-"
                        + Integer.toHexString(System.identityHashCode(this)));
    }

    /** DuckDB makes its folder itself, but not the one above; a data folder that is not there has nothing to spill. */
    private Path made(Path spill) {
        try {
            if (Files.isDirectory(folder.root())) {
                Files.createDirectories(folder.scratch());
            }
            return spill;
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.STORAGE, "making " + folder.scratch() + ": " + wrong, wrong);
        }
    }

    @Override
    public synchronized void close() {
        try {
            originals.close();
            if (sql != null) {
                sql.close();
            }
            if (publicSql != null) {
                publicSql.close();
            }
            if (staging != null) {
                staging.close();
            }
            Durable.delete(spill("sql"));
            Durable.delete(spill("public"));
            Durable.delete(spill("load"));
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.STORAGE, "clearing " + folder.scratch() + ": " + wrong, wrong);
        }
    }
}
