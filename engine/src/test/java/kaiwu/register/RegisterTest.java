package kaiwu.register;

import static kaiwu.register.RegisterFixture.NOW;
import static kaiwu.register.RegisterFixture.done;
import static kaiwu.register.RegisterFixture.recorded;
import static kaiwu.register.RegisterFixture.register;
import static kaiwu.register.RegisterFixture.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.Ground;
import kaiwu.kernel.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RegisterTest {

    @TempDir
    Path folder;

    private DataSource database;
    private Register register;

    @BeforeEach
    void openAnEmptyRegister() {
        database = TestDatabase.fresh();
        register = register(database, folder);
    }

    @Test
    void anActIsReadBackAsItWasRecorded() {
        Act act = recorded(register.append(wish("kite-1", "k1", "风筝 \"up\"\n")));
        assertThat(register.find(act.id())).contains(act);
        assertThat(register.history("kite-1").acts()).containsExactly(act);
        assertThat(act.formValues()).hasToString("{words=风筝 \"up\"\n}");
        assertThat(act.doneAt()).isEqualTo(act.recordedAt()).isEqualTo(NOW);
        assertThat(register.history("kite-2").acts()).isEmpty();
        assertThat(register.checkAll()).isEmpty();
    }

    @Test
    void theSameKeyWithTheSameContentIsDoneOnce() {
        Appended first = register.append(wish("kite-1", "k1", "up"));
        Appended again = register.append(wish("kite-1", "k1", "up"));
        assertThat(again).isEqualTo(new Appended.Recorded(recorded(first), true));
        assertThat(register.leaves().size()).isEqualTo(1);
    }

    @Test
    void theSameKeyWithOtherContentIsRefused() {
        register.append(wish("kite-1", "k1", "up"));
        for (ActDraft other : List.of(wish("kite-1", "k1", "down"), wish("kite-2", "k1", "up"))) {
            assertThat(register.append(other))
                    .isInstanceOfSatisfying(
                            Appended.Refused.class,
                            refused -> assertThat(refused.ground().code()).isEqualTo("register.key-names-another-act"));
        }
        assertThat(register.leaves().size()).isEqualTo(1);
        assertThat(register.checkAll()).isEmpty();
    }

    @Test
    void whatARuleRefusesLeavesNoTrace() {
        Ground lost = new Ground(
                "kite.lost", "kite law art. 2", new Bilingual("已丢", "lost"), new Bilingual("另做", "make one"));
        Rule onlyOnce = (history, next) -> history.isEmpty() ? Outcome.allowed() : Outcome.refused(lost);
        assertThat(register.append(wish("kite-1", "k1", "up"), onlyOnce)).isInstanceOf(Appended.Recorded.class);
        assertThat(register.append(wish("kite-1", "k2", "up"), onlyOnce)).isEqualTo(new Appended.Refused(lost));
        assertThat(recorded(register.append(wish("kite-1", "k2", "up"))).sequence())
                .isEqualTo(2);
        assertThat(register.checkAll()).isEmpty();
    }

    @Test
    void actsOfManyThreadsOnOneSubjectFollowEachOtherAndNoneIsLost() throws InterruptedException, ExecutionException {
        Set<Integer> seen = ConcurrentHashMap.newKeySet();
        Rule counts = (history, next) -> {
            assertThat(seen.add(history.size()))
                    .as("two acts follow the same history")
                    .isTrue();
            return Outcome.allowed();
        };
        List<Future<Appended>> done = new ArrayList<>();
        try (ExecutorService writers = Executors.newFixedThreadPool(64)) {
            for (int i = 0; i < 256; i++) {
                ActDraft wish = wish("kite-1", "k-" + i % 200, "words " + i % 200);
                done.add(writers.submit(() -> register.append(wish, counts)));
            }
        }
        Set<ActId> ids = new HashSet<>();
        for (Future<Appended> one : done) {
            ids.add(recorded(one.get()).id());
        }
        assertThat(ids).hasSize(200);
        List<Act> acts = register.history("kite-1").acts();
        assertThat(acts).extracting(Act::sequence).containsExactlyElementsOf(upTo(200));
        assertThat(acts).extracting(Act::id).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(acts).extracting(Act::leafIndex).isSorted().doesNotHaveDuplicates();
        assertThat(register.log().checkpoint().size()).isEqualTo(200);
        assertThat(register.checkAll()).isEmpty();
    }

    @Test
    void theDatabaseItselfRefusesToChangeOrRemoveAnAct() {
        register.append(wish("kite-1", "k1", "up"));
        for (String sql : List.of(
                "update register.act set form = '{}'",
                "delete from register.leaf",
                "truncate register.act cascade",
                "update register.leaf set entry = ''")) {
            assertThatThrownBy(() -> TestDatabase.run(database, sql))
                    .rootCause()
                    .hasMessageContaining("only grows");
        }
        assertThat(register.checkAll()).isEmpty();
    }

    @Test
    void theStateIsReadInTwoTimes() {
        Register monday = at("2026-03-02T00:00:00Z");
        monday.append(done(wish("kite-1", "k1", "up"), "2026-03-01T00:00:00Z"));
        Register friday = at("2026-03-06T00:00:00Z");
        friday.append(wish("kite-1", "k2", "home"));
        friday.append(done(wish("kite-1", "k3", "torn"), "2026-03-03T00:00:00Z"));
        Fold<String> words = new Fold<>() {
            @Override
            public String start() {
                return "";
            }

            @Override
            public String after(String state, Act act) {
                return state + act.formValues().get("words") + " ";
            }
        };
        History history = friday.history("kite-1");
        Instant wednesday = Instant.parse("2026-03-04T00:00:00Z");
        assertThat(history.state(words)).isEqualTo("up torn home ");
        assertThat(history.state(words, wednesday, Instant.MAX)).isEqualTo("up torn ");
        assertThat(history.state(words, wednesday, wednesday)).isEqualTo("up ");
        assertThat(history.state(words, Instant.MIN, Instant.MAX)).isEmpty();
    }

    @Test
    void aClockThatWentBackStopsRecordingAndSaysSo() {
        at("2026-03-06T00:00:00Z").append(wish("kite-1", "k1", "up"));
        assertThat(recorded(at("2026-03-05T23:59:58Z").append(wish("kite-1", "k2", "up")))
                        .recordedAt())
                .isEqualTo("2026-03-06T00:00:00Z");
        assertThatThrownBy(() -> at("2026-03-05T00:00:00Z").append(wish("kite-1", "k3", "up")))
                .hasMessageContaining("set the clock right");
        assertThat(register.leaves().size()).isEqualTo(2);
    }

    private Register at(String time) {
        return register(database, folder, Clock.fixed(Instant.parse(time), ZoneOffset.UTC));
    }

    private static List<Long> upTo(long last) {
        List<Long> numbers = new ArrayList<>();
        for (long i = 1; i <= last; i++) {
            numbers.add(i);
        }
        return numbers;
    }
}
