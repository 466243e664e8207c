package kaiwu.register.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import kaiwu.TestCatalogue;
import kaiwu.kernel.CanonicalJson;
import kaiwu.ledger.LogKey;
import kaiwu.ledger.MerkleTree;
import kaiwu.ledger.TileLog;
import kaiwu.register.Actor;
import kaiwu.register.Register;
import kaiwu.register.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gazette of the register of kites, week by week. */
final class GazetteTest {

    private static final Actor ANN = actor("ann");
    private static final Actor EVE = actor("eve", "officer");

    @TempDir
    Path folder;

    private final WoundClock clock = new WoundClock();
    private Register register;
    private Cases cases;
    private Gazette gazette;

    @BeforeEach
    void openAnEmptyRegister() {
        DataSource database = TestDatabase.fresh();
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
        gazette = new Gazette(register, cases, TestCatalogue.catalogue());
    }

    @Test
    void weeksAreThoseOfTheIsoCalendar() {
        assertThat(GazetteWeek.of(LocalDate.of(2026, 12, 31))).hasToString("2026-W53");
        assertThat(GazetteWeek.of(LocalDate.of(2027, 1, 3))).hasToString("2026-W53");
        assertThat(GazetteWeek.of(LocalDate.of(2027, 1, 4))).hasToString("2027-W01");
        assertThat(GazetteWeek.find("2026-W53")).contains(GazetteWeek.of(LocalDate.of(2027, 1, 1)));
        assertThat(GazetteWeek.find("2027-W53")).as("2027 has 52 weeks").isEmpty();
        assertThat(GazetteWeek.find("2027-W1")).isEmpty();
        assertThat(GazetteWeek.of(LocalDate.of(2027, 1, 4)).from(ZoneId.of("Asia/Shanghai")))
                .hasToString("2027-01-03T16:00:00Z");
    }

    @Test
    void anActIsPublishedInTheWeekInWhichItWasRecordedBoundToItsLeaf() {
        clock.day("2026-03-06");
        String first = registered("swallow", "kite-XA-K2020-0001");
        clock.day("2026-03-09");
        registered("swift", "kite-XA-K2020-0002");

        assertThat(gazette.weeks(Instant.EPOCH)).extracting(Object::toString).containsExactly("2026-W10", "2026-W11");
        assertThat(GazetteWeek.of(gazette.today())).hasToString("2026-W11");
        List<GazetteLine> lines = gazette.lines(GazetteWeek.find("2026-W10").orElseThrow());
        assertThat(lines).hasSize(1);
        GazetteLine line = lines.getFirst();
        assertThat(line.act().subject()).isEqualTo(first);
        assertThat(line.record()).hasToString("kite-XA-K2020-0001");
        long leaf = line.act().leafIndex();
        assertThat(line.leafHash())
                .as("what the public log has there")
                .isEqualTo(
                        MerkleTree.leaf(register.leaves().read(leaf, leaf + 1).getFirst()));
    }

    @Test
    void theFileTellsOpenWordsAsTheyWereWhenItWasDoneAndIsTheSameEachTime() {
        clock.day("2026-03-06");
        String id = registered("swallow", "kite-XA-K2020-0001");
        GazetteWeek week = GazetteWeek.of(gazette.today());
        byte[] file = gazette.file(week);
        cases.act(id, EVE, Command.of("mend", "officer", "m1").with(Map.of("name", "swallow-tail")));

        assertThat(gazette.file(week)).isEqualTo(file);
        Map<?, ?> line = (Map<?, ?>) CanonicalJson.parse(file, file.length);
        assertThat(line.get("gazette")).isEqualTo("kaiwu-gazette/1");
        assertThat(line.get("enteredOn")).isEqualTo("2026-03-06");
        assertThat(line.get("events"))
                .isEqualTo(List.of(Map.of(
                        "category", "GRANTED",
                        "on", "2026-03-06",
                        "code", id + "/2",
                        "zh", "登记风筝：swallow",
                        "en", "Kite registered: swallow")));
        assertThat(new String(file, StandardCharsets.UTF_8))
                .as("what nobody declared public")
                .doesNotContain("tail")
                .endsWith("}\n");
    }

    @Test
    void aRightThatIsBornHereIsToldWithItsTitleDatesGoodsAndClasses() {
        clock.day("2026-03-05");
        String id = file("28: swallow", "kite-XA-K2020-0001");
        clock.day("2026-03-06");
        cases.act(id, EVE, Command.of("register", "officer", "r").confirming(List.of("ugly")));
        byte[] file = gazette.file(GazetteWeek.of(gazette.today()));
        Map<?, ?> line = (Map<?, ?>) CanonicalJson.parse(file, file.length);
        assertThat(line.get("titles")).isEqualTo(List.of("28: swallow"));
        assertThat((List<?>) line.get("dates"))
                .isEqualTo(List.of(
                        Map.of("role", "FILED", "on", "2026-03-05"),
                        Map.of("role", "GRANTED", "on", "2026-03-06"),
                        Map.of(
                                "role",
                                "EXPIRES",
                                "on",
                                cases.find(id)
                                        .orElseThrow()
                                        .dues()
                                        .get("ribbon")
                                        .toString())));
        assertThat(line.get("passages")).isEqualTo(List.of(Map.of("section", "GOODS", "text", "28: swallow")));
        assertThat(line.get("classes")).isEqualTo(List.of(Map.of("scheme", "nice", "symbol", "28")));
    }

    @Test
    void whatIsNotDeclaredPublicIsNotPublished() {
        clock.day("2026-03-06");
        file("swallow", "kite-XA-K2020-0001");
        assertThat(gazette.weeks(Instant.EPOCH)).isEmpty();
        assertThat(gazette.file(GazetteWeek.of(gazette.today()))).isEmpty();
    }

    private String registered(String name, String pattern) {
        String id = file(name, pattern);
        assertThat(cases.act(
                        id, EVE, Command.of("register", "officer", "k" + id).confirming(List.of("ugly"))))
                .isInstanceOf(Cases.Result.Done.class);
        return id;
    }

    private String file(String name, String pattern) {
        Cases.Result filed = cases.begin(
                "kite",
                ANN,
                Command.of("file", "flyer", "file " + name)
                        .with(Map.of("name", name, "pattern", pattern, "tail", "3")));
        return ((Cases.Result.Done) filed).act().subject();
    }

    private static Actor actor(String id, String... roles) {
        return new Actor(id, id, Set.of(roles), Optional.empty(), Optional.empty());
    }
}
