package kaiwu.lake;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import kaiwu.kernel.Sha256;

/** A row of {@code versions.parquet} as a {@link StoredVersion}. */
final class StoredRow {

    static final String SELECT =
            "SELECT issue, \"row\", hash, origin_file, origin_sha256, origin_offset, origin_length, record";

    private StoredRow() {}

    static StoredVersion read(ResultSet row) throws SQLException {
        return new StoredVersion(
                row.getString(1),
                row.getLong(2),
                Sha256.parse(row.getString(3)),
                new Origin(row.getString(4), Sha256.parse(row.getString(5)), row.getLong(6), row.getLong(7)),
                RecordJson.parse(row.getString(8).getBytes(StandardCharsets.UTF_8)));
    }
}
