package kaiwu.bench.steps;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import kaiwu.register.Actor;
import kaiwu.register.cases.Cases;

/** A million cases with a period that runs, five hundred of which are over: how soon they are found, and the head of a desk. */
final class Deadlines {

    private static final int RUNS = 15;
    private static final double GOAL_MILLIS = 100;
    private static final Actor EXAMINER =
            new Actor("eve", "eve", Set.of("examiner"), Optional.empty(), Optional.empty());

    private final DataSource database;
    private final Cases cases;

    Deadlines(DataSource database, Cases cases) {
        this.database = database;
        this.cases = cases;
    }

    boolean run() throws SQLException {
        fill();
        System.out.println("| among a million open periods | found | milliseconds (median of " + RUNS + ") | goal |");
        System.out.println("|---|---|---|---|");
        boolean fast = timed("periods that are over", () -> cases.expired(500));
        return timed("the head of an examiner's desk", () -> cases.open(EXAMINER, 100)) && fast;
    }

    private void fill() throws SQLException {
        try (Connection db = database.getConnection();
                Statement statement = db.createStatement()) {
            for (String table : List.of("case_now", "case_clock", "case_party", "case_right")) {
                statement.execute("truncate register." + table);
            }
            statement.execute("""
                    insert into register.case_now (case_id, procedure, state, ended, heading, office, began_on, changed_on)
                    select 'invention-patent-2026-' || lpad(i::text, 7, '0'), 'invention_patent', 'reply-due', false,
                           'kite ' || i, null, current_date - i % 1000, current_date
                    from generate_series(1, 1000000) i
                    """);
            statement.execute("""
                    insert into register.case_clock (case_id, clock, due, waits_for, automatic)
                    select 'invention-patent-2026-' || lpad(i::text, 7, '0'), 'reply',
                           case when i % 2000 = 0 then current_date - 1 - i % 7 else current_date + 1 + (i * 7919) % 1200 end,
                           'applicant', true
                    from generate_series(1, 1000000) i
                    """);
            statement.execute("analyze register.case_now");
            statement.execute("analyze register.case_clock");
        }
    }

    private static boolean timed(String what, Supplier<List<?>> question) {
        double[] millis = new double[RUNS];
        int found = 0;
        for (int i = -3; i < RUNS; i++) {
            long began = System.nanoTime();
            found = question.get().size();
            millis[Math.max(i, 0)] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf(Locale.ROOT, "| %s | %d | %.1f | %.0f |%n", what, found, millis[RUNS / 2], GOAL_MILLIS);
        return millis[RUNS / 2] < GOAL_MILLIS;
    }
}
