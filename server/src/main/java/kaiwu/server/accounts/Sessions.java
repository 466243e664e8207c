package kaiwu.server.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who is in. A session is a token of 256 random bits in the person's browser; kept here is its SHA-256. It ends after some time
 * without a request and after some hours in any case, both as the shortest-lived of the person's roles has it, when they leave,
 * change their password or are closed out. Thread-safe.
 */
public final class Sessions {

    /** A request within this time of the last one noted is not noted itself. */
    private static final Duration NOTED_EVERY = Duration.ofSeconds(20);

    private final JdbcClient db;
    private final TransactionTemplate together;
    private final AuditTrail audit;
    private final Clock clock;

    Sessions(JdbcClient db, TransactionTemplate together, AuditTrail audit, Clock clock) {
        this.db = db;
        this.together = together;
        this.audit = audit;
        this.clock = clock;
    }

    /** A session as its owner sees it. */
    public record Open(UUID id, Instant startedAt, Instant seenAt, Instant endsAt, String browser) {}

    /**
     * Starts a session and tells it.
     *
     * @param waiting whether the second factor is still to come
     * @param second whether it was shown
     * @param browser what the browser says it is
     * @return the token, which nobody can read again
     */
    String start(Account account, boolean waiting, boolean second, String browser, String how) {
        String token = Secrets.token();
        Instant now = clock.instant();
        together.executeWithoutResult(status -> {
            db.sql("delete from accounts.session where ends_at < ?")
                    .param(Accounts.time(now))
                    .update();
            db.sql("insert into accounts.session (token, id, account, waiting, second, proved_at, started_at, seen_at,"
                            + " ends_at, browser) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            Secrets.stored(token),
                            UUID.randomUUID(),
                            account.id().value(),
                            waiting,
                            second,
                            Accounts.time(now),
                            Accounts.time(now),
                            Accounts.time(now),
                            Accounts.time(now.plus(waiting ? Duration.ofMinutes(10) : Roles.longest(account.roles()))),
                            browser.length() > 200 ? browser.substring(0, 200) : browser)
                    .update();
            audit.done(
                    account.id().toString(),
                    waiting ? "first-factor" : "signed-in",
                    account.id().toString(),
                    how);
        });
        return token;
    }

    /**
     * Who holds this token; empty when the session ended or never was.
     *
     * @param trying whether sessions for trying a role count; in a demonstration on loopback alone
     */
    public Optional<SignedIn> find(String token, boolean trying) {
        if (token.isEmpty() || token.length() > 100) {
            return Optional.empty();
        }
        byte[] stored = Secrets.stored(token);
        Instant now = clock.instant();
        Optional<Seen> seen = db.sql("select s.id as session, s.waiting, s.second, s.proved_at, s.seen_at, s.ends_at, "
                        + Accounts.COLUMNS
                        + " from accounts.session s join accounts.account a on a.id = s.account where s.token = ?")
                .param(stored)
                .query((row, at) -> new Seen(
                        new SignedIn(
                                Accounts.account(row),
                                row.getObject("session", UUID.class),
                                row.getBoolean("waiting"),
                                row.getBoolean("second"),
                                Accounts.instant(row, "proved_at").orElseThrow()),
                        Accounts.instant(row, "seen_at").orElseThrow(),
                        Accounts.instant(row, "ends_at").orElseThrow()))
                .optional();
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        SignedIn who = seen.get().who();
        Instant idleUntil = seen.get().seenAt().plus(Roles.idle(who.account().roles()));
        boolean over = !now.isBefore(seen.get().endsAt()) || !now.isBefore(idleUntil);
        if (over || who.account().closed() || (who.account().tried() && !trying)) {
            delete(stored);
            return Optional.empty();
        }
        if (Duration.between(seen.get().seenAt(), now).compareTo(NOTED_EVERY) > 0) {
            db.sql("update accounts.session set seen_at = ? where token = ?")
                    .params(Accounts.time(now), stored)
                    .update();
        }
        return Optional.of(who);
    }

    private record Seen(SignedIn who, Instant seenAt, Instant endsAt) {}

    /**
     * Replaces a session by one whose owner showed a second factor.
     *
     * @return the new token; the old one is nothing from here on
     */
    String secured(String token, SignedIn who, String how) {
        return together.execute(status -> {
            String browser = browser(who);
            delete(Secrets.stored(token));
            return start(who.account(), false, true, browser, how);
        });
    }

    private String browser(SignedIn who) {
        return list(who.account().id()).stream()
                .filter(open -> open.id().equals(who.session()))
                .map(Open::browser)
                .findFirst()
                .orElse("");
    }

    /** Ends the session of this token. */
    public void end(String token, SignedIn who) {
        together.executeWithoutResult(status -> {
            delete(Secrets.stored(token));
            audit.done(
                    who.account().id().toString(),
                    "signed-out",
                    who.account().id().toString(),
                    "");
        });
    }

    private void delete(byte[] stored) {
        db.sql("delete from accounts.session where token = ?").param(stored).update();
    }

    /** The sessions of an account, the last used first. */
    public List<Open> list(AccountId account) {
        return db.sql("select id, started_at, seen_at, ends_at, browser from accounts.session"
                        + " where account = ? and ends_at > ? order by seen_at desc")
                .params(account.value(), Accounts.time(clock.instant()))
                .query((row, at) -> new Open(
                        row.getObject("id", UUID.class),
                        Accounts.instant(row, "started_at").orElseThrow(),
                        Accounts.instant(row, "seen_at").orElseThrow(),
                        Accounts.instant(row, "ends_at").orElseThrow(),
                        row.getString("browser")))
                .list();
    }

    /** Ends one of somebody's own sessions; does nothing to a session of anybody else. */
    public void end(SignedIn who, UUID session) {
        together.executeWithoutResult(status -> {
            int ended = db.sql("delete from accounts.session where id = ? and account = ?")
                    .params(session, who.account().id().value())
                    .update();
            if (ended > 0) {
                audit.done(
                        who.account().id().toString(),
                        "session-ended",
                        who.account().id().toString(),
                        "");
            }
        });
    }
}
