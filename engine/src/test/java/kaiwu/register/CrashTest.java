package kaiwu.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** A process that records acts is killed with SIGKILL; the next one opens the same folder and the same database. */
final class CrashTest {

    @TempDir
    Path folder;

    private DataSource database;

    @BeforeEach
    void makeADatabase() {
        database = TestDatabase.fresh();
    }

    @Test
    void anActCommittedBeforeTheKillIsSignedByTheNextProcess() throws IOException, InterruptedException {
        Process child = child("stop-after-commit", "3");
        assertThat(nextLine(child)).isEqualTo("committed");
        kill(child);

        Register reopened = RegisterFixture.register(database, folder, Clock.systemUTC());
        assertThat(reopened.log().checkpoint().size()).isEqualTo(2);
        assertThat(reopened.checkAll()).extracting(Finding::code).containsExactly("register.unsigned");
        assertThat(reopened.publish().size()).isEqualTo(3);
        assertThat(reopened.checkAll()).isEmpty();
        assertThat(reopened.append(RegisterFixture.wish("kite-2", "k2", "act 2")))
                .isInstanceOfSatisfying(
                        Appended.Recorded.class,
                        repeated -> assertThat(repeated.again()).isTrue());
    }

    @Test
    void aKillAtAnyMomentLosesNoAcknowledgedActAndRepeatsNone() throws IOException, InterruptedException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> acknowledged = new ArrayList<>();
        for (int round = 0; round < 4; round++) {
            Process child = child("run", "100000");
            acknowledged.add(nextLine(child));
            TimeUnit.MILLISECONDS.sleep(random.nextInt(400));
            kill(child);
            try (BufferedReader said = child.inputReader(UTF_8)) {
                said.lines().filter(line -> line.length() == 36).forEach(acknowledged::add);
            }
            Register reopened = RegisterFixture.register(database, folder, Clock.systemUTC());
            reopened.publish();
            assertThat(reopened.checkAll()).as("seed %d, round %d", seed, round).isEmpty();
            assertThat(reopened.leaves().size()).isGreaterThanOrEqualTo(acknowledged.size());
        }
        Register reopened = RegisterFixture.register(database, folder, Clock.systemUTC());
        assertThat(acknowledged)
                .doesNotHaveDuplicates()
                .allSatisfy(id ->
                        assertThat(reopened.find(ActId.find(id).orElseThrow())).isPresent());
    }

    private Process child(String mode, String acts) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        TestDatabase.url(database),
                        folder.toString(),
                        mode,
                        acts)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String nextLine(Process child) throws IOException {
        String line = child.inputReader(UTF_8).readLine();
        assertThat(line).isNotNull();
        return line;
    }

    private static void kill(Process child) throws InterruptedException {
        assertThat(child.toHandle().destroyForcibly()).isTrue();
        assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    /** The process that is killed: records act after act and says the id of each once it is acknowledged. */
    static final class Child {

        private static int commits;

        private Child() {}

        public static void main(String[] args) {
            PGSimpleDataSource real = new PGSimpleDataSource();
            real.setURL(args[0]);
            real.setUser("postgres");
            int acts = Integer.parseInt(args[3]);
            boolean stops = args[2].equals("stop-after-commit");
            Register register = RegisterFixture.register(
                    stops ? stoppingAfter(acts, real) : real, Path.of(args[1]), Clock.systemUTC());
            register.publish();
            long start = register.leaves().size();
            for (long i = start; i < start + acts; i++) {
                Act act = RegisterFixture.recorded(
                        register.append(RegisterFixture.wish("kite-" + i % 3, "k" + i, "act " + i)));
                if (!stops) {
                    System.out.println(act.id());
                }
            }
        }

        /** A database whose connection says "committed" and stays silent for ever after so many acts. */
        private static DataSource stoppingAfter(int acts, DataSource real) {
            return proxy(
                    DataSource.class,
                    real,
                    "getConnection",
                    connection -> proxy(Connection.class, (Connection) connection, "commit", nothing -> {
                        if (++commits == acts) {
                            System.out.println("committed");
                            while (true) {
                                TimeUnit.HOURS.sleep(1);
                            }
                        }
                        return nothing;
                    }));
        }

        private static <T> T proxy(Class<T> type, T real, String method, Then then) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, (self, called, arguments) -> {
                        try {
                            Object result = called.invoke(real, arguments);
                            return called.getName().equals(method) ? then.apply(result) : result;
                        } catch (InvocationTargetException wrong) {
                            throw wrong.getCause();
                        }
                    }));
        }

        private interface Then {
            Object apply(Object result) throws InterruptedException;
        }
    }
}
