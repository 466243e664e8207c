package kaiwu.lake;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import org.duckdb.DuckDBConnection;

/**
 * One DuckDB in memory, of bounded memory, spilling to a folder of its own. Connections come from {@link #connect}, one for
 * each thread: a raw connection must never be shared.
 */
final class Duck implements AutoCloseable {

    private static final String MEMORY = "512MB";

    private final DuckDBConnection root;

    Duck(Path spill) {
        Properties settings = new Properties();
        settings.setProperty("memory_limit", MEMORY);
        settings.setProperty("temp_directory", spill.toString());
        settings.setProperty(
                "threads", Integer.toString(Math.min(8, Runtime.getRuntime().availableProcessors())));
        settings.setProperty("jdbc_stream_results", "true");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        try {
            this.root = DuckDBConnection.newConnection("jdbc:duckdb:", false, settings);
        } catch (Exception wrong) {
            throw new KaiwuException(ErrorCode.INTERNAL, "starting DuckDB: " + wrong.getMessage(), wrong);
        }
    }

    synchronized DuckDBConnection connect() throws SQLException {
        return root.duplicate();
    }

    void execute(String sql) throws SQLException {
        try (DuckDBConnection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    @Override
    public void close() {
        try {
            root.close();
        } catch (SQLException wrong) {
            throw new KaiwuException(ErrorCode.INTERNAL, "closing DuckDB: " + wrong.getMessage(), wrong);
        }
    }
}
