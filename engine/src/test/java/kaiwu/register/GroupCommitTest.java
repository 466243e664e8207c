package kaiwu.register;

import static kaiwu.register.RegisterFixture.recorded;
import static kaiwu.register.RegisterFixture.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import kaiwu.kernel.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GroupCommitTest {

    @TempDir
    Path folder;

    private DataSource database;
    private Register register;

    @BeforeEach
    void openAnEmptyRegister() {
        database = TestDatabase.fresh();
        register = RegisterFixture.register(database, folder);
    }

    @Test
    void writersWhoWaitTogetherAreCommittedTogether() throws InterruptedException, ExecutionException, SQLException {
        List<Future<Appended>> waiting = whileOneHolds(20, i -> Outcome.allowed());
        for (Future<Appended> one : waiting) {
            recorded(one.get());
        }
        assertThat(commits())
                .as("one for the one in front, one for all who waited")
                .isEqualTo(2);
        assertThat(register.checkAll()).isEmpty();
    }

    @Test
    void aWriterWhoseRuleBreaksIsAloneUndoneAndTold() throws InterruptedException, ExecutionException {
        List<Future<Appended>> waiting = whileOneHolds(20, i -> {
            if (i == 7) {
                throw new IllegalStateException("the rule broke");
            }
            return Outcome.allowed();
        });
        for (int i = 0; i < 20; i++) {
            if (i == 7) {
                assertThatThrownBy(waiting.get(i)::get).rootCause().hasMessage("the rule broke");
            } else {
                recorded(waiting.get(i).get());
            }
        }
        assertThat(register.leaves().size()).isEqualTo(20);
        assertThat(register.checkAll()).isEmpty();
    }

    @Test
    void evenAnErrorLeavesNothingBehindAndNobodyWaiting() throws InterruptedException, ExecutionException {
        List<Future<Appended>> waiting = whileOneHolds(5, i -> {
            if (i == 2) {
                throw new AssertionError("something impossible");
            }
            return Outcome.allowed();
        });
        for (Future<Appended> one : waiting) {
            assertThatThrownBy(one::get).isInstanceOf(ExecutionException.class);
        }
        assertThat(register.leaves().size()).isEqualTo(1);
        recorded(register.append(wish("kite-1", "after", "up")));
        assertThat(register.checkAll()).isEmpty();
    }

    /** Lets so many writers queue up, in order, behind one whose rule takes its time. */
    private List<Future<Appended>> whileOneHolds(int count, Verdict rule) throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch queued = new CountDownLatch(1);
        List<Future<Appended>> waiting = new ArrayList<>();
        try (ExecutorService writers = Executors.newCachedThreadPool()) {
            writers.submit(() -> register.append(wish("kite-0", "first", "up"), (history, next) -> {
                inside.countDown();
                await(queued);
                return Outcome.allowed();
            }));
            await(inside);
            for (int i = 0; i < count; i++) {
                int number = i;
                waiting.add(writers.submit(() -> register.append(
                        wish("kite-" + number % 3, "k" + number, "up"), (history, next) -> rule.of(number))));
                TimeUnit.MILLISECONDS.sleep(10);
            }
            TimeUnit.MILLISECONDS.sleep(100);
            queued.countDown();
        }
        return waiting;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** How many commits wrote the acts there are. */
    private long commits() throws SQLException {
        try (Connection db = database.getConnection()) {
            return Rows.number(db, "select count(distinct pg_xact_commit_timestamp(xmin)) from register.act");
        }
    }

    private interface Verdict {
        Outcome of(int number);
    }
}
