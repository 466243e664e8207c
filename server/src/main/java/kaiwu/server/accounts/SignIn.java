package kaiwu.server.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kaiwu.kernel.Ground;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks who comes by name and password. Five failures lock an account for thirty minutes (GB/T 22239-2019, 8.1.4.1); a try is
 * counted before the password is computed, so that many tries at once are no more than five. An unknown name, a wrong
 * password, a locked and a closed account get the same answer after the same work. Thread-safe.
 */
public final class SignIn {

    static final int TRIES = 5;
    static final Duration LOCKED = Duration.ofMinutes(30);

    private static final String RESERVE = """
            update accounts.account a set
                failures = case when locked_until is null then failures + 1 else 1 end,
                locked_until = case when locked_until is null and failures + 1 >= :tries
                                    then cast(:until as timestamptz) end
            where not closed and not tried and (locked_until is null or locked_until <= :now)
            """;

    private static final String RETURNING = """
            returning id, password, password_expires,
                      exists (select 1 from accounts.totp t where t.account = a.id and t.confirmed)
                      or exists (select 1 from accounts.passkey p where p.account = a.id) as second
            """;

    private final JdbcClient db;
    private final TransactionTemplate together;
    private final AuditTrail audit;
    private final Clock clock;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Throttle throttle;

    SignIn(
            JdbcClient db,
            TransactionTemplate together,
            AuditTrail audit,
            Clock clock,
            Accounts accounts,
            Sessions sessions) {
        this.db = db;
        this.together = together;
        this.audit = audit;
        this.clock = clock;
        this.accounts = accounts;
        this.sessions = sessions;
        this.throttle = new Throttle(clock, 30, Duration.ofMinutes(10));
    }

    /** What became of an attempt. */
    public sealed interface Result {

        /**
         * They are in.
         *
         * @param token for their browser
         * @param waiting whether the second factor is still to come
         */
        record In(String token, boolean waiting) implements Result {}

        /** They are not. */
        record Refused(Ground ground) implements Result {}
    }

    /**
     * Signs somebody in by name and password.
     *
     * @param from the address they come from; empty when it is not known
     * @param browser what their browser says it is
     */
    public Result withPassword(String login, String password, Optional<String> from, String browser) {
        if (throttle.isFull(from)) {
            return new Result.Refused(AccountGrounds.TOO_MANY);
        }
        Optional<Kept> kept = LoginName.fold(login).flatMap(this::reserve);
        String stored = kept.flatMap(Kept::password).orElse(Argon2id.NOBODY);
        boolean right;
        try {
            right = password.length() <= 1000 && Argon2id.matches(password, stored);
        } catch (TooBusy busy) {
            kept.ifPresent(one -> untry(one.id()));
            throw busy;
        }
        if (!right || kept.isEmpty() || kept.get().isPast(clock.instant())) {
            throttle.count(from);
            audit.refused(
                    "unknown",
                    "signed-in",
                    kept.map(one -> one.id().toString()).orElse("unknown"),
                    from.orElse("address not known"));
            return new Result.Refused(AccountGrounds.NOT_SIGNED_IN);
        }
        Account account = accounts.find(kept.get().id()).orElseThrow();
        return together.execute(status -> {
            boolean waiting = kept.get().hasSecondFactor();
            if (waiting) {
                untry(account.id());
            } else {
                forgive(account.id());
            }
            return new Result.In(sessions.start(account, waiting, false, browser, "password"), waiting);
        });
    }

    /** Counts a try on an account that may be tried, and locks it when it is the last; empty when it may not. */
    private Optional<Kept> reserve(String login) {
        return db.sql(RESERVE + " and login = :it " + RETURNING)
                .param("tries", TRIES)
                .param("until", Accounts.time(clock.instant().plus(LOCKED)))
                .param("now", Accounts.time(clock.instant()))
                .param("it", login)
                .query((row, at) -> kept(row))
                .optional();
    }

    /** Counts a try at the second factor of an account; false when it is locked. */
    boolean mayTry(AccountId id) {
        return db.sql(RESERVE + " and id = :it " + RETURNING)
                .param("tries", TRIES)
                .param("until", Accounts.time(clock.instant().plus(LOCKED)))
                .param("now", Accounts.time(clock.instant()))
                .param("it", id.value())
                .query((row, at) -> kept(row))
                .optional()
                .isPresent();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                new AccountId(row.getObject("id", UUID.class)),
                Optional.ofNullable(row.getString("password")),
                Accounts.instant(row, "password_expires"),
                row.getBoolean("second"));
    }

    /** Takes back the count of a right password, and no more: else it would forgive wrong codes that came before it. */
    private void untry(AccountId id) {
        db.sql("update accounts.account set failures = failures - 1, locked_until = null where id = ?")
                .param(id.value())
                .update();
    }

    /** Forgets the failures before something right. */
    void forgive(AccountId id) {
        db.sql("update accounts.account set failures = 0, locked_until = null where id = ?")
                .param(id.value())
                .update();
    }

    /** What is kept of an account to check a password by. */
    private record Kept(AccountId id, Optional<String> password, Optional<Instant> expires, boolean hasSecondFactor) {

        /** Whether it is a one-time password that was not used in time. */
        boolean isPast(Instant now) {
            return expires.filter(until -> !now.isBefore(until)).isPresent();
        }
    }
}
