package kaiwu.bench.steps;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * One statement that wrote something, with its values by place, to be run again elsewhere.
 *
 * @param sql as it was prepared
 * @param values by place, from 1; an array of texts as its elements
 */
record Written(String sql, Map<Integer, Object> values) {

    /** Whether a statement writes. */
    static boolean writes(String sql) {
        String first = sql.stripLeading();
        return first.startsWith("insert") || first.startsWith("update") || first.startsWith("delete");
    }

    static Written of(String sql, Map<Integer, Object> values) throws SQLException {
        Map<Integer, Object> kept = new TreeMap<>();
        for (Map.Entry<Integer, Object> value : values.entrySet()) {
            kept.put(value.getKey(), value.getValue() instanceof Array array ? array.getArray() : value.getValue());
        }
        return new Written(sql, kept);
    }

    void run(Connection db) throws SQLException {
        try (PreparedStatement statement = db.prepareStatement(sql)) {
            for (Map.Entry<Integer, Object> value : values.entrySet()) {
                statement.setObject(
                        value.getKey(),
                        value.getValue() instanceof Object[] texts
                                ? db.createArrayOf("text", texts)
                                : value.getValue() == Recorder.NOTHING ? null : value.getValue());
            }
            statement.execute();
        }
    }

    @Override
    public String toString() {
        return sql + Arrays.asList(values.values().toArray());
    }
}
