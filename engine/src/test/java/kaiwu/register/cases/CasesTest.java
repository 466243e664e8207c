package kaiwu.register.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import kaiwu.kernel.Bilingual;
import kaiwu.ledger.LogKey;
import kaiwu.ledger.TileLog;
import kaiwu.register.Act;
import kaiwu.register.Actor;
import kaiwu.register.Register;
import kaiwu.register.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases of an invented procedure over a real database, with a clock that the test winds. */
final class CasesTest {

    private static final Actor ANN = actor("ann");
    private static final Actor EVE = actor("eve", "officer");
    private static final Actor ADAM = actor("adam", "officer");
    private static final Actor BOB = actor("bob", "cashier");

    @TempDir
    Path folder;

    private final WoundClock clock = new WoundClock();
    private DataSource database;
    private Register register;
    private Cases cases;

    @BeforeEach
    void openAnEmptyRegister() {
        database = TestDatabase.fresh();
        register = new Register(
                database,
                new TileLog(folder.resolve("log"), LogKey.openOrCreate(folder.resolve("keys"), "example.org/log")),
                clock);
        cases = new Cases(
                register,
                database,
                List.of(KiteProcedure.make()),
                KiteProcedure.LAW,
                clock,
                record -> Optional.empty(),
                Offices.APART);
        clock.day("2026-03-02");
    }

    @Test
    void aCaseBeginsWithANumberOfItsYearAndItsPeriodRuns() {
        String id = file("swallow", "kite-ZZ-1");
        assertThat(id).isEqualTo("kite-2026-000001");
        assertThat(file("swift", "kite-ZZ-2")).isEqualTo("kite-2026-000002");
        CaseFile file = cases.find(id).orElseThrow();
        assertThat(file.state()).contains("open");
        assertThat(file.dues()).containsExactly(Map.entry("examination", LocalDate.of(2026, 6, 2)));
        assertThat(cases.find("kite-2026-000003")).isEmpty();
        assertThat(cases.find("lantern-2026-000001")).isEmpty();
        assertThat(register.checkAll()).isEmpty();
    }

    @Test
    void theLawOfTheFilingStaysWithTheCase() {
        clock.day("2026-12-31");
        String before = file("swallow", "kite-ZZ-1");
        clock.day("2027-01-01");
        String after = file("swift", "kite-ZZ-2");
        assertThat(due(before, "examination")).contains(LocalDate.of(2027, 3, 31));
        assertThat(due(after, "examination")).contains(LocalDate.of(2027, 3, 1));
    }

    @Test
    void theSameCommandAgainIsDoneOnceAlsoWhenTheCaseHasMovedOn() {
        Command command = Command.of("file", "flyer", "k1").with(Map.of("name", "swallow"));
        Act first = done(cases.begin("kite", ANN, command));
        act(first.subject(), EVE, Command.of("ask", "officer", "k2"));
        assertThat(cases.begin("kite", ANN, command)).isEqualTo(new Cases.Result.Done(first, true));
        assertThat(refused(cases.begin("kite", ANN, command.with(Map.of("name", "swift")))))
                .isEqualTo("register.key-names-another-act");
        assertThat(cases.acts(first.subject())).hasSize(2);
    }

    @Test
    void whoIsNoPartyAndWhoHasNotTheRoleIsRefusedAndNothingIsRecorded() {
        String id = file("swallow", "kite-ZZ-1");
        assertThat(refused(cases.act(id, ANN, Command.of("ask", "officer", "k2"))))
                .isEqualTo("case.not-your-role");
        act(id, EVE, Command.of("ask", "officer", "k3"));
        assertThat(refused(cases.act(id, actor("zoe"), Command.of("draw", "flyer", "k4"))))
                .isEqualTo("case.not-your-role");
        assertThat(refused(cases.act(id, EVE, Command.of("drop", Command.CLOCK, "k5"))))
                .isEqualTo("case.by-the-clock-alone");
        assertThat(refused(cases.act("kite-2026-000009", EVE, Command.of("ask", "officer", "k6"))))
                .isEqualTo("case.unknown");
        assertThat(cases.acts(id)).hasSize(2);
    }

    @Test
    void suspensionProlongationAndServiceMoveTheLastDay() {
        String id = file("swallow", "kite-ZZ-1");
        clock.day("2026-03-10");
        act(id, EVE, Command.of("ask", "officer", "k2"));
        assertThat(due(id, "examination")).isEmpty();
        assertThat(due(id, "drawing"))
                .as("15 days of post, then 10, then Monday")
                .contains(LocalDate.of(2026, 4, 6));
        clock.day("2026-04-01");
        act(id, ANN, Command.of("prolong", "flyer", "k3"));
        assertThat(due(id, "drawing")).contains(LocalDate.of(2026, 4, 9));
        clock.day("2026-04-09");
        act(id, ANN, Command.of("draw", "flyer", "k4"));
        assertThat(due(id, "examination")).as("June 2 and thirty days").contains(LocalDate.of(2026, 7, 2));
    }

