package kaiwu.server.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import kaiwu.kernel.Outcome;
import kaiwu.register.ActDraft;
import kaiwu.register.Appended;
import kaiwu.register.Disclosure;
import kaiwu.register.Register;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Powers of attorney: somebody lets an agent act for them, in one procedure or in all, until a day. Giving and revoking are acts
 * of the register, in the public log as commitments. Ground: Civil Code art. 161, 165, 173. Thread-safe.
 */
public final class Delegations {

    /** The scope of a power over every procedure. */
    public static final String EVERYTHING = "*";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient db;
    private final TransactionTemplate together;
    private final Register register;
    private final AuditTrail audit;
    private final Accounts accounts;
    private final Clock clock;

    Delegations(
            JdbcClient db,
            TransactionTemplate together,
            Register register,
            AuditTrail audit,
            Accounts accounts,
            Clock clock) {
        this.db = db;
        this.together = together;
        this.register = register;
        this.audit = audit;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * One power of attorney.
     *
     * @param scope id of a procedure, or {@link #EVERYTHING}
     * @param until its last day
     * @param act the act that gave it
     * @param revoked whether it was taken back
     */
    public record Power(
            UUID id, AccountId principal, AccountId agent, String scope, LocalDate until, UUID act, boolean revoked) {

        /** Whether it holds on a day. */
        public boolean isInForce(LocalDate day) {
            return !revoked && !day.isAfter(until);
        }
    }

    /** Lets an agent act for somebody. */
    public Outcome give(SignedIn principal, String agentLogin, String scope, LocalDate until) {
        Account from = principal.account();
        Optional<Account> agent = accounts.find(agentLogin)
                .filter(one -> one.roles().contains("agent")
                        && !one.closed()
                        && !one.id().equals(from.id()));
        if (agent.isEmpty()) {
            return Outcome.refused(AccountGrounds.NO_SUCH_AGENT);
        }
        if (!scope.matches("\\*|[a-z][a-z0-9_-]{0,60}")
                || until.isBefore(today())
                || until.isAfter(today().plusYears(10))) {
            return Outcome.refused(AccountGrounds.POWER_FORM);
        }
        UUID id = UUID.randomUUID();
        Map<String, Object> form = new TreeMap<>();
        form.put("agent", agent.get().id().toString());
        form.put("scope", scope);
        form.put("until", until.toString());
        Appended done = register.append(act(from, id, "attorney-given", form, "given"));
        if (!(done instanceof Appended.Recorded recorded)) {
            return Outcome.refused(((Appended.Refused) done).ground());
        }
        together.executeWithoutResult(status -> {
            db.sql(
                            "insert into accounts.delegation (id, principal, agent, scope, until, act) values (?, ?, ?, ?, ?, ?)")
                    .params(
                            id,
                            from.id().value(),
                            agent.get().id().value(),
                            scope,
                            until,
                            recorded.act().id().value())
                    .update();
            audit.done(from.id().toString(), "attorney-given", agent.get().id().toString(), scope + " until " + until);
        });
        return Outcome.allowed();
    }

    /** Takes one's own power back at once; does nothing to anybody else's. */
    public void revoke(SignedIn principal, UUID power) {
        Account from = principal.account();
        boolean mine = given(from.id()).stream().anyMatch(one -> one.id().equals(power) && !one.revoked());
        if (mine
                && register.append(act(from, power, "attorney-revoked", Map.of(), "revoked"))
                        instanceof Appended.Recorded recorded) {
            together.executeWithoutResult(status -> {
                db.sql("update accounts.delegation set revoked_by = ? where id = ? and principal = ?")
                        .params(recorded.act().id().value(), power, from.id().value())
                        .update();
                audit.done(from.id().toString(), "attorney-revoked", power.toString(), "");
            });
        }
    }

    private static ActDraft act(Account from, UUID id, String type, Map<String, ?> form, String effect) {
        return new ActDraft(
                type,
                "attorney-" + id,
                from.id().toString(),
                Roles.APPLICANT,
                Optional.empty(),
                form,
                List.of(),
                "民法典第165条",
                effect,
                Disclosure.COMMITTED,
                type + "-" + id);
    }

    /** Whether an agent may act for somebody in a procedure today. */
    public boolean mayActFor(AccountId agent, AccountId principal, String procedure) {
        return received(agent).stream()
                .anyMatch(power -> power.principal().equals(principal)
                        && power.isInForce(today())
                        && (power.scope().equals(EVERYTHING) || power.scope().equals(procedure)));
    }

    /** Today, where the platform is. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** The powers somebody gave, the last-ending first. */
    public List<Power> given(AccountId principal) {
        return list("principal", principal);
    }

    /** The powers an agent has. */
    public List<Power> received(AccountId agent) {
        return list("agent", agent);
    }

    private List<Power> list(String column, AccountId id) {
        return db.sql("select id, principal, agent, scope, until, act, revoked_by is not null as revoked"
                        + " from accounts.delegation where " + column + " = ? order by until desc, id")
                .param(id.value())
                .query((row, at) -> new Power(
                        row.getObject("id", UUID.class),
                        new AccountId(row.getObject("principal", UUID.class)),
                        new AccountId(row.getObject("agent", UUID.class)),
                        row.getString("scope"),
                        row.getObject("until", LocalDate.class),
                        row.getObject("act", UUID.class),
                        row.getBoolean("revoked")))
                .list();
    }
}
