package kaiwu.register.cases;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kaiwu.spi.procedure.CaseView;
import kaiwu.spi.procedure.Field;
import kaiwu.spi.procedure.Procedure;
import kaiwu.spi.procedure.Rights.OtherCase;

/** The tables that follow from the acts of cases. Every method runs in the caller's transaction. */
final class Derived {

    /** The form of these tables; it grows whenever they come to hold something more or something else. */
    static final int FORM = 3;

    private Derived() {}

    /** The form that the tables have; 0 when they were never made anew. */
    static int form(Connection db) throws SQLException {
        try (PreparedStatement query = db.prepareStatement("select coalesce(max(form), 0) from register.case_form");
                ResultSet result = query.executeQuery()) {
            result.next();
            return result.getInt(1);
        }
    }

    /** The next number of a procedure's cases in a year. */
    static long number(Connection db, String procedure, int year) throws SQLException {
        try (PreparedStatement next = db.prepareStatement("""
                insert into register.case_number as n (procedure, year, last) values (?, ?, 1)
                on conflict (procedure, year) do update set last = n.last + 1 returning last
                """)) {
            next.setString(1, procedure);
            next.setInt(2, year);
            try (ResultSet result = next.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    /** Keeps how a case stands in the place of how it stood. */
    static void keep(Connection db, CaseFile before, CaseFile file) throws SQLException {
        String id = file.id().orElseThrow();
        now(db, id, file);
        if (!before.dues().equals(file.dues()) || !before.state().equals(file.state())) {
            clocks(db, id, file);
        }
        if (!rights(before).equals(rights(file))) {
            run(db, "delete from register.case_right where case_id = ?", id);
            for (String record : rights(file)) {
                run(db, "insert into register.case_right (record, case_id) values (?, ?)", record, id);
            }
        }
        if (!before.keeping().holders().equals(file.keeping().holders())) {
            run(db, "delete from register.case_holder where case_id = ?", id);
            for (Map.Entry<String, String> holder : file.keeping().holders().entrySet()) {
                run(
                        db,
                        "insert into register.case_holder (case_id, role, account) values (?, ?, ?)",
                        id,
                        holder.getKey(),
                        holder.getValue());
            }
        }
        parties(db, id, file);
    }

    private static void now(Connection db, String id, CaseFile file) throws SQLException {
        run(
                db,
                """
                insert into register.case_now (case_id, procedure, state, ended, heading, office, began_on, changed_on)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (case_id) do update set state = excluded.state, ended = excluded.ended,
                    heading = excluded.heading, office = excluded.office, changed_on = excluded.changed_on
                """,
                id,
                file.procedure().id(),
                file.state().orElseThrow(),
                file.isEnded(),
                String.join(", ", file.values().list(file.procedure().heading())),
                file.office(),
                Date.valueOf(file.steps().getFirst().day()),
                Date.valueOf(file.steps().getLast().day()));
    }

    private static void clocks(Connection db, String id, CaseFile file) throws SQLException {
        run(db, "delete from register.case_clock where case_id = ?", id);
        for (Map.Entry<String, LocalDate> due : file.dues().entrySet()) {
            run(
                    db,
                    "insert into register.case_clock (case_id, clock, due, waits_for, automatic) values (?, ?, ?, ?, ?)",
                    id,
                    due.getKey(),
                    Date.valueOf(due.getValue()),
                    file.procedure().getClock(due.getKey()).waitsFor(),
                    Expiry.acts(file, due.getKey()));
        }
    }

    private static void parties(Connection db, String id, CaseFile file) throws SQLException {
        for (Map.Entry<String, Set<String>> role : file.parties().entrySet()) {
            for (String account : role.getValue()) {
                party(db, id, account, role.getKey());
            }
        }
        CaseView.Step last = file.steps().getLast();
        if (Optional.ofNullable(file.procedure().roles().get(last.role()))
                .filter(Procedure.Role::open)
                .isPresent()) {
            party(db, id, last.actor(), last.role());
        }
    }

    private static void party(Connection db, String id, String account, String role) throws SQLException {
        run(
                db,
                "insert into register.case_party (account, case_id, role) values (?, ?, ?) on conflict do nothing",
                account,
                id,
                role);
    }

    /** The rights a case is about: what its fields of that type hold. */
    private static Set<String> rights(CaseFile file) {
        Set<String> rights = new LinkedHashSet<>();
        file.procedure().fields().values().stream()
                .filter(field -> field.type() == Field.Type.RIGHT)
                .forEach(field -> rights.addAll(file.values().list(field.id())));
        return rights;
    }

    static List<OtherCase> casesOn(Connection db, String record) throws SQLException {
        try (PreparedStatement query = db.prepareStatement("""
                select n.case_id, n.procedure, n.state from register.case_right r
                join register.case_now n on n.case_id = r.case_id where r.record = ? order by n.case_id
                """)) {
            query.setString(1, record);
            List<OtherCase> cases = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    cases.add(new OtherCase(row.getString(1), row.getString(2), row.getString(3)));
                }
            }
            return cases;
        }
    }

    /** Up to {@code most} cases in which a period that does something was over before {@code today}, the oldest first. */
    static List<String> expired(Connection db, LocalDate today, int most) throws SQLException {
        try (PreparedStatement query = db.prepareStatement("""
                select case_id from register.case_clock where automatic and due < ? order by due, case_id limit ?
                """)) {
            query.setDate(1, Date.valueOf(today));
            query.setInt(2, most);
            Set<String> cases = new LinkedHashSet<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    cases.add(row.getString(1));
                }
            }
            return List.copyOf(cases);
        }
    }

    /** Cases as a list shows them; {@code where} is about {@code n}, the case, and {@code c}, its next period. */
    static List<CaseLine> list(Connection db, String where, Object... values) throws SQLException {
        try (PreparedStatement query = db.prepareStatement("""
                select n.case_id, n.procedure, n.state, n.ended, n.heading, n.began_on, n.changed_on, c.clock, c.due,
                       c.waits_for
                from register.case_now n
                left join lateral (select * from register.case_clock k where k.case_id = n.case_id
                                   order by k.due limit 1) c on true
                """ + where)) {
            bind(query, values);
            List<CaseLine> lines = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    lines.add(line(row));
                }
            }
            return lines;
        }
    }

    /** Begun, ended and pending by procedure and month; {@code where} is about {@code n}, the case. */
    static List<Pendency> pendency(Connection db, String where, LocalDate today, int months, Object... values)
            throws SQLException {
        try (PreparedStatement query = db.prepareStatement("""
                with seen as (select * from register.case_now n where %s),
                     month as (select cast(m as date) as first, cast(m + interval '1 month' as date) as next
                               from generate_series(date_trunc('month', date '%s') - make_interval(months => %d),
                                                    date_trunc('month', date '%s'), interval '1 month') m)
                select procedure, first,
                       count(*) filter (where began_on >= first and began_on < next),
                       count(*) filter (where ended and changed_on >= first and changed_on < next),
                       count(*) filter (where began_on < next and not (ended and changed_on < next))
                from seen, month group by procedure, first
                having count(*) filter (where began_on < next) > 0 order by procedure, first desc
                """.formatted(where, today, months - 1, today))) {
            bind(query, values);
            List<Pendency> all = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    all.add(new Pendency(
                            row.getString(1),
                            YearMonth.from(row.getDate(2).toLocalDate()),
                            row.getLong(3),
                            row.getLong(4),
                            row.getLong(5)));
                }
            }
            return all;
        }
    }

    private static CaseLine line(ResultSet row) throws SQLException {
        Optional<Date> due = Optional.ofNullable(row.getDate(9));
        return new CaseLine(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getBoolean(4),
                row.getString(5),
                row.getDate(6).toLocalDate(),
                row.getDate(7).toLocalDate(),
                Optional.ofNullable(row.getString(8)),
                due.map(Date::toLocalDate),
                Optional.ofNullable(row.getString(10)));
    }

    /** Forgets everything; see {@link Cases#rebuild}. Numbers stay given. */
    static void clear(Connection db) throws SQLException {
        for (String table : List.of("case_now", "case_clock", "case_right", "case_party", "case_holder", "case_form")) {
            run(db, "delete from register." + table);
        }
        run(db, "insert into register.case_form (form) values (?)", FORM);
    }

    private static void run(Connection db, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = db.prepareStatement(sql)) {
            bind(statement, values);
            statement.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i] instanceof Optional<?> maybe ? maybe.orElse(null) : values[i]);
        }
    }
}
