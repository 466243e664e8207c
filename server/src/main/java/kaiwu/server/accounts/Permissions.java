package kaiwu.server.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kaiwu.kernel.Outcome;
import kaiwu.kernel.RecordId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Permission to read what is not for everyone: texts of traditional knowledge and places of genetic resources (CBD art. 8(j) and
 * 15; Nagoya Protocol art. 6 and 7). Asked for with a reason, granted for a year or refused by the communities' custodian, never
 * by oneself. Every reading is told before it happens. Thread-safe.
 */
public final class Permissions {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 1000;

    private final JdbcClient db;
    private final TransactionTemplate together;
    private final AuditTrail audit;
    private final Clock clock;

    Permissions(JdbcClient db, TransactionTemplate together, AuditTrail audit, Clock clock) {
        this.db = db;
        this.together = together;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Somebody's wish to read a record.
     *
     * @param name of who asks
     * @param granted what became of it; empty as long as nobody decided
     * @param until last day of a permission
     */
    public record Wish(
            UUID id,
            AccountId account,
            String name,
            String record,
            String reason,
            Instant askedAt,
            Optional<Boolean> granted,
            Optional<LocalDate> until) {}

    /** Asks to read a record; asking again before it is decided changes nothing. */
    public Outcome ask(SignedIn who, RecordId record, String reason) {
        String given = reason.strip();
        if (given.length() < SHORTEST_REASON || given.length() > LONGEST_REASON) {
            return Outcome.refused(AccountGrounds.REASON_LACKING);
        }
        AccountId id = who.account().id();
        together.executeWithoutResult(status -> {
            db.sql("insert into accounts.permission (id, account, record, reason, asked_at) values (?, ?, ?, ?, ?)"
                            + " on conflict do nothing")
                    .params(UUID.randomUUID(), id.value(), record.toString(), given, Accounts.time(clock.instant()))
                    .update();
            audit.done(id.toString(), "permission-asked", record.toString(), "");
        });
        return Outcome.allowed();
    }

    /** Grants a wish for a year or refuses it; does nothing when it is decided, or the decider's own. */
    public void decide(AccountId decider, UUID wish, boolean granted) {
        together.executeWithoutResult(status -> {
            Optional<String> record = db.sql("update accounts.permission set decided_by = :by, granted = :granted,"
                            + " until = case when :granted then cast(:until as date) end"
                            + " where id = :id and granted is null and account <> :by returning record")
                    .param("by", decider.value())
                    .param("granted", granted)
                    .param("until", today().plusYears(1))
                    .param("id", wish)
                    .query(String.class)
                    .optional();
            record.ifPresent(of -> audit.done(
                    decider.toString(), granted ? "permission-granted" : "permission-refused", of, wish.toString()));
        });
    }

    /** Whether somebody may read a record today. */
    public boolean mayRead(AccountId account, RecordId record) {
        return db.sql("select exists (select 1 from accounts.permission where account = ? and record = ?"
                        + " and granted and until >= ?)")
                .params(account.value(), record.toString(), today())
                .query(Boolean.class)
                .single();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** Wishes that nobody decided yet, the oldest first. */
    public List<Wish> waiting() {
        return db.sql(WISH + " where p.granted is null order by p.asked_at")
                .query((row, at) -> wish(row))
                .list();
    }

    /** What somebody last asked about a record. */
    public Optional<Wish> last(AccountId account, RecordId record) {
        return db.sql(WISH + " where p.account = ? and p.record = ? order by p.asked_at desc limit 1")
                .params(account.value(), record.toString())
                .query((row, at) -> wish(row))
                .optional();
    }

    private static final String WISH = """
            select p.id, p.account, a.name, p.record, p.reason, p.asked_at, p.granted, p.until
            from accounts.permission p join accounts.account a on a.id = p.account
            """;

    private static Wish wish(ResultSet row) throws SQLException {
        return new Wish(
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("account", UUID.class)),
                row.getString("name"),
                row.getString("record"),
                row.getString("reason"),
                Accounts.instant(row, "asked_at").orElseThrow(),
                Optional.ofNullable(row.getObject("granted", Boolean.class)),
                Optional.ofNullable(row.getObject("until", LocalDate.class)));
    }
}
