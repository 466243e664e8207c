package kaiwu.server;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HexFormat;
import kaiwu.ledger.LogKey;
import kaiwu.ledger.TileLog;
import kaiwu.register.Deposits;
import kaiwu.register.Register;
import kaiwu.server.store.EmbeddedPostgres;
import org.flywaydb.core.Flyway;

/** The register of a data folder, its public log and the deposits in it, over the database that runs with them. Thread-safe. */
public final class Evidence implements AutoCloseable {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final EmbeddedPostgres database;
    private final Register register;
    private final Deposits deposits;

    private Evidence(EmbeddedPostgres database, Register register) {
        this.database = database;
        this.register = register;
        this.deposits = new Deposits(register, Clock.systemUTC(), ZONE);
    }

    /** Starts the database in {@code <data>/pg}, brings its tables up to date, and opens the log in {@code <data>/log}. */
    static Evidence open(Path data) {
        EmbeddedPostgres database = EmbeddedPostgres.start(data.resolve("pg"));
        try {
            Flyway.configure()
                    .dataSource(database.dataSource())
                    .locations("classpath:kaiwu/register/migrations")
                    .load()
                    .migrate();
            byte[] random = new byte[4];
            new SecureRandom().nextBytes(random);
            LogKey key = LogKey.openOrCreate(
                    data.resolve("keys"), "kaiwu-" + HexFormat.of().formatHex(random) + "/log");
            Register register =
                    new Register(database.dataSource(), new TileLog(data.resolve("log"), key), Clock.systemUTC());
            register.publish();
            return new Evidence(database, register);
        } catch (RuntimeException wrong) {
            database.close();
            throw wrong;
        }
    }

    public Register register() {
        return register;
    }

    public Deposits deposits() {
        return deposits;
    }

    @Override
    public void close() {
        database.close();
    }
}
