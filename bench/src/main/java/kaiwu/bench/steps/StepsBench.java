package kaiwu.bench.steps;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import kaiwu.ledger.LogKey;
import kaiwu.ledger.TileLog;
import kaiwu.register.Register;
import kaiwu.register.cases.CaseLaw;
import kaiwu.register.cases.Cases;
import kaiwu.register.cases.Offices;
import kaiwu.server.store.EmbeddedPostgres;
import kaiwu.spi.procedure.Procedure;
import org.flywaydb.core.Flyway;
import shelf.LawBooks;
import shelf.Procedures;

/**
 * Steps of a procedure per second, each judged, recorded, logged, signed and on the disk before it is answered, against a bare
 * transaction for each step that writes the same rows to the same database, in turns. Goal: 0.6. Then periods: the cases in
 * which one is over, among a million that run. Goal: 100 ms.
 */
public final class StepsBench {

    private static final int PAIRS = 3;
    private static final int CASES = 12;
    private static final List<Integer> CLIENTS = List.of(1, 16);

    private final DataSource database;
    private final Path folder;
    private final List<Procedure> procedures = Procedures.load();
    private final CaseLaw law =
            new CaseLaw(Objects.requireNonNull(LawBooks.load().get("CN")).reckoning(), ZoneId.of("Asia/Shanghai"));
    private int runs;

    private StepsBench(DataSource database, Path folder) {
        this.database = database;
        this.folder = folder;
    }

    /** @return whether the goals were met */
    public static boolean run() throws Exception {
        Path folder = Files.createTempDirectory("kaiwu-steps");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder.resolve("pg"));
                HikariDataSource connections = postgres.pool()) {
            StepsBench bench = new StepsBench(connections, folder);
            boolean fast = bench.steps();
            return new Deadlines(connections, bench.cases(connections)).run() && fast;
        }
    }

    private boolean steps() throws Exception {
        List<List<List<Written>>> recorded = record();
        System.out.println("| clients | steps per second | bare transactions per second | ratio (median of " + PAIRS
                + ") | lowest | goal |");
        System.out.println("|---|---|---|---|---|---|");
        boolean fast = true;
        for (int clients : CLIENTS) {
            double[] ours = new double[PAIRS];
            double[] bare = new double[PAIRS];
            ours(clients);
            bare(clients, recorded);
            for (int i = 0; i < PAIRS; i++) {
                boolean first = i % 2 == 0;
                bare[i] = first ? 0 : bare(clients, recorded);
                ours[i] = ours(clients);
                bare[i] = first ? bare(clients, recorded) : bare[i];
            }
            double[] ratios = IntStream.range(0, PAIRS)
                    .mapToDouble(i -> ours[i] / bare[i])
                    .sorted()
                    .toArray();
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %.0f | %.0f | %.2f | %.2f | 0.60 |%n",
                    clients,
                    median(ours),
                    median(bare),
                    ratios[PAIRS / 2],
                    ratios[0]);
            fast &= ratios[PAIRS / 2] >= 0.6;
        }
        return fast;
    }

    /** What the steps of each case write. */
    private List<List<List<Written>>> record() {
        empty();
        Recorder recorder = new Recorder();
        Cases cases = cases(recorder.over(database));
        List<List<List<Written>>> all = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            List<List<Written>> steps = new ArrayList<>();
            recorder.take();
            new PatentCase(cases, Integer.toString(i)).go(() -> steps.add(recorder.take()));
            all.add(steps);
        }
        return all;
    }

    private double ours(int clients) throws Exception {
        empty();
        Cases cases = cases(database);
        Queue<Integer> names = new ConcurrentLinkedQueue<>();
        IntStream.range(0, CASES).forEach(names::add);
        return perSecond(clients, () -> {
            for (Integer name = names.poll(); name != null; name = names.poll()) {
                new PatentCase(cases, name.toString()).go(() -> {});
            }
            return null;
        });
    }

    private double bare(int clients, List<List<List<Written>>> recorded) throws Exception {
        empty();
        Queue<List<List<Written>>> todo = new ConcurrentLinkedQueue<>(recorded);
        return perSecond(clients, () -> {
            for (List<List<Written>> steps = todo.poll(); steps != null; steps = todo.poll()) {
                for (List<Written> step : steps) {
                    transaction(step);
                }
            }
            return null;
        });
    }

    private void transaction(List<Written> step) throws SQLException {
        try (Connection db = database.getConnection()) {
            db.setAutoCommit(false);
            for (Written written : step) {
                written.run(db);
            }
            db.commit();
            db.setAutoCommit(true);
        }
    }

    private static double perSecond(int clients, Callable<Void> work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            long began = System.nanoTime();
            for (Future<Void> done : threads.invokeAll(
                    IntStream.range(0, clients).mapToObj(i -> work).toList())) {
                done.get();
            }
            return CASES * PatentCase.STEPS / ((System.nanoTime() - began) / 1e9);
        }
    }

    private Cases cases(DataSource source) {
        Path log = folder.resolve("log-" + runs++);
        Register register = new Register(
                source, new TileLog(log, LogKey.openOrCreate(folder.resolve("keys"), "bench/log")), Clock.systemUTC());
        return new Cases(
                register, source, procedures, law, Clock.systemUTC(), record -> Optional.empty(), Offices.APART);
    }

    private void empty() {
        try (Connection db = database.getConnection();
                Statement statement = db.createStatement()) {
            statement.execute("drop schema if exists register cascade");
            statement.execute("drop table if exists flyway_schema_history");
        } catch (SQLException wrong) {
            throw new IllegalStateException("the database cannot be emptied", wrong);
        }
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:kaiwu/register/migrations")
                .load()
                .migrate();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
