package kaiwu.register;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.Ground;
import kaiwu.kernel.KaiwuException;
import kaiwu.kernel.Outcome;
import kaiwu.kernel.Sha256;
import kaiwu.ledger.Checkpoint;
import kaiwu.ledger.Entries;
import kaiwu.ledger.MerkleTree;
import kaiwu.ledger.ProofBundle;
import kaiwu.ledger.SignedNote;
import kaiwu.ledger.TileLog;
import kaiwu.ledger.TileTree;

/**
 * The log of acts. Thread-safe; one process per data folder.
 *
 * <p>The act, its place in the public log and its subject's count commit in one transaction. What {@link #append} has answered
 * is on the disk and under a signed checkpoint; an act that was committed when the machine died is signed by the next {@link
 * #publish}.
 */
public final class Register {

    /** How far a clock may step back between two acts before recording stops: what time services do within a second or two. */
    private static final Duration SMALL_STEP = Duration.ofSeconds(5);

    private static final Ground KEY_USED = new Ground(
            "register.key-names-another-act",
            "",
            new Bilingual("这个幂等键已用于内容不同的另一项行为。", "This idempotency key already names an act with other content."),
            new Bilingual("新的行为请换一个新的键。", "Use a fresh key for a new act."));

    private static final SecureRandom RANDOM = new SecureRandom();

    private final DataSource database;
    private final TileLog log;
    private final Clock clock;
    private final Leaves leaves;
    private final GroupCommit writers;

    /**
     * The register in this database, whose tables are there.
     *
     * @param log where its public files are written
     * @param clock gives the time of recording
     */
    public Register(DataSource database, TileLog log, Clock clock) {
        this.database = database;
        this.log = log;
        this.clock = clock;
        this.leaves = new Leaves(database);
        this.writers = new GroupCommit(database);
    }

    /** Records an act that nothing can stand against but the key of another, and signs the log over it. */
    public Appended append(ActDraft wish) {
        return append(wish, Optional.empty());
    }

    /** Records an act if the rule lets it follow the acts on its subject, and signs the log over it. */
    public Appended append(ActDraft wish, Rule rule) {
        return append(wish, new Companion() {
            @Override
            public Outcome judge(Connection db, List<Act> history, ActDraft asked) {
                return rule.judge(history, asked);
            }

            @Override
            public void follow(Connection db, List<Act> history) {
                // a rule keeps nothing
            }
        });
    }

    /** Records an act if its companion lets it, with what the companion keeps of it, and signs the log over it. */
    public Appended append(ActDraft wish, Companion companion) {
        return append(wish, Optional.of(companion));
    }

    private Appended append(ActDraft wish, Optional<Companion> companion) {
        Appended done = writers.run(db -> append(db, wish, companion));
        if (done instanceof Appended.Recorded recorded) {
            log.publishThrough(recorded.act().leafIndex(), leaves);
        }
        return done;
    }

    private Appended append(Connection db, ActDraft wish, Optional<Companion> companion) throws SQLException {
        Optional<Rows.Row> before = Rows.find(db, wish.actor(), wish.key());
        if (before.isPresent()) {
            return before.get().asked().equals(wish.asked())
                    ? new Appended.Recorded(before.get().act(), true)
                    : new Appended.Refused(KEY_USED);
        }
        List<Act> history = companion.isPresent() ? acts(db, wish.subject()) : List.of();
        if (companion.isPresent() && companion.get().judge(db, history, wish) instanceof Outcome.Refused refused) {
            return new Appended.Refused(refused.ground());
        }
        long sequence = Rows.number(db, """
                insert into register.subject as s (subject, acts) values (?, 1)
                on conflict (subject) do update set acts = s.acts + 1 returning acts
                """, wish.subject());
        Act act = act(db, wish, sequence);
        Optional<Sha256> salt = wish.disclosure() == Disclosure.OPEN ? Optional.empty() : Optional.of(freshSalt());
        Rows.insert(db, new Rows.Row(act, wish.asked(), salt, LeafForm.render(act, salt)));
        if (companion.isPresent()) {
            List<Act> all = new ArrayList<>(history);
            all.add(act);
            companion.get().follow(db, all);
        }
        return new Appended.Recorded(act, false);
    }

    private Act act(Connection db, ActDraft wish, long sequence) throws SQLException {
        long index = Rows.number(db, "select coalesce(max(index) + 1, 0) from register.leaf");
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (Rows.Row last : Rows.byLeaf(db, index - 1, index)) {
            Instant recorded = last.act().recordedAt();
            if (now.isBefore(recorded.minus(SMALL_STEP))) {
                throw new KaiwuException(
                        ErrorCode.INTERNAL,
                        "the clock says %s but the last act was recorded at %s; set the clock right"
                                .formatted(now, recorded));
            }
            now = now.isBefore(recorded) ? recorded : now;
        }
        return new Act(
                ActId.fresh(),
                wish.type(),
                wish.subject(),
                sequence,
                wish.actor(),
                wish.role(),
                wish.doneAt().orElse(now).truncatedTo(ChronoUnit.MILLIS),
                now,
                wish.formText(),
                wish.documents(),
                wish.legalGround(),
                wish.effect(),
                wish.key(),
                index);
    }

