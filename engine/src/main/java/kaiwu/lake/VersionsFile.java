package kaiwu.lake;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.kernel.Sha256;
import kaiwu.spi.record.RecordVersion;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * The file {@code versions.parquet} of an issue while it is written: rows are gathered in a table of {@link Duck}, which
 * spills to disk, inside a transaction that is never committed (a quarter faster, and nothing to clear away), and copied out at the end, zstd-compressed, in row groups of about 64 MB of records. The Java heap holds no
 * more than one vector of rows. Used by one thread.
 */
final class VersionsFile implements AutoCloseable {

    static final String NAME = "versions.parquet";

    private static final long GROUP_BYTES = 64L << 20;
    private static final int LARGEST_GROUP = 122_880;
    private static final int SMALLEST_GROUP = 2_048;
    /** Bytes of records after which the appender hands its vector on, full or not. */
    private static final long FLUSH_BYTES = 16L << 20;

    private final String issue;
    private final String source;
    private final String table;
    private final DuckDBConnection connection;
    private final DuckDBAppender appender;
    private long rows;
    private long bytes;
    private long unflushed;

    VersionsFile(Duck duck, String issue, String source) {
        this.issue = issue;
        this.source = source;
        this.table = '"' + issue + '"';
        try {
            this.connection = duck.connect();
            execute("BEGIN TRANSACTION");
            execute("CREATE TABLE " + table + " (" + VersionColumns.STAGED + ")");
            this.appender = connection.createAppender(issue);
        } catch (SQLException wrong) {
            throw failed(issue, wrong);
        }
    }

    void append(RecordVersion version, byte[] json, Sha256 hash, Origin origin) {
        try {
            VersionColumns.append(appender, rows, version, json, hash, origin);
            rows++;
            bytes += json.length;
            unflushed += json.length;
            if (unflushed > FLUSH_BYTES) {
                appender.flush();
                unflushed = 0;
            }
        } catch (SQLException wrong) {
            throw failed(issue, wrong);
        }
    }

    long rows() {
        return rows;
    }

    /** Writes the file into this folder. */
    void write(Path folder) {
        try {
            appender.close();
            long fitting = GROUP_BYTES / Math.max(1, bytes / Math.max(1, rows));
            execute("COPY (" + VersionColumns.select(table, issue, source) + ") TO "
                    + Duck.quoted(folder.resolve(NAME).toString())
                    + " (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1, ROW_GROUP_SIZE "
                    + Math.clamp(fitting, SMALLEST_GROUP, LARGEST_GROUP) + ")");
        } catch (SQLException wrong) {
            throw failed(issue, wrong);
        }
    }

    @Override
    public void close() {
        try (connection) {
            appender.close();
            execute("ROLLBACK");
        } catch (SQLException wrong) {
            throw failed(issue, wrong);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static KaiwuException failed(String issue, SQLException wrong) {
        return new KaiwuException(
                ErrorCode.STORAGE,
                "writing the versions of issue %s: %s; nothing of this load was kept"
                        .formatted(issue, wrong.getMessage()),
                wrong);
    }
}
