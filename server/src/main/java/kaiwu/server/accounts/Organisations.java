package kaiwu.server.accounts;

import java.sql.Types;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import kaiwu.kernel.Outcome;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Bodies that people stand for: companies, universities, associations. Thread-safe. */
public final class Organisations {

    private final JdbcClient db;
    private final TransactionTemplate together;
    private final AuditTrail audit;
    private final Clock clock;

    Organisations(JdbcClient db, TransactionTemplate together, AuditTrail audit, Clock clock) {
        this.db = db;
        this.together = together;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One organisation.
     *
     * @param code its unified social credit code; empty for one that has none
     * @param small whether it says to be a small or medium enterprise, for which fees and lanes differ
     */
    public record Organisation(UUID id, String name, Optional<String> code, boolean small) {}

    /** Enters an organisation and has the account stand for it; whoever stands for one already changes what is told of that one. */
    public Outcome found(SignedIn who, String name, String code, boolean small) {
        Optional<CreditCode> read = CreditCode.find(code);
        if (name.isBlank() || name.length() > 200 || name.chars().anyMatch(Character::isISOControl)) {
            return Outcome.refused(AccountGrounds.NAME_FORM);
        }
        if (!code.isBlank() && read.isEmpty()) {
            return Outcome.refused(AccountGrounds.CREDIT_CODE);
        }
        UUID id = who.account().organisation().orElseGet(UUID::randomUUID);
        String by = who.account().id().toString();
        try {
            together.executeWithoutResult(status -> {
                db.sql("insert into accounts.organisation (id, name, code, small, created_at)"
                                + " values (:id, :name, :code, :small, :now)"
                                + " on conflict (id) do update set name = :name, code = :code, small = :small")
                        .param("id", id)
                        .param("name", name.strip())
                        .param("code", read.map(CreditCode::value).orElse(null), Types.VARCHAR)
                        .param("small", small)
                        .param("now", Accounts.time(clock.instant()))
                        .update();
                db.sql("update accounts.account set organisation = ? where id = ?")
                        .params(id, who.account().id().value())
                        .update();
                audit.done(by, "organisation-entered", id.toString(), small ? "small or medium" : "");
            });
            return Outcome.allowed();
        } catch (DuplicateKeyException taken) {
            return Outcome.refused(AccountGrounds.CREDIT_CODE_TAKEN);
        }
    }

    /** The organisation somebody stands for. */
    public Optional<Organisation> find(Account account) {
        return account.organisation()
                .flatMap(id -> db.sql("select id, name, code, small from accounts.organisation where id = ?")
                        .param(id)
                        .query((row, at) -> new Organisation(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                Optional.ofNullable(row.getString("code")),
                                row.getBoolean("small")))
                        .optional());
    }
}
