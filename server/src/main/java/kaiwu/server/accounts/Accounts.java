package kaiwu.server.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.Ground;
import kaiwu.kernel.KaiwuException;
import kaiwu.kernel.Outcome;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The accounts there are, and what administrators do to them. Every change is told to the audit trail. Thread-safe. */
public final class Accounts {

    /** Columns of an account and its roles, for {@link #account(ResultSet)}; the table is called {@code a}. */
    static final String COLUMNS = """
            a.id, a.login, a.name, a.office, a.organisation, a.created_at, a.closed, a.locked_until, a.password_expires,
            a.tried, array(select r.role from accounts.account_role r where r.account = a.id) as roles
            """;

    private final JdbcClient db;
    private final TransactionTemplate together;
    private final AuditTrail audit;
    private final Clock clock;
    private final Throttle signUps;

    Accounts(JdbcClient db, TransactionTemplate together, AuditTrail audit, Clock clock) {
        this.db = db;
        this.together = together;
        this.audit = audit;
        this.clock = clock;
        this.signUps = new Throttle(clock, 20, Duration.ofHours(1));
    }

    /** What became of a wish to make or change an account. */
    public sealed interface Made {

        /** It is made. */
        record Done(Account account) implements Made {}

        /** It is not, and why. */
        record Refused(Ground ground) implements Made {}
    }

    /**
     * Opens an account for somebody who comes by themselves; twenty attempts in an hour from one address.
     *
     * @param from the address they come from; empty when it is not known
     */
    public Made signUp(String login, String name, String password, Optional<String> from) {
        if (signUps.isFull(from)) {
            return new Made.Refused(AccountGrounds.TOO_MANY_ACCOUNTS);
        }
        signUps.count(from);
        return open(login, name, password, "unknown");
    }

    /** Opens an account for somebody who chose their own password. */
    public Made open(String login, String name, String password, String by) {
        Optional<String> folded = LoginName.fold(login);
        if (folded.isEmpty() || !isName(name)) {
            return new Made.Refused(AccountGrounds.NAME_FORM);
        }
        if (PasswordRules.judge(password, List.of(folded.get(), name)) instanceof Outcome.Refused refused) {
            return new Made.Refused(refused.ground());
        }
        return insert(folded.get(), name.strip(), Optional.of(Argon2id.hash(password)), Optional.empty(), by);
    }

    /**
     * Makes an account for somebody else, with a one-time password.
     *
     * @param password shown once; it must be changed at the first sign-in
     * @param expires until when that must be
     */
    Made make(String login, String name, String password, Instant expires, String by) {
        Optional<String> folded = LoginName.fold(login);
        if (folded.isEmpty() || !isName(name)) {
            return new Made.Refused(AccountGrounds.NAME_FORM);
        }
        return insert(folded.get(), name.strip(), Optional.of(Argon2id.hash(password)), Optional.of(expires), by);
    }

    /** Makes an account for somebody whom a trusted issuer identified; nobody signs in to it by password. */
    Account makeIdentified(String login, String name) {
        if (insert(login, isName(name) ? name.strip() : login, Optional.empty(), Optional.empty(), "kaiwu")
                instanceof Made.Done done) {
            return done.account();
        }
        throw new KaiwuException(ErrorCode.INTERNAL, "a fresh login is taken: " + login);
    }

    private static boolean isName(String name) {
        return !name.isBlank() && name.length() <= 100 && name.chars().noneMatch(Character::isISOControl);
    }

