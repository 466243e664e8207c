package kaiwu.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import kaiwu.alike.AlikeIndex;
import kaiwu.ingest.Ingest;
import kaiwu.ingest.IngestOptions;
import kaiwu.ingest.IngestReport;
import kaiwu.ingest.Progress;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.PartialDate;
import kaiwu.kernel.RecordId;
import kaiwu.lake.Adopted;
import kaiwu.lake.DataFolder;
import kaiwu.lake.DataLock;
import kaiwu.lake.Lake;
import kaiwu.lake.Manifest;
import kaiwu.register.cases.Gazette;
import kaiwu.search.Expander;
import kaiwu.search.Expansion;
import kaiwu.search.IndexedIssue;
import kaiwu.search.QueryParser;
import kaiwu.search.SearchIndex;
import kaiwu.server.Readiness.Part;
import kaiwu.server.accounts.People;
import kaiwu.server.cases.CaseRoom;
import kaiwu.server.cases.GazettePress;
import kaiwu.server.owners.FolderOwners;
import kaiwu.spi.Catalogue;
import kaiwu.spi.LawBook;
import kaiwu.spi.procedure.Procedure;
import kaiwu.statistics.Indicators;
import kaiwu.steer.PlanMap;
import kaiwu.steer.Plans;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shelf.Catalog;
import shelf.LawBooks;
import shelf.Procedures;

/**
 * Everything that runs on one data folder, wired once: the only place where rooms and catalogue meet. Holds the folder's lock
 * as long as it is open. Thread-safe; one load at a time.
 */