    @Test
    void theClockDropsTheCaseOnceAsOfTheDayAfterHoweverLateAndOftenItIsWound() {
        String id = file("swallow", "kite-ZZ-1");
        act(id, EVE, Command.of("ask", "officer", "k2"));
        clock.day("2026-03-27");
        Clockwork work = new Clockwork(cases, clock, Instant.MIN.plusSeconds(9));
        assertThat(work.wind().done()).as("the last day is not over").isEmpty();
        clock.day("2026-04-20");
        assertThat(work.wind().done()).hasSize(1);
        assertThat(work.wind().done()).isEmpty();
        assertThat(new Clockwork(cases, clock, Instant.EPOCH).wind().done()).isEmpty();
        Act dropped = cases.acts(id).getLast();
        assertThat(dropped.type()).isEqualTo("kite-drop");
        assertThat(dropped.doneAt()).isEqualTo(Instant.parse("2026-03-27T16:00:00Z"));
        assertThat(cases.find(id).orElseThrow().isEnded()).isTrue();
        assertThat(cases.find(id, Instant.parse("2026-03-28T00:00:00Z"), Instant.MAX)
                        .orElseThrow()
                        .state())
                .as("as it was that day, as known now")
                .contains("dropped");
        assertThat(cases.find(id, Instant.parse("2026-03-28T00:00:00Z"), Instant.parse("2026-04-01T00:00:00Z"))
                        .orElseThrow()
                        .state())
                .as("as it was that day, as known then")
                .contains("asked");
    }

    @Test
    void whatFellDueIsDoneBeforeAnythingElseAlsoWhenNobodyWoundTheClock() {
        String id = file("swallow", "kite-ZZ-1");
        act(id, EVE, Command.of("ask", "officer", "k2"));
        clock.day("2026-03-28");
        assertThat(refused(cases.act(id, ANN, Command.of("draw", "flyer", "k3"))))
                .isEqualTo("case.not-in-this-state");
        assertThat(cases.find(id).orElseThrow().state()).contains("dropped");
    }

    @Test
    void aClockThatJumpsBackStopsAndSaysSo() {
        String id = file("swallow", "kite-ZZ-1");
        act(id, EVE, Command.of("ask", "officer", "k2"));
        clock.day("2026-04-20");
        Clockwork work = new Clockwork(cases, clock, register.lastRecordedAt().orElseThrow());
        assertThat(work.wind().stopped()).isEmpty();
        clock.day("2026-04-10");
        Optional<Bilingual> stopped = work.wind().stopped();
        assertThat(stopped.orElseThrow().en()).contains("2026-04-10").contains("2026-04-20");
        clock.day("2026-04-21");
        assertThat(work.wind().stopped()).isEmpty();
    }

    @Test
    void whatIsNotPaidLapsesAndIsRestoredInItsTimeAlone() {
        String id = registered();
        assertThat(cases.find(id).orElseThrow().owed().get("ribbon")).hasToString("21");
        clock.day("2026-04-03");
        new Clockwork(cases, clock, Instant.EPOCH).wind();
        assertThat(cases.find(id).orElseThrow().state()).contains("lapsed");
        assertThat(due(id, "restoration"))
                .as("two months from the lapse, not from the winding")
                .contains(LocalDate.of(2026, 6, 3));
        clock.day("2026-06-04");
        assertThat(refused(cases.act(id, ANN, Command.of("restore", "flyer", "k8"))))
                .isEqualTo("case.period-over");
        clock.day("2026-06-05");
        assertThat(refused(cases.act(id, BOB, Command.of("pay", "cashier", "k9"))))
                .isEqualTo("case.not-in-this-state");
    }

    @Test
    void aCorrectionHoldsFromTheActItCorrectsAndIsKnownFromItsOwnDay() {
        String id = registered();
        clock.day("2026-03-20");
        act(id, EVE, Command.of("mend", "officer", "k7").with(Map.of("name", "swallow-tail")));
        Instant first = Instant.parse("2026-03-02T12:00:00Z");
        assertThat(name(id, first, Instant.MAX)).isEqualTo("swallow-tail");
        assertThat(name(id, first, Instant.parse("2026-03-19T00:00:00Z"))).isEqualTo("swallow");
        assertThat(cases.acts(id)).as("nothing is overwritten").hasSize(3);
    }

