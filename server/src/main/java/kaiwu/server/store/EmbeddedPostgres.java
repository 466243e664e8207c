package kaiwu.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that the platform runs itself, in one folder ({@code <data>/pg}): {@code software/}, {@code data/}, {@code
 * password} (0600) and {@code log}. What is committed is on the disk: fsync and synchronous_commit are on. It listens on
 * loopback only, on a port chosen at each start, with a password made on the first.
 *
 * <p>A postgres outlives the JVM that started it when that is killed. The next start finds it by the folder's {@code
 * postmaster.pid} and takes it over as it is. One JVM at a time per folder; whoever opens the folder sees to that.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String USER = "kaiwu";
    private static final String DATABASE = "postgres";
    private static final int MOST_CONNECTIONS = 32;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path folder;
    private final PostgresSoftware software;
    private final String password;
    private final Postmaster postmaster;
    private final boolean adopted;
    private final Duration startedIn;

    private EmbeddedPostgres(
            Path folder,
            PostgresSoftware software,
            String password,
            Postmaster postmaster,
            boolean adopted,
            Duration startedIn) {
        this.folder = folder;
        this.software = software;
        this.password = password;
        this.postmaster = postmaster;
        this.adopted = adopted;
        this.startedIn = startedIn;
    }

    /** Starts the PostgreSQL of this folder, or takes over the one that still runs there; made when the folder is new. */
    public static EmbeddedPostgres start(Path folder) {
        return start(folder, folder.resolve("software"));
    }

    /** As {@link #start(Path)}, with the programs in a folder that several databases share. */
    static EmbeddedPostgres start(Path folder, Path programs) {
        long began = System.nanoTime();
        Path home = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(home);
            PostgresSoftware software =
                    PostgresSoftware.in(programs.toAbsolutePath().normalize());
            String password = password(home.resolve("password"));
            Path data = home.resolve("data");
            Optional<Postmaster> survivor = Postmaster.find(data);
            if (survivor.isEmpty()) {
                if (!Files.isDirectory(data)) {
                    initialise(software, home, data);
                }
                Postmaster.forgetStranger(data);
                launch(software, home, data, Files.exists(data.resolve("postmaster.pid")) ? 10 : 1);
            }
            Postmaster postmaster = Postmaster.find(data)
                    .orElseThrow(() -> new KaiwuException(
                            ErrorCode.STORAGE, "PostgreSQL started and is gone; see " + home.resolve("log")));
            awaitAnswer(source(postmaster.port(), password), home);
            return new EmbeddedPostgres(
                    home,
                    software,
                    password,
                    postmaster,
                    survivor.isPresent(),
                    Duration.ofNanos(System.nanoTime() - began));
        } catch (IOException wrong) {
            throw new KaiwuException(
                    ErrorCode.STORAGE,
                    "PostgreSQL cannot be started in %s: %s".formatted(home, wrong.getMessage()),
                    wrong);
        }
    }

    private static String password(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Path fresh = file.resolveSibling("password.new");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, OWNER_ONLY);
            Files.writeString(fresh, HexFormat.of().formatHex(random));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file);
    }

    /** Makes the database in a folder beside and renames it, so that a half-made one is never taken for a whole. */
    private static void initialise(PostgresSoftware software, Path home, Path data) throws IOException {
        Path fresh = home.resolve("data.new");
        PostgresSoftware.deleteTree(fresh);
        software.run(
                home.resolve("log.initdb"),
                "initdb",
                "-D",
                fresh.toString(),
                "-U",
                USER,
                "-A",
                "scram-sha-256",
                "--pwfile=" + home.resolve("password"),
                "-E",
                "UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /** @param tries more than one after a crash, when processes of the old postgres may still be on their way out */
    private static void launch(PostgresSoftware software, Path home, Path data, int tries) throws IOException {
        try {
            software.run(
                    home.resolve("log.start"),
                    "pg_ctl",
                    "-D",
                    data.toString(),
                    "-l",
                    home.resolve("log").toString(),
                    "-w",
                    "-t",
                    Long.toString(PATIENCE.toSeconds()),
                    "-o",
                    String.join(
                            " ",
                            "-p " + freePort(),
                            "-c listen_addresses=127.0.0.1",
                            "-c unix_socket_directories=",
                            "-c fsync=on",
                            "-c synchronous_commit=on",
                            "-c full_page_writes=on",
                            "-c log_timezone=UTC",
                            "-c timezone=UTC"),
                    "start");
        } catch (KaiwuException notYet) {
            if (tries == 1) {
                throw notYet;
            }
            pause(Duration.ofMillis(500));
            launch(software, home, data, tries - 1);
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new KaiwuException(ErrorCode.STORAGE, "interrupted while PostgreSQL was starting", stopped);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Waits until it takes connections: a postgres that was killed too may be busy for a while recovering. */
    private static void awaitAnswer(DataSource source, Path home) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (Connection db = source.getConnection()) {
                if (db.isValid(5)) {
                    return;
                }
            } catch (SQLException notYet) {
                boolean starting = "57P03".equals(notYet.getSQLState()) || "08001".equals(notYet.getSQLState());
                if (!starting || System.nanoTime() > until) {
                    throw new KaiwuException(
                            ErrorCode.STORAGE,
                            "PostgreSQL runs but does not take our connection; see " + home.resolve("log"),
                            notYet);
                }
            }
            pause(Duration.ofMillis(50));
        }
    }

    private static PGSimpleDataSource source(int port, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(DATABASE);
        source.setUser(USER);
        source.setPassword(password);
        return source;
    }

    /** Connections, each made anew, which takes tens of milliseconds. */
    public DataSource dataSource() {
        return source(postmaster.port(), password);
    }

    /** Connections that are used again. Whoever asks for it closes it, before the database. */
    public HikariDataSource pool() {
        HikariConfig config = new HikariConfig();
        config.setPoolName("kaiwu");
        config.setDataSource(dataSource());
        config.setMaximumPoolSize(MOST_CONNECTIONS);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    /** Whether it takes a connection and answers, within a few seconds. */
    public boolean answers() {
        PGSimpleDataSource source = source(postmaster.port(), password);
        source.setLoginTimeout(3);
        try (Connection db = source.getConnection()) {
            return db.isValid(3);
        } catch (SQLException silent) {
            LOG.debug("PostgreSQL does not answer", silent);
            return false;
        }
    }

    /** Where it is reached; needs {@link #user} and {@link #password}. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(postmaster.port(), DATABASE);
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    /** Whether it was still running from a server that was killed. */
    public boolean adopted() {
        return adopted;
    }

    /** How long {@link #start} took. */
    public Duration startedIn() {
        return startedIn;
    }

    /** The process, for those who watch it. */
    public ProcessHandle process() {
        return postmaster.process();
    }

    /** Stops it, open connections included; what was committed stays. */
    @Override
    public void close() {
        try {
            if (Postmaster.find(folder.resolve("data")).isEmpty()) {
                return;
            }
            software.run(
                    folder.resolve("log.stop"),
                    "pg_ctl",
                    "-D",
                    folder.resolve("data").toString(),
                    "-m",
                    "fast",
                    "-w",
                    "-t",
                    Long.toString(PATIENCE.toSeconds()),
                    "stop");
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.STORAGE, "PostgreSQL cannot be stopped in " + folder, wrong);
        }
    }
}
