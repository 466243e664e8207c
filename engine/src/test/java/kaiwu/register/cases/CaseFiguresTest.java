package kaiwu.register.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;
import kaiwu.ledger.LogKey;
import kaiwu.ledger.TileLog;
import kaiwu.register.Actor;
import kaiwu.register.Register;
import kaiwu.register.TestDatabase;
import kaiwu.spi.procedure.Procedure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures of the register of kites, counted from acts and, a second way, in SQL. */
final class CaseFiguresTest {

    private static final Actor ANN = actor("ann");
    private static final Actor EVE = actor("eve", "officer");

    @TempDir
    Path folder;

    private final WoundClock clock = new WoundClock();
    private final Procedure kite = KiteProcedure.make();
    private DataSource database;
    private Cases cases;
    private CaseFigures figures;
    private int keys;

    @BeforeEach
    void openAnEmptyRegister() {
        database = TestDatabase.fresh();
        Register register = new Register(
                database,
                new TileLog(folder.resolve("log"), LogKey.openOrCreate(folder.resolve("keys"), "example.org/log")),
                clock);
        cases = new Cases(
                register, database, List.of(kite), KiteProcedure.LAW, clock, record -> Optional.empty(), Offices.APART);
        figures = new CaseFigures(register, cases);
    }

    @Test
    void aCaseCountsInTheMonthAndAThingThatCountsOnceCountsOnceInAPeriod() {
        clock.day("2026-03-02");
        registered("swallow", "kite-XA-K2020-0001", 3);
        registered("swallow", "kite-XA-K2020-0002", 4);
        clock.day("2026-04-02");
        registered("swallow", "kite-XA-K2020-0003", 5);
        registered("swift", "kite-XA-K2020-0004", 6);

        assertThat(value("registrations", "2026-03")).isEqualTo(2);
        assertThat(value("registrations", "2026")).isEqualTo(4);
        assertThat(value("names", "2026-03")).isEqualTo(1);
        assertThat(value("names", "2026-04")).isEqualTo(2);
        assertThat(value("names", "2026")).as("once in the year").isEqualTo(2);
        assertThat(value("tails", "2026")).isEqualTo(18);
        assertThat(figures.years(kite)).containsExactly(2026);
        assertThat(line("registrations").months())
                .as("no month that has not come")
                .doesNotContainKey(YearMonth.of(2026, 5));
    }

    @Test
    void aCorrectionChangesWhatCountsOnce() {
        clock.day("2026-03-02");
        registered("swallow", "kite-XA-K2020-0001", 3);
        String id = registered("swalow", "kite-XA-K2020-0002", 3);
        assertThat(value("names", "2026")).isEqualTo(2);
        act(id, Command.of("mend", "officer", key()).with(Map.of("name", "swallow")));
        assertThat(value("names", "2026")).isEqualTo(1);
    }

    @Test
    void pendencyTellsWhatWasOpenAtTheEndOfEachMonth() {
        clock.day("2026-01-15");
        String first = file("swallow", "kite-XA-K2020-0001", 3);
        act(first, Command.of("ask", "officer", key()));
        clock.day("2026-02-20");
        new Clockwork(cases, clock, clock.instant()).wind();
        file("swift", "kite-XA-K2020-0002", 3);
        clock.day("2026-03-01");
        assertThat(figures.of(kite, 2026).pending())
                .containsExactly(
                        new CaseFigures.Pending(YearMonth.of(2026, 1), 1, 0, 1),
                        new CaseFigures.Pending(YearMonth.of(2026, 2), 1, 1, 1),
                        new CaseFigures.Pending(YearMonth.of(2026, 3), 0, 0, 1));
    }

    @Test
    void countingInSqlGivesTheSame() throws SQLException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 24; i++) {
            clock.day("2026-%02d-%02d".formatted(1 + i / 8, 1 + i % 8 * 2));
            String name = "kite " + random.nextInt(9);
            if (random.nextBoolean()) {
                registered(name, "kite-XA-K2020-" + i, random.nextInt(9));
            } else {
                file(name, "kite-XA-K2020-" + i, 1);
            }
        }
        for (int month = 1; month <= 3; month++) {
            String in =
                    "a.type = 'kite-register' and to_char(a.done_at at time zone 'Asia/Shanghai', 'YYYY-MM') = '2026-%02d'"
                            .formatted(month);
            String of = "2026-%02d".formatted(month);
            assertThat(value("registrations", of))
                    .as("seed " + seed)
                    .isEqualTo(number("select count(distinct a.subject) from register.act a where " + in));
            String forms =
                    " from register.act a join register.act f on f.subject = a.subject and f.type = 'kite-file' where "
                            + in;
            assertThat(value("tails", of))
                    .as("seed " + seed)
                    .isEqualTo(number("select coalesce(sum((f.form::json->'fields'->>'tail')::bigint), 0)" + forms));
            assertThat(value("names", of))
                    .as("seed " + seed)
                    .isEqualTo(number("select count(distinct f.form::json->'fields'->>'name')" + forms));
        }
        assertThat(figures.of(kite, 2026).pending().getLast().open())
                .isEqualTo(number("select count(*) from register.case_now where not ended"));
    }

    private CaseFigures.Line line(String id) {
        return figures.of(kite, 2026).lines().stream()
                .filter(line -> line.statistic().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private long value(String id, String period) {
        return (period.length() == 4 ? line(id).whole() : line(id).months().get(YearMonth.parse(period))).value();
    }

    private long number(String sql) throws SQLException {
        try (Connection db = database.getConnection();
                Statement statement = db.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private String registered(String name, String pattern, int tail) {
        String id = file(name, pattern, tail);
        act(id, Command.of("register", "officer", key()).confirming(List.of("ugly")));
        return id;
    }

    private String file(String name, String pattern, int tail) {
        Cases.Result filed = cases.begin(
                "kite",
                ANN,
                Command.of("file", "flyer", key())
                        .with(Map.of("name", name, "pattern", pattern, "tail", String.valueOf(tail))));
        return ((Cases.Result.Done) filed).act().subject();
    }

    private void act(String id, Command command) {
        assertThat(cases.act(id, EVE, command)).isInstanceOf(Cases.Result.Done.class);
    }

    private String key() {
        return "k" + keys++;
    }

    private static Actor actor(String id, String... roles) {
        return new Actor(id, id, Set.of(roles), Optional.empty(), Optional.empty());
    }
}
