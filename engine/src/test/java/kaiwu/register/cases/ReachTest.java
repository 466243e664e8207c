package kaiwu.register.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import kaiwu.ledger.LogKey;
import kaiwu.ledger.TileLog;
import kaiwu.register.Actor;
import kaiwu.register.Register;
import kaiwu.register.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who sees a case, who acts in it: a hill town under its province, another province, an umpire who takes a case. */
final class ReachTest {

    private static final Map<String, List<String>> UNDER = Map.of(
            "land", List.of("land", "hills", "hill-town", "coast"),
            "hills", List.of("hills", "hill-town"));

    private static final Actor ANN = actor("ann", "");
    private static final Actor TOWN = actor("tom", "hill-town", "officer");
    private static final Actor TOWN_TOO = actor("tim", "hill-town", "officer");
    private static final Actor HILLS = actor("hal", "hills", "officer");
    private static final Actor COAST = actor("cora", "coast", "officer");
    private static final Actor WARDEN = actor("wes", "hills", "warden");
    private static final Actor TOWN_WARDEN = actor("wim", "hill-town", "warden");
    private static final Actor UMPIRE = actor("una", "hills", "umpire");
    private static final Actor OTHER_UMPIRE = actor("ulf", "hills", "umpire");
    private static final Actor NO_OFFICE = actor("ned", "", "officer");
    private static final List<Actor> ALL = List.of(
            ANN, TOWN, TOWN_TOO, HILLS, COAST, WARDEN, TOWN_WARDEN, UMPIRE, OTHER_UMPIRE, NO_OFFICE, actor("zoe", ""));

    @TempDir
    Path folder;

    private DataSource database;
    private Cases cases;
    private int keys;

    @BeforeEach
    void openAnEmptyRegister() {
        database = TestDatabase.fresh();
        Clock clock = Clock.fixed(Instant.parse("2026-03-02T04:00:00Z"), KiteProcedure.LAW.zone());
        Register register = new Register(
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
                office -> UNDER.getOrDefault(office, List.of(office)));
    }

    @Test
    void aCaseNobodyActedInIsEveryOffices() {
        String id = filed();
        assertThat(cases.find(id).orElseThrow().office()).isEmpty();
        assertThat(seenBy(id)).containsExactly("ann", "tom", "tim", "hal", "cora", "wes", "wim", "ned");
    }

    @Test
    void fromTheFirstActOfAnOfficerOnItIsThatOfficesAndThoseAboveSeeIt() {
        String id = filed();
        act(id, TOWN, "register", "officer");
        assertThat(cases.find(id).orElseThrow().office()).contains("hill-town");
        assertThat(seenBy(id)).contains("ann", "tom", "tim", "hal", "wes").doesNotContain("cora", "ned", "zoe");
        assertThat(refused(id, HILLS, "propose", "officer")).isEqualTo("case.other-office");
        assertThat(refused(id, COAST, "propose", "officer")).isEqualTo("case.other-office");
        assertThat(refused(id, NO_OFFICE, "propose", "officer")).isEqualTo("case.other-office");
        act(id, TOWN_TOO, "propose", "officer");
    }

    @Test
    void whatIsForTheOfficeAboveIsNotForTheOfficeItself() {
        String id = filed();
        act(id, TOWN, "register", "officer");
        act(id, TOWN, "propose", "officer");
        assertThat(refused(id, TOWN_WARDEN, "spare", "warden")).isEqualTo("case.other-office");
        assertThat(refused(id, actor("wyn", "coast", "warden"), "spare", "warden"))
                .isEqualTo("case.other-office");
        act(id, WARDEN, "spare", "warden");
        assertThat(cases.find(id).orElseThrow().office())
                .as("it stays where it was")
                .contains("hill-town");
    }

