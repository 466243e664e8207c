package kaiwu.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.ledger.Entries;

/** The leaves as the database keeps them: the one truth from which the log's files are written. Thread-safe. */
final class Leaves implements Entries {

    private final DataSource database;

    Leaves(DataSource database) {
        this.database = database;
    }

    @Override
    public long size() {
        try (Connection db = database.getConnection()) {
            return Rows.number(db, "select coalesce(max(index) + 1, 0) from register.leaf");
        } catch (SQLException wrong) {
            throw new KaiwuException(ErrorCode.STORAGE, "the leaves of the log cannot be counted", wrong);
        }
    }

    @Override
    public List<byte[]> read(long from, long to) {
        try (Connection db = database.getConnection();
                PreparedStatement query = db.prepareStatement(
                        "select entry from register.leaf where index >= ? and index < ? order by index")) {
            query.setLong(1, from);
            query.setLong(2, to);
            List<byte[]> entries = new ArrayList<>();
            try (ResultSet result = query.executeQuery()) {
                while (result.next()) {
                    entries.add(result.getBytes(1));
                }
            }
            if (entries.size() != to - from) {
                throw new KaiwuException(
                        ErrorCode.FOUND_WRONG,
                        "of the leaves %d to %d only %d are kept".formatted(from, to, entries.size()));
            }
            return entries;
        } catch (SQLException wrong) {
            throw new KaiwuException(
                    ErrorCode.STORAGE, "the leaves %d to %d cannot be read".formatted(from, to), wrong);
        }
    }
}