    @Test
    void theSecondSignatureIsAnotherPersonsAndNamesAGround() {
        String id = registered();
        act(id, EVE, Command.of("propose", "officer", "k7"));
        Command strike = Command.of("strike", "officer", "k8").naming(List.of("ugly"));
        assertThat(refused(cases.act(id, EVE, strike))).isEqualTo("case.second-signature");
        assertThat(refused(cases.act(id, ADAM, Command.of("strike", "officer", "k9"))))
                .isEqualTo("case.no-ground-named");
        act(id, ADAM, strike);
        assertThat(cases.find(id).orElseThrow().reasons()).containsExactly("ugly");
    }

    @Test
    void oneRightIsRegisteredOnceHoweverManyAskAtOnce() throws InterruptedException, ExecutionException {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            ids.add(file("swallow " + i, "kite-ZZ-1"));
        }
        List<String> outcomes = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            List<Future<Cases.Result>> results = new ArrayList<>();
            for (String id : ids) {
                results.add(pool.submit(() -> cases.act(
                        id, EVE, Command.of("register", "officer", "r" + id).confirming(List.of("ugly")))));
            }
            for (Future<Cases.Result> result : results) {
                outcomes.add(
                        result.get() instanceof Cases.Result.Refused refused
                                ? refused.ground().code()
                                : "done");
            }
        }
        assertThat(outcomes).containsOnly("done", "kite.taken").containsOnlyOnce("done");
        assertThat(register.checkAll()).isEmpty();
    }

    @Test
    void whatIsDerivedIsTheSameWhenMadeAnew() throws SQLException {
        registered();
        String id = file("swift", "kite-ZZ-2");
        act(id, EVE, Command.of("ask", "officer", "k5"));
        List<String> before = derived();
        assertThat(before).hasSizeGreaterThan(7);
        TestDatabase.run(database, "delete from register.case_clock; update register.case_now set state = 'lost'");
        assertThat(cases.rebuild()).isEqualTo(2);
        assertThat(derived()).isEqualTo(before);
    }

    @Test
    void listsShowTheNextPeriodFirst() {
        String first = file("swallow", "kite-ZZ-1");
        clock.day("2026-03-05");
        String second = file("swift", "kite-ZZ-2");
        act(second, EVE, Command.of("ask", "officer", "k5"));
        assertThat(cases.open(EVE, 10)).extracting(CaseLine::id).containsExactly(second, first);
        assertThat(cases.of(List.of("ann"), 10)).hasSize(2);
        assertThat(cases.of(List.of("eve"), 10)).as("an officer is no party").isEmpty();
        assertThat(cases.of(List.of("zoe"), 10)).isEmpty();
    }

    private String registered() {
        String id = file("swallow", "kite-ZZ-1");
        act(id, EVE, Command.of("register", "officer", "k" + id).confirming(List.of("ugly")));
        return id;
    }

    private String file(String name, String pattern) {
        return done(cases.begin(
                        "kite",
                        ANN,
                        Command.of("file", "flyer", "file " + name)
                                .with(Map.of("name", name, "pattern", pattern, "tail", "3"))))
                .subject();
    }

    private void act(String id, Actor actor, Command command) {
        done(cases.act(id, actor, command));
    }

    private Optional<LocalDate> due(String id, String clockId) {
        return Optional.ofNullable(cases.find(id).orElseThrow().dues().get(clockId));
    }

    private String name(String id, Instant on, Instant known) {
        return cases.find(id, on, known).orElseThrow().values().text("name");
    }

    private List<String> derived() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection db = database.getConnection();
                Statement statement = db.createStatement()) {
            for (String table : List.of("case_now", "case_clock", "case_right", "case_party", "case_holder")) {
                try (ResultSet row =
                        statement.executeQuery("select t::text from register." + table + " t order by 1")) {
                    while (row.next()) {
                        rows.add(table + row.getString(1));
                    }
                }
            }
        }
        return rows;
    }

    private static Act done(Cases.Result result) {
        assertThat(result).isInstanceOf(Cases.Result.Done.class);
        return ((Cases.Result.Done) result).act();
    }

    private static String refused(Cases.Result result) {
        assertThat(result).isInstanceOf(Cases.Result.Refused.class);
        return ((Cases.Result.Refused) result).ground().code();
    }

    private static Actor actor(String id, String... roles) {
        return new Actor(id, id, Set.of(roles), Optional.empty(), Optional.empty());
    }
}
