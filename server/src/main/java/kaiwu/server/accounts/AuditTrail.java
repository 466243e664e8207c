package kaiwu.server.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What happened to accounts and by them: signing in and failing to, roles given and taken, restricted texts read. An entry is
 * written in the transaction of what it tells, so that nothing happens untold. Entries are never changed; no secret is in
 * them. Thread-safe.
 */
public final class AuditTrail {

    private final JdbcClient db;
    private final Clock clock;

    AuditTrail(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * One thing that happened.
     *
     * @param number its place in the trail
     * @param actor id of the account that did it; {@code unknown} when nobody is signed in
     * @param what lower-case words joined by hyphens
     * @param subject what it was done to
     * @param result {@code done} or {@code refused}
     * @param detail more, without any secret; may be empty
     */
    public record Entry(
            long number, Instant at, String actor, String what, String subject, String result, String detail) {}

    /** Tells what was done. */
    public void done(String actor, String what, String subject, String detail) {
        tell(actor, what, subject, "done", detail);
    }

    /** Tells what was tried and refused. */
    public void refused(String actor, String what, String subject, String detail) {
        tell(actor, what, subject, "refused", detail);
    }

    /** Tells what is about to be read; what cannot be told is not shown. */
    public void read(String actor, String what, String subject) {
        tell(actor, what, subject, "done", "");
    }

    private void tell(String actor, String what, String subject, String result, String detail) {
        db.sql("insert into accounts.audit (at, actor, what, subject, result, detail) values (?, ?, ?, ?, ?, ?)")
                .params(
                        clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC),
                        actor,
                        what,
                        subject,
                        result,
                        clean(detail))
                .update();
    }

    /** One line, so that nothing typed can pass for another entry. */
    private static String clean(String detail) {
        String line = detail.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]", " ");
        return line.length() > 300 ? line.substring(0, 300) : line;
    }

    /** Entries before this number, the newest first. */
    public List<Entry> before(long number, int most) {
        return db.sql("select number, at, actor, what, subject, result, detail from accounts.audit where number < ?"
                        + " order by number desc limit ?")
                .params(number, most)
                .query((row, at) -> entry(row))
                .list();
    }

    static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("what"),
                row.getString("subject"),
                row.getString("result"),
                row.getString("detail"));
    }
}
