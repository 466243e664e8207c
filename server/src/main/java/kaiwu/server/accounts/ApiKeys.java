package kaiwu.server.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keys by which programs act for an account, under {@code /api/} alone. A key is {@code kaiwu_} and 256 random bits, shown once;
 * kept is its SHA-256. It reads, or reads and writes, for a year at most, and ends when its owner takes it back or is closed
 * out. Roles that need a second factor are usable by a key that was made after one was shown. Thread-safe.
 */
public final class ApiKeys {

    /** What a key begins with, so that scanners for leaked secrets know it. */
    public static final String PREFIX = "kaiwu_";

    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final JdbcClient db;
    private final TransactionTemplate together;
    private final AuditTrail audit;
    private final Clock clock;

    ApiKeys(JdbcClient db, TransactionTemplate together, AuditTrail audit, Clock clock) {
        this.db = db;
        this.together = together;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a key lets a program do. */
    public enum Scope {
        READ,
        WRITE
    }

    /** A key as its owner sees it. */
    public record Key(
            UUID id, String name, Set<String> scopes, Instant madeAt, Instant endsAt, Optional<Instant> usedAt) {}

    /** Who calls by a key, and what it lets them do. */
    public record Caller(SignedIn who, Set<String> scopes) {

        public boolean may(Scope scope) {
            return scopes.contains(scope.name());
        }
    }

    /**
     * Makes a key for somebody.
     *
     * @return the key, which nobody can read again
     */
    public String make(SignedIn who, String name, boolean writes, int days) {
        String key = PREFIX + Secrets.token();
        Instant now = clock.instant();
        AccountId id = who.account().id();
        String[] scopes = writes ? new String[] {"READ", "WRITE"} : new String[] {"READ"};
        together.executeWithoutResult(status -> {
            db.sql("insert into accounts.api_key (id, account, name, secret, scopes, second, made_at, ends_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            UUID.randomUUID(),
                            id.value(),
                            name,
                            Secrets.stored(key),
                            scopes,
                            who.second(),
                            Accounts.time(now),
                            Accounts.time(now.plus(Duration.ofDays(Math.clamp(days, 1, 366)))))
                    .update();
            audit.done(id.toString(), "key-made", id.toString(), String.join(",", scopes));
        });
        return key;
    }

    /** Who holds this key; empty when it ended or never was. */
    public Optional<Caller> find(String key) {
        if (!key.startsWith(PREFIX) || key.length() > 100) {
            return Optional.empty();
        }
        byte[] stored = Secrets.stored(key);
        Instant now = clock.instant();
        Optional<Caller> caller = db.sql("select k.id as key, k.scopes, k.second, k.made_at, " + Accounts.COLUMNS
                        + " from accounts.api_key k join accounts.account a on a.id = k.account"
                        + " where k.secret = ? and k.ends_at > ? and not a.closed and not a.tried")
                .params(stored, Accounts.time(now))
                .query((row, at) -> new Caller(
                        new SignedIn(
                                Accounts.account(row),
                                row.getObject("key", UUID.class),
                                false,
                                row.getBoolean("second"),
                                Accounts.instant(row, "made_at").orElseThrow()),
                        Set.of((String[]) row.getArray("scopes").getArray())))
                .optional();
        caller.ifPresent(found -> db.sql(
                        "update accounts.api_key set used_at = ? where secret = ? and (used_at is null or used_at < ?)")
                .params(Accounts.time(now), stored, Accounts.time(now.minus(NOTED_EVERY)))
                .update());
        return caller;
    }

    /** The keys of an account, the newest first. */
    public List<Key> list(AccountId account) {
        return db.sql("select id, name, scopes, made_at, ends_at, used_at from accounts.api_key where account = ?"
                        + " order by made_at desc")
                .param(account.value())
                .query((row, at) -> new Key(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        Set.of((String[]) row.getArray("scopes").getArray()),
                        Accounts.instant(row, "made_at").orElseThrow(),
                        Accounts.instant(row, "ends_at").orElseThrow(),
                        Accounts.instant(row, "used_at")))
                .list();
    }

    /** Takes one's own key back; does nothing to anybody else's. */
    public void revoke(SignedIn who, UUID key) {
        AccountId id = who.account().id();
        together.executeWithoutResult(status -> {
            int gone = db.sql("delete from accounts.api_key where id = ? and account = ?")
                    .params(key, id.value())
                    .update();
            if (gone > 0) {
                audit.done(id.toString(), "key-revoked", id.toString(), "");
            }
        });
    }
}
