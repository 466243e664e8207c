package kaiwu.lake;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Questions in SQL over the lake's issues, answered by DuckDB: the view {@code records} has every version of every issue
 * (columns: {@link VersionColumns}), and each kind has a view of its own name. Thread-safe: each question has its own
 * connection.
 *
 * <p>It reads and does nothing else: one SELECT at a time (DuckDB's own parser says what one is), no file but the issues',
 * no network, no extension, and no setting can be changed.
 */
final class LakeSql implements AutoCloseable {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Duck duck;
    private final Path issues;
    private List<String> shown = List.of();
    private TreeSet<String> kinds = new TreeSet<>();
    private boolean fresh;

    LakeSql(Path issues, Path spill) {
        this.issues = issues;
        this.duck = new Duck(spill);
        try {
            duck.execute("CREATE TABLE staged (" + VersionColumns.STAGED + ")");
            duck.execute("SET allowed_directories=[" + Duck.quoted(issues + "/") + "]");
            duck.execute("SET enable_external_access=false");
            duck.execute("SET lock_configuration=true");
        } catch (SQLException wrong) {
            throw new KaiwuException(ErrorCode.INTERNAL, "locking DuckDB down: " + wrong.getMessage(), wrong);
        }
    }

    /** Makes the views speak of exactly these issues and have one view for each of these kinds at least. */
    synchronized void show(List<Manifest> manifests, Collection<String> kindIds) {
        List<String> ids = manifests.stream().map(Manifest::issue).toList();
        TreeSet<String> named = new TreeSet<>(kindIds);
        manifests.forEach(m -> named.addAll(m.coverage().kinds()));
        if (fresh && ids.equals(shown) && named.equals(kinds)) {
            return;
        }
        try {
            duck.execute("CREATE OR REPLACE VIEW records AS " + select(ids));
            for (String kind : named) {
                duck.execute("CREATE OR REPLACE VIEW \"" + kind + "\" AS SELECT * FROM records WHERE kind = "
                        + Duck.quoted(kind));
            }
        } catch (SQLException wrong) {
            throw new KaiwuException(ErrorCode.DAMAGED, "opening the issues for SQL: " + wrong.getMessage(), wrong);
        }
        shown = ids;
        kinds = named;
        fresh = true;
    }

    private String select(List<String> ids) {
        if (ids.isEmpty()) {
            return VersionColumns.select("staged", "", "") + " WHERE false";
        }
        return ids.stream()
                .map(id -> Duck.quoted(
                        issues.resolve(id).resolve(VersionsFile.NAME).toString()))
                .collect(Collectors.joining(", ", "SELECT * FROM read_parquet([", "])"));
    }

    /** Answers a question of the platform's own; {@code parameters} stand for its question marks. */
    void ask(String sql, List<String> parameters, RowReader rows) {
        try (DuckDBConnection connection = duck.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setString(i + 1, parameters.get(i));
            }
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.row(result);
                }
            }
        } catch (SQLException wrong) {
            throw new KaiwuException(ErrorCode.DAMAGED, "reading the lake: " + wrong.getMessage(), wrong);
        }
    }

    /** Takes a row of the platform's own question. */
    interface RowReader {
        void row(ResultSet row) throws SQLException;
    }

    /**
     * Answers a person's question.
     *
     * @throws KaiwuException {@code CALLED_WRONGLY} when it is no single SELECT, does not fit the columns, reaches outside the
     *     lake, or takes longer than it may
     */
    void answer(String question, Duration longest, Table.Sink sink) {
        long end = System.nanoTime() + Math.max(1, longest.toSeconds()) * 1_000_000_000;
        try (DuckDBConnection connection = duck.connect()) {
            mustBeOneSelect(question, connection);
            try (Statement statement = connection.createStatement()) {
                statement.setQueryTimeout((int) Math.max(1, longest.toSeconds()));
                try (ResultSet result = statement.executeQuery(question)) {
                    stream(result, end, longest, sink);
                }
            }
        } catch (SQLException wrong) {
            if (System.nanoTime() >= end) {
                throw tooLong(longest, wrong);
            }
            throw new KaiwuException(
                    ErrorCode.CALLED_WRONGLY, "the question does not work: " + wrong.getMessage(), wrong);
        }
    }

    private static void mustBeOneSelect(String question, DuckDBConnection connection) throws SQLException {
        try (PreparedStatement parse = connection.prepareStatement("SELECT json_serialize_sql(?::VARCHAR)")) {
            parse.setString(1, question);
            try (ResultSet result = parse.executeQuery()) {
                result.next();
                JsonNode tree = MAPPER.readTree(result.getString(1));
                if (tree.path("error").booleanValue(true)) {
                    String message = tree.path("error_message").stringValue("");
                    throw new KaiwuException(
                            ErrorCode.CALLED_WRONGLY,
                            tree.path("error_type").stringValue("").equals("parser")
                                    ? "the question is no SQL: " + message
                                    : "only one SELECT at a time is answered; the lake is never written by SQL");
                }
                if (tree.path("statements").size() != 1) {
                    throw new KaiwuException(
                            ErrorCode.CALLED_WRONGLY,
                            "only one SELECT at a time is answered, and this has another number");
                }
            }
        }
    }

    private static void stream(ResultSet result, long end, Duration longest, Table.Sink sink) throws SQLException {
        ResultSetMetaData meta = result.getMetaData();
        List<Table.Column> columns = new ArrayList<>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            columns.add(new Table.Column(meta.getColumnLabel(i), meta.getColumnTypeName(i)));
        }
        sink.columns(List.copyOf(columns));
        while (result.next()) {
            List<@Nullable Object> cells = new ArrayList<>(columns.size());
            for (int i = 1; i <= columns.size(); i++) {
                cells.add(TableCell.of(result.getObject(i)));
            }
            if (System.nanoTime() > end) {
                throw tooLong(longest, null);
            }
            if (!sink.row(cells)) {
                return;
            }
        }
    }

    private static KaiwuException tooLong(Duration longest, @Nullable Throwable late) {
        return new KaiwuException(
                ErrorCode.CALLED_WRONGLY,
                "the question took longer than the %d seconds it may; narrow it with WHERE or LIMIT"
                        .formatted(longest.toSeconds()),
                late);
    }

    @Override
    public void close() {
        duck.close();
    }
}