    private static Sha256 freshSalt() {
        byte[] salt = new byte[32];
        RANDOM.nextBytes(salt);
        return Sha256.ofHash(salt);
    }

    /** Signs the log over every act there is; to be called once after opening, for what a crash left unsigned. */
    public Checkpoint publish() {
        return log.publish(leaves);
    }

    /** Writes the log's files anew from the leaves, where they were damaged or lost; signs as {@link #publish} does. */
    public Checkpoint rewriteLog() {
        return log.rewrite(leaves);
    }

    /** The acts on a subject; none when nothing was ever done to it. */
    public History history(String subject) {
        return reading(db -> new History(acts(db, subject)));
    }

    private static List<Act> acts(Connection db, String subject) throws SQLException {
        return Rows.ofSubject(db, subject).stream().map(Rows.Row::act).toList();
    }

    /** The act that an actor recorded under a key; empty when there is none. */
    public Optional<Act> find(String actor, String key) {
        return reading(db -> Rows.find(db, actor, key).map(Rows.Row::act));
    }

    /** When the last act was recorded; empty before the first. */
    public Optional<Instant> lastRecordedAt() {
        return reading(db -> {
            long size = Rows.number(db, "select coalesce(max(index) + 1, 0) from register.leaf");
            return Rows.byLeaf(db, size - 1, size).stream()
                    .map(row -> row.act().recordedAt())
                    .findFirst();
        });
    }

    /** Makes anew what is derived from the acts, while none comes between: all of it, or nothing when it fails. */
    public int rederive(Rederivation derivation) {
        return writers.run(db -> {
            derivation.clear(db);
            int count = 0;
            for (String subject : Rows.subjects(db)) {
                count += derivation.derive(db, acts(db, subject)) ? 1 : 0;
            }
            return count;
        });
    }

    /** One act by its id. */
    public Optional<Act> find(ActId id) {
        return reading(db -> Rows.find(db, id).map(Rows.Row::act));
    }

    /** Those of these subjects on which there is an act. */
    public Set<String> known(Collection<String> subjects) {
        return reading(db -> Rows.known(db, subjects));
    }

    /** Every act of a type, in the order of the log; reads through all acts there are. */
    public List<Act> list(String type) {
        return reading(db -> Rows.ofType(db, type).stream().map(Rows.Row::act).toList());
    }

    /** Acts of these types recorded from one moment and before another, in the order of the log. */
    public List<Act> list(Collection<String> types, Instant from, Instant before) {
        return reading(db -> Rows.ofTypes(db, types, from, before).stream()
                .map(Rows.Row::act)
                .toList());
    }

    /** Days of this place on which an act of these types was recorded, from one moment on. */
    public List<LocalDate> days(Collection<String> types, Instant from, ZoneId zone) {
        return reading(db -> Rows.days(db, types, from, zone));
    }

    /** What the public log holds, in its order: for everyone to see. */
    public Entries leaves() {
        return leaves;
    }

    /** The log's public files and key. */
    public TileLog log() {
        return log;
    }

    /**
     * The proof that this act is in the log, opening its commitment to one of its documents for whoever holds the proof; empty
     * when there is no such act.
     */
    public Optional<ProofBundle> prove(ActId id) {
        Optional<Rows.Row> row = reading(db -> Rows.find(db, id));
        row.ifPresent(logged -> log.publishThrough(logged.act().leafIndex(), leaves));
        return row.map(this::bundle);
    }

    private ProofBundle bundle(Rows.Row row) {
        SignedNote note = log.note().orElseThrow();
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        long index = row.act().leafIndex();
        List<Sha256> documents = row.act().documents();
        return new ProofBundle(
                new String(row.entry(), StandardCharsets.UTF_8),
                index,
                MerkleTree.inclusion(new TileTree(log.folder(), checkpoint.size()), index, checkpoint.size()),
                note,
                log.key(),
                documents.isEmpty()
                        ? Optional.empty()
                        : row.salt()
                                .map(salt -> new ProofBundle.OpenedDocument(
                                        0, LeafForm.documentSalt(salt, 0), documents.get(0))));
    }

    /** Recomputes every leaf and root from the acts and compares them with what was logged, signed and published. */
    public List<Finding> checkAll() {
        return new RegisterCheck(database, log).run();
    }

    private <T> T reading(GroupCommit.Work<T> work) {
        try (Connection db = database.getConnection()) {
            return work.in(db);
        } catch (SQLException wrong) {
            throw new KaiwuException(ErrorCode.STORAGE, "the register cannot be read: " + wrong.getMessage(), wrong);
        }
    }
}
