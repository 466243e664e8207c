package kaiwu.register;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kaiwu.kernel.Sha256;

/** Acts and leaves as rows. Every method runs in the caller's transaction. */
final class Rows {

    private static final String ACT = """
            select a.id, a.type, a.subject, a.sequence, a.actor, a.role, a.done_at, a.recorded_at, a.form, a.documents,
                   a.legal_ground, a.effect, a.idempotency_key, a.asked, a.salt, l.index, l.entry
            from register.act a join register.leaf l on l.act = a.id
            """;

    private Rows() {}

    /**
     * An act with what the register keeps beside it.
     *
     * @param asked hash of what was asked for
     * @param salt the secret of its commitments; empty for an open act
     * @param entry its leaf as logged
     */
    record Row(Act act, Sha256 asked, Optional<Sha256> salt, byte[] entry) {}

    static Optional<Row> find(Connection db, ActId id) throws SQLException {
        return list(db, "where a.id = ?", id.value()).stream().findFirst();
    }

    static Optional<Row> find(Connection db, String actor, String key) throws SQLException {
        return list(db, "where a.actor = ? and a.idempotency_key = ?", actor, key).stream()
                .findFirst();
    }

    static List<Row> ofSubject(Connection db, String subject) throws SQLException {
        return list(db, "where a.subject = ? order by a.sequence", subject);
    }

    static List<Row> ofType(Connection db, String type) throws SQLException {
        return list(db, "where a.type = ? order by l.index", type);
    }

    static List<Row> ofTypes(Connection db, Collection<String> types, Instant from, Instant before)
            throws SQLException {
        return list(
                db,
                "where a.recorded_at >= ? and a.recorded_at < ? and a.type = any (?) order by l.index",
                from.atOffset(ZoneOffset.UTC),
                before.atOffset(ZoneOffset.UTC),
                db.createArrayOf("text", types.toArray()));
    }

    static List<LocalDate> days(Connection db, Collection<String> types, Instant from, ZoneId zone)
            throws SQLException {
        try (PreparedStatement query = db.prepareStatement("""
                select distinct (a.recorded_at at time zone ?)::date from register.act a
                where a.recorded_at >= ? and a.type = any (?) order by 1
                """)) {
            query.setString(1, zone.getId());
            query.setObject(2, from.atOffset(ZoneOffset.UTC));
            query.setArray(3, db.createArrayOf("text", types.toArray()));
            List<LocalDate> days = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    days.add(row.getObject(1, LocalDate.class));
                }
            }
            return days;
        }
    }

    /** Everything on which there is an act, in the order of their names. */
    static List<String> subjects(Connection db) throws SQLException {
        try (PreparedStatement query = db.prepareStatement("select subject from register.subject order by subject");
                ResultSet result = query.executeQuery()) {
            List<String> subjects = new ArrayList<>();
            while (result.next()) {
                subjects.add(result.getString(1));
            }
            return subjects;
        }
    }

    static Set<String> known(Connection db, Collection<String> subjects) throws SQLException {
        try (PreparedStatement query =
                db.prepareStatement("select subject from register.subject where subject = any (?)")) {
            query.setArray(1, db.createArrayOf("text", subjects.toArray()));
            Set<String> known = new HashSet<>();
            try (ResultSet result = query.executeQuery()) {
                while (result.next()) {
                    known.add(result.getString(1));
                }
            }
            return known;
        }
    }

    static List<Row> byLeaf(Connection db, long from, long to) throws SQLException {
        return list(db, "where l.index >= ? and l.index < ? order by l.index", from, to);
    }

    private static List<Row> list(Connection db, String where, Object... values) throws SQLException {
        try (PreparedStatement query = db.prepareStatement(ACT + where)) {
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            List<Row> rows = new ArrayList<>();
            try (ResultSet result = query.executeQuery()) {
                while (result.next()) {
                    rows.add(row(result));
                }
            }
            return rows;
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        Act act = new Act(
                new ActId(row.getObject(1, UUID.class)),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                time(row, 7),
                time(row, 8),
                row.getString(9),
                hashes(row.getArray(10)),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                row.getLong(16));
        byte[] salt = row.getBytes(15);
        return new Row(
                act,
                Sha256.ofHash(row.getBytes(14)),
                salt == null ? Optional.empty() : Optional.of(Sha256.ofHash(salt)),
                row.getBytes(17));
    }

    private static Instant time(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static List<Sha256> hashes(Array array) throws SQLException {
        List<Sha256> hashes = new ArrayList<>();
        for (Object hash : (Object[]) array.getArray()) {
            hashes.add(Sha256.parse((String) hash));
        }
        return hashes;
    }

    static void insert(Connection db, Row row) throws SQLException {
        Act act = row.act();
        try (PreparedStatement insert = db.prepareStatement("""
                insert into register.act (id, type, subject, sequence, actor, role, done_at, recorded_at, form, documents,
                                          legal_ground, effect, idempotency_key, asked, salt)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            insert.setObject(1, act.id().value());
            insert.setString(2, act.type());
            insert.setString(3, act.subject());
            insert.setLong(4, act.sequence());
            insert.setString(5, act.actor());
            insert.setString(6, act.role());
            insert.setObject(7, act.doneAt().atOffset(ZoneOffset.UTC));
            insert.setObject(8, act.recordedAt().atOffset(ZoneOffset.UTC));
            insert.setString(9, act.form());
            insert.setArray(
                    10,
                    db.createArrayOf(
                            "text",
                            act.documents().stream().map(Sha256::toString).toArray()));
            insert.setString(11, act.legalGround());
            insert.setString(12, act.effect());
            insert.setString(13, act.key());
            insert.setBytes(14, row.asked().bytes());
            insert.setBytes(15, row.salt().map(Sha256::bytes).orElse(null));
            insert.executeUpdate();
        }
        try (PreparedStatement insert =
                db.prepareStatement("insert into register.leaf (index, act, entry) values (?, ?, ?)")) {
            insert.setLong(1, act.leafIndex());
            insert.setObject(2, act.id().value());
            insert.setBytes(3, row.entry());
            insert.executeUpdate();
        }
    }

    /** Runs a query that gives one number. */
    static long number(Connection db, String sql, Object... values) throws SQLException {
        try (PreparedStatement query = db.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            try (ResultSet result = query.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }
}