    @Test
    void whoRecommendsFromOutsideSeesTheCaseWhileThereIsSomethingToDo() {
        Actor herald = actor("hue", "coast", "herald");
        String id = filed();
        act(id, TOWN, "ask", "officer");
        assertThat(cases.reach(cases.find(id).orElseThrow()).sees(herald)).isTrue();
        assertThat(cases.open(herald, 9)).extracting(CaseLine::id).containsExactly(id);
        act(id, herald, "praise", "herald");
        assertThat(cases.find(id).orElseThrow().office()).contains("hill-town");
        act(id, ANN, "draw", "flyer");
        assertThat(cases.reach(cases.find(id).orElseThrow()).sees(herald)).isFalse();
        assertThat(cases.open(herald, 9)).isEmpty();
    }

    @Test
    void aCaseThatOnePersonTakesIsTheirsAlone() {
        String id = filed();
        assertThat(seenBy(id)).as("nothing to take yet").doesNotContain("una", "ulf");
        act(id, TOWN, "register", "officer");
        assertThat(seenBy(id)).contains("una", "ulf");
        assertThat(refused(id, UMPIRE, "whistle", "umpire")).isEqualTo("case.in-other-hands");
        act(id, UMPIRE, "take", "umpire");
        assertThat(seenBy(id)).contains("una").doesNotContain("ulf");
        assertThat(refused(id, OTHER_UMPIRE, "take", "umpire")).isEqualTo("case.in-other-hands");
        assertThat(refused(id, OTHER_UMPIRE, "whistle", "umpire")).isEqualTo("case.in-other-hands");
        act(id, UMPIRE, "whistle", "umpire");
        assertThat(cases.find(id).orElseThrow().office()).contains("hill-town");
    }

    @Test
    void theDeskListsWhatItsReaderSeesAndNothingElse() throws Exception {
        String filed = filed();
        String registered = filed();
        act(registered, TOWN, "register", "officer");
        String taken = filed();
        act(taken, COAST, "register", "officer");
        act(taken, UMPIRE, "take", "umpire");
        for (int round = 0; round < 2; round++) {
            for (Actor actor : ALL) {
                List<String> seen = new ArrayList<>();
                for (String id : List.of(filed, registered, taken)) {
                    if (!actor.equals(ANN)
                            && cases.reach(cases.find(id).orElseThrow()).sees(actor)) {
                        seen.add(id);
                    }
                }
                assertThat(cases.open(actor, 10))
                        .as(actor.id())
                        .extracting(CaseLine::id)
                        .containsExactlyInAnyOrderElementsOf(seen);
            }
            TestDatabase.run(database, "delete from register.case_holder; delete from register.case_form");
            cases.level();
        }
    }

    @Test
    void aTransferGivesTheCaseToAnotherOfficeAndTheOldOneSeesItNoMore() {
        String id = filed();
        act(id, TOWN, "register", "officer");
        assertThat(refusedAtDesk(id, COAST, DeskAct.Wish.transfer("coast"))).isEqualTo("desk.not-yours");
        assertThat(refusedAtDesk(id, TOWN, DeskAct.Wish.transfer("hill-town"))).isEqualTo("desk.there-already");
        desk(id, TOWN, DeskAct.Wish.transfer("coast"));
        assertThat(cases.find(id).orElseThrow().office()).contains("coast");
        assertThat(seenBy(id)).contains("cora").doesNotContain("tom", "hal");
        assertThat(refused(id, TOWN, "propose", "officer")).isEqualTo("case.other-office");
        act(id, COAST, "propose", "officer");
        assertThat(cases.acts(id)).as("what the procedure did").hasSize(3);
        assertThat(cases.deskActs(id)).hasSize(1);
        assertThat(cases.open(COAST, 9)).extracting(CaseLine::id).containsExactly(id);
        assertThat(cases.open(TOWN, 9)).isEmpty();
    }

