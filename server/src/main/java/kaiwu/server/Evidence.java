package kaiwu.server;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HexFormat;
import javax.sql.DataSource;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.lake.Lake;
import kaiwu.ledger.Cosignatures;
import kaiwu.ledger.LogKey;
import kaiwu.ledger.TileLog;
import kaiwu.register.Deposits;
import kaiwu.register.IssueActs;
import kaiwu.register.OwnerActs;
import kaiwu.register.Register;
import kaiwu.server.store.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The register of a data folder, its public log, and the deposits, issues and corrections of owners in it, over the database that runs with them.
 * Thread-safe.
 */
public final class Evidence implements AutoCloseable {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Told of a database that does not answer. */
    static final Bilingual SILENT = new Bilingual(
            "登记簿的数据库没有应答；存证和公开日志暂不可用，请查看数据目录下的 pg/log，并重启服务。",
            "The register's database does not answer; deposits and the public log are out of reach. See pg/log in the data"
                    + " folder and restart the server.");

    private static final Logger LOG = LoggerFactory.getLogger(Evidence.class);
    private static final long SOME_SECONDS = 3_000_000_000L;

    private final EmbeddedPostgres database;
    private final HikariDataSource connections;
    private final Register register;
    private final Deposits deposits;
    private final IssueActs issues;
    private final OwnerActs owners;
    private final Cosignatures cosignatures;
    private boolean answers = true;
    private long askedAt = System.nanoTime();

    private Evidence(EmbeddedPostgres database, HikariDataSource connections, Register register, Lake lake, Path data) {
        this.database = database;
        this.connections = connections;
        this.register = register;
        this.issues = new IssueActs(register, lake);
        this.owners = new OwnerActs(register);
        this.deposits = new Deposits(register, Clock.systemUTC(), ZONE);
        this.cosignatures =
                new Cosignatures(register.log(), data.resolve("keys").resolve("witnesses"));
    }

    /** Starts the database in {@code <data>/pg}, brings its tables up to date, and opens the log in {@code <data>/log}. */
    static Evidence open(Path data, Lake lake) {
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
            HikariDataSource connections = database.pool();
            Register register = new Register(connections, new TileLog(data.resolve("log"), key), Clock.systemUTC());
            publish(register);
            return new Evidence(database, connections, register, lake, data);
        } catch (RuntimeException wrong) {
            database.close();
            throw wrong;
        }
    }

    /** Signs what is not signed yet; where the log's files are damaged, writes them anew from the register first. */
    private static void publish(Register register) {
        try {
            register.publish();
        } catch (KaiwuException failed) {
            if (failed.code() != ErrorCode.DAMAGED) {
                throw failed;
            }
            LOG.warn("the log's files are damaged and are written anew from the register: {}", failed.getMessage());
            register.rewriteLog();
        }
    }

    /** Whether the database answers; asked anew after a few seconds. */
    synchronized boolean answers() {
        long now = System.nanoTime();
        if (now - askedAt > SOME_SECONDS) {
            answers = database.answers();
            askedAt = System.nanoTime();
        }
        return answers;
    }

    /** The database, for what else is kept in it. */
    DataSource dataSource() {
        return connections;
    }

    public Register register() {
        return register;
    }

    public Deposits deposits() {
        return deposits;
    }

    /** What witnesses say of the log's checkpoints. */
    public Cosignatures cosignatures() {
        return cosignatures;
    }

    /** The lake's issues as the log records them. */
    public IssueActs issues() {
        return issues;
    }

    /** What people say of owners' names. */
    public OwnerActs owners() {
        return owners;
    }

    @Override
    public void close() {
        connections.close();
        database.close();
    }
}
