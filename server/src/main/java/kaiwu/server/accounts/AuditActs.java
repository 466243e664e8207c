package kaiwu.server.accounts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kaiwu.kernel.CanonicalJson;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.kernel.Sha256;
import kaiwu.register.Act;
import kaiwu.register.ActDraft;
import kaiwu.register.ActId;
import kaiwu.register.Appended;
import kaiwu.register.Disclosure;
import kaiwu.register.Register;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the audit trail into the public log, a batch a minute: an act whose one document is the SHA-256 of the batch's entries,
 * each one line of canonical JSON. Its leaf is a salted commitment: nobody reads from the log who signed in or how many, yet an
 * entry that was changed, taken out or put in between afterwards no longer fits its batch. Thread-safe.
 */
public final class AuditActs implements AutoCloseable {

    /** The act's type. */
    public static final String TYPE = "audit-batch";

    private static final Logger LOG = LoggerFactory.getLogger(AuditActs.class);
    private static final int EVERY_SECONDS = 60;
    private static final int LARGEST = 10_000;

    private final JdbcClient db;
    private final TransactionTemplate together;
    private final Register register;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("audit").factory());

    AuditActs(JdbcClient db, TransactionTemplate together, Register register) {
        this.db = db;
        this.together = together;
        this.register = register;
    }

    /** A batch that does not fit its entries, or that the register does not know. */
    public record Misfit(long through, String why) {}

    void start() {
        var unused = timer.scheduleWithFixedDelay(
                () -> {
                    try {
                        catchUp();
                    } catch (RuntimeException wrong) {
                        LOG.error("the audit trail could not be put into the log; it is tried again", wrong);
                    }
                },
                EVERY_SECONDS,
                EVERY_SECONDS,
                TimeUnit.SECONDS);
    }

    /** Records what no batch vouches for yet; answers how many entries that were. */
    public synchronized int catchUp() {
        int recorded = 0;
        for (List<AuditTrail.Entry> batch = next(); !batch.isEmpty(); batch = next()) {
            record(batch);
            recorded += batch.size();
        }
        return recorded;
    }

    /** The entries after the last batch. The lock lets every entry with a smaller number be there before any is read. */
    private List<AuditTrail.Entry> next() {
        return together.execute(status -> {
            db.sql("lock table accounts.audit in share mode").update();
            long last = db.sql("select coalesce(max(through), 0) from accounts.audit_batch")
                    .query(Long.class)
                    .single();
            return entries(last, Long.MAX_VALUE);
        });
    }

    private List<AuditTrail.Entry> entries(long after, long through) {
        return db.sql("select number, at, actor, what, subject, result, detail from accounts.audit"
                        + " where number > ? and number <= ? order by number limit ?")
                .params(after, through, LARGEST)
                .query((row, at) -> AuditTrail.entry(row))
                .list();
    }

    private void record(List<AuditTrail.Entry> batch) {
        long through = batch.getLast().number();
        Sha256 hash = hash(batch);
        Map<String, Object> form = new TreeMap<>();
        form.put("from", batch.getFirst().number());
        form.put("through", through);
        form.put("entries", batch.size());
        Appended appended = register.append(new ActDraft(
                TYPE,
                "audit",
                "kaiwu",
                "platform",
                Optional.empty(),
                form,
                List.of(hash),
                "",
                "recorded",
                Disclosure.COMMITTED,
                "audit-" + through + "-" + hash));
        if (!(appended instanceof Appended.Recorded recorded)) {
            throw new KaiwuException(ErrorCode.FOUND_WRONG, "the audit batch through " + through + " was refused");
        }
        db.sql("insert into accounts.audit_batch (through, sha256, act) values (?, ?, ?)")
                .params(through, hash.toString(), recorded.act().id().value())
                .update();
    }

    private static Sha256 hash(List<AuditTrail.Entry> batch) {
        StringBuilder lines = new StringBuilder();
        for (AuditTrail.Entry entry : batch) {
            Map<String, Object> json = new TreeMap<>();
            json.put("number", entry.number());
            json.put("at", entry.at().toString());
            json.put("actor", entry.actor());
            json.put("what", entry.what());
            json.put("subject", entry.subject());
            json.put("result", entry.result());
            json.put("detail", entry.detail());
            lines.append(CanonicalJson.text(json)).append('\n');
        }
        return Sha256.of(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Compares every batch with its entries and with its act in the register. */
    public List<Misfit> check() {
        List<Misfit> misfits = new ArrayList<>();
        long last = 0;
        for (Batch batch : batches()) {
            Optional<Act> act = register.find(new ActId(batch.act()));
            List<Sha256> found = List.of(hash(entries(last, batch.through())));
            if (act.isEmpty() || !act.get().type().equals(TYPE)) {
                misfits.add(new Misfit(batch.through(), "no act of the register vouches for it"));
            } else if (!act.get().documents().equals(found)) {
                misfits.add(new Misfit(batch.through(), "its entries are not those that were recorded"));
            }
            last = batch.through();
        }
        return List.copyOf(misfits);
    }

    private List<Batch> batches() {
        return db.sql("select through, act from accounts.audit_batch order by through")
                .query((row, at) -> new Batch(row.getLong(1), row.getObject(2, UUID.class)))
                .list();
    }

    private record Batch(long through, UUID act) {}

    /** Records what is left and stops. */
    @Override
    public void close() {
        timer.shutdownNow();
        try {
            catchUp();
        } catch (RuntimeException unreachable) {
            LOG.warn("the last entries of the audit trail go into the log at the next start", unreachable);
        }
    }
}