public final class Platform implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Platform.class);

    private static final Duration BETWEEN_GAZETTES = Duration.ofMinutes(10);

    private final DataFolder folder;
    private final DataLock lock;
    private final Catalogue catalogue;
    private final Lake lake;
    private final SetFolder sets;
    private final QueryParser queries;
    private final Expander expander;
    private final FolderOwners owners;
    private final SearchIndex index;
    private final Pictures pictures;
    private final AlikeIndex alike;
    private final Once<Evidence> evidence;
    private final Once<People> people = new Once<>(this::openPeople);
    private final Timestamps timestamps;
    private final Readiness readiness;
    private final ExecutorService merging = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("owners").factory());
    private volatile boolean prepared;
    private volatile boolean closing;
    private final Once<Plans> plans = new Once<>(() -> new Plans(shelf.Plans.load()));
    private final Once<Indicators> indicators = new Once<>(() -> new Indicators(shelf.Indicators.load()));

    private final Once<List<Procedure>> procedures = new Once<>(Procedures::load);
    private final Once<CaseRoom> caseRoom = new Once<>(this::openCaseRoom);
    private final Once<GazettePress> press = new Once<>(this::openPress);
    private final Once<LawBook> law =
            new Once<>(() -> LawBooks.load().values().stream().findFirst().orElseThrow());

    private Platform(DataFolder folder, DataLock lock) {
        this.folder = folder;
        this.lock = lock;
        this.readiness = new Readiness(folder.root());
        this.catalogue = Catalog.load();
        this.lake = Lake.open(lock);
        this.lake.viewsFor(catalogue);
        this.sets = new SetFolder(folder.root().resolve("sets"));
        this.queries = new QueryParser(catalogue, sets);
        this.owners = FolderOwners.open(folder.root().resolve("owners"), lake);
        this.index = SearchIndex.open(folder.root().resolve("index"), catalogue, sets, owners::names);
        this.expander = Expansion.by(catalogue, index::titlesBeside);
        this.pictures = new Pictures(folder.root().resolve("pictures"));
        this.alike = AlikeIndex.open(folder.root().resolve("alike"), catalogue);
        this.evidence = new Once<>(() -> Evidence.open(folder.root(), lake));
        this.timestamps = new Timestamps(folder.root());
    }

    /**
     * Opens the folder, creating what is missing.
     *
     * @throws kaiwu.kernel.KaiwuException {@code DATA_FOLDER_BUSY} when another process has it
     */
    public static Platform open(Path data) {
        DataFolder folder = new DataFolder(data);
        DataLock lock = folder.lock();
        try {
            return new Platform(folder, lock);
        } catch (RuntimeException wrong) {
            lock.close();
            throw wrong;
        }
    }

    public Path data() {
        return folder.root();
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public Lake lake() {
        return lake;
    }

    /** Uploaded lists of numbers. */
    public SetFolder sets() {
        return sets;
    }

    public QueryParser queries() {
        return queries;
    }

    /** Widens queries by what their terms are called in another language. */
    public Expander expander() {
        return expander;
    }

    public SearchIndex index() {
        return index;
    }

    /** Pictures of records, found by likeness. */
    public Pictures pictures() {
        return pictures;
    }

    /** Takes in the pictures in these files, folders and archives; those of no record are told and left out. */
    public Pictures.Filled fillPictures(List<Path> paths) {
        return pictures.fill(paths, MediaNames.of(lake, index));
    }

    /** Names merged into owners, over all kinds. */
    public FolderOwners owners() {
        return owners;
    }

    /** The names that can be searched for alike ones. */
    public AlikeIndex alike() {
        return alike;
    }

    /** The register of evidence and its public log; starts the database when first asked for. */
    public Evidence evidence() {
        return evidence.find().orElseGet(() -> {
            readiness.watch(Part.REGISTER, evidence::get);
            return evidence.get();
        });
    }

    /** As {@link #evidence()}, without starting or waiting: empty as long as the database is not there. */
    public Optional<Evidence> findEvidence() {
        return evidence.find();
    }

    private People openPeople() {
        return People.open(
                evidence().dataSource(), evidence().register(), folder.root().resolve("keys"), Clock.systemUTC());
    }

    /** Accounts and their rights; starts the database when first asked for. */
    public People people() {
        return people.get();
    }

    /** As {@link #people()}, without starting or waiting: empty as long as they are not there. */
    public Optional<People> findPeople() {
        return people.find();
    }

    private CaseRoom openCaseRoom() {
        return CaseRoom.open(
                evidence().register(),
                evidence().dataSource(),
                procedures(),
                law(),
                index,
                folder.root(),
                Clock.systemUTC());
    }

    /** The procedures of the catalogue. */
    public List<Procedure> procedures() {
        return procedures.get();
    }

    /** Procedures at work; starts the database when first asked for. */
    public CaseRoom caseRoom() {
        return caseRoom.get();
    }

    /** What the acts of the platform's own registers publish; starts the database when first asked for. */
    public Gazette gazette() {
        return new Gazette(evidence().register(), caseRoom().cases(), catalogue);
    }

    private GazettePress openPress() {
        return new GazettePress(
                gazette(),
                lake,
                file -> load(List.of(file), IngestOptions.standard().forcing(GazettePress.SOURCE), progress -> {}),
                this::withdraw);
    }

    /** The gazette of the platform's own registers; starts the database when first asked for. */
    public GazettePress press() {
        return press.get();
    }

    /** Whether the folder has a register, open or not. */
    public boolean keepsRegister() {
        return Files.isDirectory(folder.root().resolve("pg"));
    }

    /** What of the platform does not work at present; asks the database whether it answers. */
    public List<Readiness.Fault> faults() {
        evidence.find()
                .ifPresent(made -> readiness.note(
                        Part.REGISTER, made.answers() ? Optional.empty() : Optional.of(Evidence.SILENT)));
        readiness.note(Part.TIMESTAMPS, timestamps.fault());
        return readiness.faults();
    }

    /**
     * Does what takes time and need not be there for the first answer: the index level with the lake, the database, the log
     * level with the lake. What fails is logged and told by {@link #faults}; the rest is done all the same.
     */
    public void prepare() {
        logged("bringing the index level with the lake", this::catchUp);
        logged("opening the register", this::evidence);
        logged("opening the accounts", this::people);
        logged("opening the cases", this::caseRoom);
        evidence.find().ifPresent(made -> logged("recording issues in the public log", this::recordIssues));
        evidence.find().ifPresent(made -> logged("following the corrections of owners", this::followCorrections));
        caseRoom.ifMade(
                room -> room.repeat(() -> logged("publishing the gazette", () -> press().run()), BETWEEN_GAZETTES));
        prepared = true;
        logged("merging the names of owners", this::levelOwners);
    }

    /** Brings the merged owners level with the lake; does nothing when they are. */
    public void levelOwners() {
        readiness.watch(Part.OWNERS, owners::level);
    }

    /** Takes the corrections of owners that hold from the register. */
    public void followCorrections() {
        owners.follow(evidence().owners());
    }

    /** Does the work unless the platform is being closed, and logs what it throws unless that is why. */
    private void logged(String what, Runnable work) {
        if (closing) {
            return;
        }
        try {
            work.run();
        } catch (RuntimeException wrong) {
            if (closing) {
                LOG.debug("{} was cut short", what, wrong);
            } else {
                LOG.error("{} failed", what, wrong);
            }
        }
    }

    /** Brings the public log level with the lake; does nothing when it is. */
    public synchronized void recordIssues() {
        readiness.watch(Part.LOG, () -> evidence().issues().catchUp());
    }

    /** The plan that this platform was built for; the first of the catalogue's. */
    public PlanMap plan() {
        return plans.get().list().getFirst();
    }

    /** Who gives timestamps. */
    public Timestamps timestamps() {
        return timestamps;
    }

    /** The law by which the platform counts periods and fees; the first book of the catalogue's. */
    public LawBook law() {
        return law.get();
    }

    public Indicators indicators() {
        return indicators.get();
    }

    /** Loads files into the lake, what is new into the index, and its issues into the log if the register is open. */
    public synchronized IngestReport load(List<Path> paths, IngestOptions options, Consumer<Progress> progress) {
        IngestReport report = new Ingest(catalogue, lake).load(paths, options, progress);
        if (!options.dryRun()) {
            follow();
        }
        return report;
    }

    /** Destroys what these issues tell, each on its ground, in the lake and in all that is made from it; see {@link Lake#withdraw}. */
    public synchronized void withdraw(Map<String, Bilingual> issues) {
        Set<RecordId> told = new HashSet<>();
        issues.keySet()
                .forEach(issue ->
                        lake.read(issue, version -> told.add(version.version().id())));
        issues.forEach(lake::withdraw);
        index.drop(issues.keySet(), told);
        follow();
        merging.execute(() -> logged("merging the names of owners", this::levelOwners));
    }

    /** Takes issues that were made elsewhere into the lake and the index; see {@link Lake#adopt}. */
    public synchronized Adopted adopt(Path packedIssues) {
        Adopted adopted = lake.adopt(packedIssues);
        follow();
        return adopted;
    }

    /**
     * Index and log after the lake, and in a server that runs, in their own time, the owners. The load stands when the log
     * cannot be reached: its issues are recorded later.
     */
    private void follow() {
        catchUp();
        if (prepared) {
            merging.execute(() -> logged("merging the names of owners", this::levelOwners));
        }
        evidence.find().ifPresent(made -> logged("recording issues in the public log", this::recordIssues));
    }

    /** Brings index and names level with the lake; does nothing when they are. */
    public synchronized void catchUp() {
        readiness.watch(Part.INDEX, this::level);
        readiness.watch(Part.NAMES, () -> alike.catchUp(lake));
    }

    private void level() {
        List<Manifest> issues = lake.issues();
        Set<String> gone = new HashSet<>(index.issues());
        issues.forEach(issue -> gone.remove(issue.issue()));
        if (gone.isEmpty()) {
            index.catchUp(issues.stream().map(this::indexed).toList());
        } else {
            reindex();
        }
    }

    /** Makes the index, the owners and the names anew from the lake. */
    public synchronized void rebuild() {
        reindex();
        readiness.watch(Part.NAMES, () -> alike.rebuild(lake));
        readiness.watch(Part.OWNERS, owners::rebuild);
    }

    private void reindex() {
        lake.forgetViews();
        readiness.watch(
                Part.INDEX,
                () -> index.rebuild(lake.issues().stream().map(this::indexed).toList()));
    }

    private IndexedIssue indexed(Manifest issue) {
        return new IndexedIssue(
                issue.issue(), PartialDate.find(issue.coverage().to()), versions -> lake.read(issue.issue(), versions));
    }

    @Override
    public void close() {
        closing = true;
        merging.close();
        try {
            caseRoom.ifMade(CaseRoom::close);
            people.ifMade(People::close);
            evidence.ifMade(Evidence::close);
        } finally {
            try {
                index.close();
            } finally {
                try {
                    lake.close();
                } finally {
                    lock.close();
                }
            }
        }
    }
}