    private Made insert(String login, String name, Optional<String> hash, Optional<Instant> expires, String by) {
        AccountId id = AccountId.fresh();
        try {
            return together.execute(status -> {
                db.sql("insert into accounts.account (id, login, name, password, password_expires, created_at)"
                                + " values (:id, :login, :name, :password, :expires, :now)")
                        .param("id", id.value())
                        .param("login", login)
                        .param("name", name)
                        .param("password", hash.orElse(null), Types.VARCHAR)
                        .param("expires", expires.map(Accounts::time).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("now", time(clock.instant()))
                        .update();
                audit.done(by, "account-made", id.toString(), login);
                return new Made.Done(get(id));
            });
        } catch (DuplicateKeyException taken) {
            return new Made.Refused(AccountGrounds.NAME_TAKEN);
        }
    }

    /** Names the office somebody works for. */
    public void setOffice(AccountId id, LocalOffice office, String by) {
        together.executeWithoutResult(status -> {
            db.sql("update accounts.account set office = ? where id = ?")
                    .params(office.id(), id.value())
                    .update();
            audit.done(by, "office-set", id.toString(), office.id());
        });
    }

    /** Gives a role, unless it is kept apart from one the account has or needs an office it lacks. */
    public Outcome give(AccountId id, Role role, String by) {
        return together.execute(status -> {
            db.sql("select id from accounts.account where id = ? for update")
                    .param(id.value())
                    .query(UUID.class)
                    .single();
            Account account = get(id);
            Outcome outcome = Roles.mayHave(account.roles(), account.office(), role);
            if (outcome instanceof Outcome.Refused refused) {
                audit.refused(
                        by,
                        "role-given",
                        id.toString(),
                        role.id() + " " + refused.ground().code());
                return outcome;
            }
            db.sql("insert into accounts.account_role (account, role, given_by, given_at) values (?, ?, ?, ?)"
                            + " on conflict do nothing")
                    .params(id.value(), role.id(), by, time(clock.instant()))
                    .update();
            audit.done(by, "role-given", id.toString(), role.id());
            return outcome;
        });
    }

    /** Takes a role away; it is gone from open sessions with the next request. */
    public Outcome take(AccountId id, Role role, String by) {
        return together.execute(status -> {
            if (role.id().equals(Roles.SYSTEM_ADMINISTRATOR) && isLastAdministrator(id)) {
                return Outcome.refused(AccountGrounds.LAST_OF_ITS_KIND);
            }
            db.sql("delete from accounts.account_role where account = ? and role = ?")
                    .params(id.value(), role.id())
                    .update();
            audit.done(by, "role-taken", id.toString(), role.id());
            return Outcome.allowed();
        });
    }

    /** Closes an account and ends its sessions, or opens it again. */
    public Outcome close(AccountId id, boolean closed, String by) {
        return together.execute(status -> {
            if (closed && isLastAdministrator(id)) {
                return Outcome.refused(AccountGrounds.LAST_OF_ITS_KIND);
            }
            db.sql("update accounts.account set closed = ?, failures = 0, locked_until = null where id = ?")
                    .params(closed, id.value())
                    .update();
            if (closed) {
                endSessions(id);
            }
            audit.done(by, closed ? "account-closed" : "account-opened", id.toString(), "");
            return Outcome.allowed();
        });
    }

    private boolean isLastAdministrator(AccountId id) {
        // The lock makes two administrators who close each other follow one another.
        db.sql("select pg_advisory_xact_lock(hashtext('kaiwu.accounts.administrators'))")
                .query((row, at) -> true)
                .list();
        List<UUID> able = db.sql("select a.id from accounts.account a join accounts.account_role r on r.account = a.id"
                        + " where r.role = ? and not a.closed and not a.tried")
                .param(Roles.SYSTEM_ADMINISTRATOR)
                .query(UUID.class)
                .list();
        return able.equals(List.of(id.value()));
    }

    /** Gives an account a one-time password, opens it if it was closed or locked, and ends its sessions and its keys. */
    void reset(AccountId id, String password, Instant expires, String by) {
        String hash = Argon2id.hash(password);
        together.executeWithoutResult(status -> {
            db.sql("update accounts.account set password = ?, password_expires = ?, closed = false, failures = 0,"
                            + " locked_until = null where id = ?")
                    .params(hash, time(expires), id.value())
                    .update();
            endSessions(id);
            endKeys(id);
            audit.done(by, "password-reset", id.toString(), "");
        });
    }

    private void endKeys(AccountId id) {
        db.sql("delete from accounts.api_key where account = ?")
                .param(id.value())
                .update();
    }

    private void endSessions(AccountId id) {
        db.sql("delete from accounts.session where account = ?")
                .param(id.value())
                .update();
    }

    /** Changes somebody's own password; the present one must be right. Ends their other sessions. */
    public Outcome changePassword(SignedIn who, String present, String wished) {
        Account account = who.account();
        Optional<String> stored = db.sql("select password from accounts.account where id = ?")
                .param(account.id().value())
                .query((row, at) -> Optional.ofNullable(row.getString(1)))
                .single();
        if (stored.isPresent() && !Argon2id.matches(present, stored.get())) {
            audit.refused(
                    account.id().toString(), "password-changed", account.id().toString(), "present one wrong");
            return Outcome.refused(AccountGrounds.PASSWORD_WRONG);
        }
        Outcome outcome = PasswordRules.judge(wished, List.of(account.login(), account.name()));
        if (present.equals(wished)) {
            outcome = Outcome.refused(AccountGrounds.PASSWORD_EASY);
        }
        if (outcome instanceof Outcome.Allowed) {
            String hash = Argon2id.hash(wished);
            together.executeWithoutResult(status -> {
                db.sql("update accounts.account set password = ?, password_expires = null where id = ?")
                        .params(hash, account.id().value())
                        .update();
                db.sql("delete from accounts.session where account = ? and id <> ?")
                        .params(account.id().value(), who.session())
                        .update();
                audit.done(
                        account.id().toString(),
                        "password-changed",
                        account.id().toString(),
                        "");
            });
        }
        return outcome;
    }

    /** The account that stands for a role in a demonstration, made when first tried; nobody can sign in to it. */
    Account trying(Role role, String name, Optional<LocalOffice> office) {
        String login = "try:" + role.id();
        return together.execute(status -> {
            db.sql("insert into accounts.account (id, login, name, office, created_at, tried)"
                            + " values (:id, :login, :name, :office, :now, true) on conflict (login) do nothing")
                    .param("id", AccountId.fresh().value())
                    .param("login", login)
                    .param("name", name)
                    .param("office", office.map(LocalOffice::id).orElse(null), Types.VARCHAR)
                    .param("now", time(clock.instant()))
                    .update();
            Account account = findFolded(login).orElseThrow();
            db.sql("insert into accounts.account_role (account, role, given_by, given_at) values (?, ?, ?, ?)"
                            + " on conflict do nothing")
                    .params(account.id().value(), role.id(), "kaiwu", time(clock.instant()))
                    .update();
            return get(account.id());
        });
    }

    /** Whether somebody can administer this platform. */
    boolean hasAdministrator() {
        return db.sql("select exists (select 1 from accounts.account_role r join accounts.account a on a.id = r.account"
                        + " where r.role = ? and not a.tried)")
                .param(Roles.SYSTEM_ADMINISTRATOR)
                .query(Boolean.class)
                .single();
    }

    /** Every account, by login. */
    public List<Account> list() {
        return db.sql("select " + COLUMNS + " from accounts.account a order by a.login")
                .query((row, at) -> account(row))
                .list();
    }

    /** The account of a login in any spelling. */
    public Optional<Account> find(String login) {
        return LoginName.fold(login).flatMap(this::findFolded);
    }

    private Optional<Account> findFolded(String login) {
        return db.sql("select " + COLUMNS + " from accounts.account a where a.login = ?")
                .param(login)
                .query((row, at) -> account(row))
                .optional();
    }

    public Optional<Account> find(AccountId id) {
        return db.sql("select " + COLUMNS + " from accounts.account a where a.id = ?")
                .param(id.value())
                .query((row, at) -> account(row))
                .optional();
    }

    private Account get(AccountId id) {
        return find(id).orElseThrow();
    }

    static Account account(ResultSet row) throws SQLException {
        return new Account(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("login"),
                row.getString("name"),
                Set.of((String[]) row.getArray("roles").getArray()),
                Optional.ofNullable(row.getString("office")).flatMap(LocalOffice::find),
                Optional.ofNullable(row.getObject("organisation", UUID.class)),
                instant(row, "created_at").orElseThrow(),
                row.getBoolean("closed"),
                instant(row, "locked_until"),
                instant(row, "password_expires").isPresent(),
                row.getBoolean("tried"));
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