    @Test
    void whoTookACaseHandsItOverAndAnOfficeAssignsItsOwn() {
        String id = filed();
        act(id, TOWN, "register", "officer");
        act(id, UMPIRE, "take", "umpire");
        assertThat(refusedAtDesk(id, TOWN, DeskAct.Wish.assign("umpire", "ulf")))
                .isEqualTo("desk.in-other-hands");
        desk(id, UMPIRE, DeskAct.Wish.assign("umpire", "ulf"));
        assertThat(seenBy(id)).contains("ulf").doesNotContain("una");
        act(id, OTHER_UMPIRE, "whistle", "umpire");
        desk(id, HILLS, DeskAct.Wish.assign("officer", "tim"));
        assertThat(cases.held(TOWN_TOO, 9)).extracting(CaseLine::id).containsExactly(id);
        assertThat(refusedAtDesk(id, TOWN, DeskAct.Wish.assign("flyer", "tim"))).isEqualTo("desk.no-such-role");
        assertThat(cases.rebuild()).isEqualTo(1);
        assertThat(cases.held(OTHER_UMPIRE, 9)).extracting(CaseLine::id).containsExactly(id);
    }

    @Test
    void anOfficeAboveRemarksAndAClosedCaseIsSampledByWhoHadNoPart() {
        String id = filed();
        act(id, TOWN, "register", "officer");
        assertThat(refusedAtDesk(id, TOWN_TOO, DeskAct.Wish.remark("hurry"))).isEqualTo("desk.not-above");
        desk(id, HILLS, DeskAct.Wish.remark("hurry"));
        assertThat(refusedAtDesk(id, HILLS, DeskAct.Wish.sample(true, "fine"))).isEqualTo("desk.not-ended");
        act(id, TOWN, "propose", "officer");
        wish(id, TOWN_TOO, Command.of("strike", "officer", "last").naming(List.of("ugly")));
        assertThat(cases.find(id).orElseThrow().isEnded()).isTrue();
        assertThat(refusedAtDesk(id, TOWN, DeskAct.Wish.sample(true, "fine"))).isEqualTo("desk.had-a-part");
        assertThat(refusedAtDesk(id, HILLS, DeskAct.Wish.sample(true, " "))).isEqualTo("desk.text-lacking");
        desk(id, HILLS, DeskAct.Wish.sample(false, "no second look at the ribbon"));
        assertThat(cases.drawn(HILLS, YearMonth.of(2026, 3), 9))
                .extracting(CaseLine::id)
                .containsExactly(id);
        assertThat(cases.drawn(COAST, YearMonth.of(2026, 3), 9)).isEmpty();
        assertThat(cases.pendency(HILLS, 2)).containsExactly(new Pendency("kite", YearMonth.of(2026, 3), 1, 1, 0));
        assertThat(refusedAtDesk(id, HILLS, DeskAct.Wish.transfer("coast"))).isEqualTo("desk.ended");
    }

    private void desk(String id, Actor actor, DeskAct.Wish wish) {
        assertThat(cases.desk(id, actor, wish, "d" + keys++)).isInstanceOf(Cases.Result.Done.class);
    }

    private String refusedAtDesk(String id, Actor actor, DeskAct.Wish wish) {
        return ((Cases.Result.Refused) cases.desk(id, actor, wish, "d" + keys++))
                .ground()
                .code();
    }

    private void wish(String id, Actor actor, Command command) {
        assertThat(cases.act(id, actor, command)).isInstanceOf(Cases.Result.Done.class);
    }

    private String filed() {
        Command command =
                Command.of("file", "flyer", "k" + keys++).with(Map.of("name", "swallow", "pattern", "kite-ZZ-" + keys));
        return ((Cases.Result.Done) cases.begin("kite", ANN, command)).act().subject();
    }

    private Cases.Result wish(String id, Actor actor, String action, String role) {
        return cases.act(id, actor, Command.of(action, role, "k" + keys++).confirming(List.of("ugly")));
    }

    private void act(String id, Actor actor, String action, String role) {
        assertThat(wish(id, actor, action, role)).isInstanceOf(Cases.Result.Done.class);
    }

    private String refused(String id, Actor actor, String action, String role) {
        return ((Cases.Result.Refused) wish(id, actor, action, role)).ground().code();
    }

    private List<String> seenBy(String id) {
        Reach reach = cases.reach(cases.find(id).orElseThrow());
        return ALL.stream().filter(reach::sees).map(Actor::id).toList();
    }

    private static Actor actor(String id, String office, String... roles) {
        return new Actor(id, id, Set.of(roles), Optional.of(office).filter(some -> !some.isEmpty()), Optional.empty());
    }
}
