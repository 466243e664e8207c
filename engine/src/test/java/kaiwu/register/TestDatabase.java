package kaiwu.register;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** One real PostgreSQL for all tests of this JVM, emptied for each test that asks. */
public final class TestDatabase {

    private TestDatabase() {}

    /** An empty register; the one given before is gone. */
    public static DataSource fresh() {
        DataSource database = Server.POSTGRES.getPostgresDatabase();
        run(database, "drop schema if exists register cascade");
        run(database, migration("V1__acts.sql"));
        run(database, migration("V2__cases.sql"));
        run(database, migration("V4__case_holders.sql"));
        return database;
    }

    /** By which another process reaches a database, as user {@code postgres}. */
    public static String url(DataSource database) {
        return ((PGSimpleDataSource) database).getURL();
    }

    /** Runs SQL as the superuser: also what no honest program would do. */
    public static void run(DataSource database, String sql) {
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
                        .setServerConfig("track_commit_timestamp", "on")
                        .start();
            } catch (IOException wrong) {
                throw new UncheckedIOException(wrong);
            }
        }
    }
}
