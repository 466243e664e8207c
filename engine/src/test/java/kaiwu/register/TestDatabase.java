package kaiwu.register;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** One real PostgreSQL for all tests of this JVM, and an empty register for each that asks. */
final class TestDatabase {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private TestDatabase() {}

    /** A fresh database with the register's tables. */
    static DataSource fresh() {
        String name = "register_" + NEXT.incrementAndGet();
        run(Server.POSTGRES.getPostgresDatabase(), "create database " + name);
        DataSource database = Server.POSTGRES.getDatabase("postgres", name);
        run(database, migration("V1__acts.sql"));
        return database;
    }

    /** By which another process reaches a database, as user {@code postgres}. */
    static String url(DataSource database) {
        return ((PGSimpleDataSource) database).getURL();
    }

    /** Runs SQL as the superuser: also what no honest program would do. */
    static void run(DataSource database, String sql) {
        try (Connection db = database.getConnection();
                Statement statement = db.createStatement()) {
            statement.execute(sql);
        } catch (SQLException wrong) {
            throw new IllegalStateException(sql, wrong);
        }
    }

    private static String migration(String name) {
        try (InputStream script = Register.class.getResourceAsStream("migrations/" + name)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    private static final class Server {

        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("max_connections", "120")
                        .start();
            } catch (IOException wrong) {
                throw new UncheckedIOException(wrong);
            }
        }
    }
}
