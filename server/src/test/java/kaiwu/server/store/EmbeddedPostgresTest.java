package kaiwu.server.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedPostgresTest {

    @TempDir
    static Path shared;

    private Path folder;

    @BeforeEach
    void aFolderOfItsOwn() throws IOException {
        folder = Files.createTempDirectory(shared, "pg");
    }

    @Test
    void whatIsCommittedIsThereAfterAStop() throws SQLException {
        try (EmbeddedPostgres postgres = start()) {
            assertThat(postgres.adopted()).isFalse();
            ask(postgres, "create table kite (name text); insert into kite values ('风筝')");
        }
        try (EmbeddedPostgres postgres = start()) {
            assertThat(ask(postgres, "select name from kite")).isEqualTo("风筝");
            System.out.println(
                    "EmbeddedPostgres: second start in " + postgres.startedIn().toMillis() + " ms");
        }
    }

    @Test
    void aCommitIsOnTheDiskBeforeItIsAnswered() throws SQLException {
        try (EmbeddedPostgres postgres = start()) {
            for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
                assertThat(ask(postgres, "show " + setting)).as(setting).isEqualTo("on");
            }
            assertThat(ask(postgres, "show server_version_num")).startsWith("18");
        }
    }

    @Test
    void onlyThisMachineWithThePasswordGetsIn() throws IOException, SQLException {
        try (EmbeddedPostgres postgres = start()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password"))))
                    .isEqualTo("rw-------");
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.url(), postgres.user(), "wrong"))
                    .hasMessageContaining("password authentication failed");
            int port = Integer.parseInt(postgres.url().replaceAll(".*:([0-9]+)/.*", "$1"));
            for (NetworkInterface card : NetworkInterface.networkInterfaces().toList()) {
                for (InetAddress address : card.inetAddresses().toList()) {
                    if (!address.isLoopbackAddress()) {
                        assertThatThrownBy(() -> new Socket(address, port).close())
                                .isInstanceOf(IOException.class);
                    }
                }
            }
        }
    }

    @Test
    void theOneThatOutlivedAKilledServerIsTakenOver() throws IOException, InterruptedException, SQLException {
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Server.class.getName(),
                        folder.toString(),
                        shared.resolve("software").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String pid = server.inputReader(UTF_8).readLine();
        server.destroyForcibly();
        assertThat(server.waitFor(10, TimeUnit.SECONDS)).isTrue();
        try (EmbeddedPostgres postgres = start()) {
            assertThat(postgres.adopted()).isTrue();
            assertThat(postgres.process().pid()).isEqualTo(Long.parseLong(pid));
            assertThat(ask(postgres, "select name from kite")).isEqualTo("dragon");
        }
        assertThat(Postmaster.find(folder.resolve("data"))).isEmpty();
    }

    @Test
    void aPidFileLeftBehindDoesNotStopAStart() throws IOException, SQLException {
        start().close();
        Files.writeString(
                folder.resolve("data/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + folder.resolve("data") + "\n1\n5432\n\n127.0.0.1\n");
        try (EmbeddedPostgres postgres = start()) {
            assertThat(postgres.adopted()).isFalse();
            assertThat(ask(postgres, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aPostgresThatWasKilledTooRecoversWhatWasCommitted() throws IOException, SQLException, InterruptedException {
        EmbeddedPostgres killed = start();
        ask(killed, "create table kite (name text); insert into kite values ('dragon')");
        killed.process().destroyForcibly();
        while (Postmaster.find(folder.resolve("data")).isPresent()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        try (EmbeddedPostgres postgres = start()) {
            assertThat(ask(postgres, "select name from kite")).isEqualTo("dragon");
        }
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(folder, shared.resolve("software"));
    }

    private static String ask(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection db = postgres.dataSource().getConnection();
                Statement statement = db.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (ResultSet result = statement.getResultSet()) {
                result.next();
                return result.getString(1);
            }
        }
    }

    /** A server that starts a database, uses it, says its process id and waits to be killed. */
    static final class Server {

        private Server() {}

        public static void main(String[] args) throws SQLException, InterruptedException {
            EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(args[0]), Path.of(args[1]));
            ask(postgres, "create table kite (name text); insert into kite values ('dragon')");
            System.out.println(postgres.process().pid());
            TimeUnit.HOURS.sleep(1);
        }
    }
}
