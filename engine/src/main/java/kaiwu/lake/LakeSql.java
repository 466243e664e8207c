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
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.spi.Catalogue;
import kaiwu.spi.Kind;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Questions in SQL over the lake's issues, answered by DuckDB: the view {@code records} has every version of every issue
 * (columns: {@link VersionColumns}) under the id of the right it tells of ({@link Homes}; {@code version_key} and {@code record}
 * keep the id it came with), and each kind has a view of its own name. Thread-safe: each question has its own
 * connection.
 *
 * <p>It reads and does nothing else: one SELECT at a time (DuckDB's own parser says what one is), no file but the issues',
 * no network, no extension, and no setting can be changed. In its public shape the views hold what anyone may see ({@link
 * PublicColumns}) and no file can be named beside them.
 */
final class LakeSql implements AutoCloseable {

    private final Duck duck;
    private final Path issues;
    private List<String> shown = List.of();
    private TreeSet<String> kinds = new TreeSet<>();
    private boolean fresh;
    private final Shape shape;

    /** What the views hold. */
    enum Shape {
        /** Everything: for the platform itself and for its operator. */
        WHOLE,
        /** What anyone may see. */
        PUBLIC
    }

    LakeSql(Path issues, Path spill, Shape shape) {
        this.issues = issues;
        this.shape = shape;
        this.duck = new Duck(spill);
        try {
            duck.execute("CREATE TABLE no_records (" + VersionColumns.declared() + ")");
            duck.execute("SET allowed_directories=[" + Duck.quoted(issues + "/") + "]");
            duck.execute("SET enable_external_access=false");
            duck.execute("SET lock_configuration=true");
        } catch (SQLException wrong) {
            throw new KaiwuException(ErrorCode.INTERNAL, "locking DuckDB down: " + wrong.getMessage(), wrong);
        }
    }

    /**
     * Makes the views speak of exactly these issues and have one view for each of these kinds at least.
     *
     * @param homes those of the issues' stand-ins, asked when the views have to be made
     */
    synchronized void show(List<Manifest> manifests, Catalogue catalogue, Supplier<Homes> homes) {
        Collection<Kind> known = catalogue.kinds().values();
        List<String> ids = manifests.stream().map(Manifest::issue).toList();
        TreeSet<String> named = known.stream().map(Kind::id).collect(Collectors.toCollection(TreeSet::new));
        manifests.forEach(m -> named.addAll(m.coverage().kinds()));
        if (fresh && ids.equals(shown) && named.equals(kinds)) {
            return;
        }
        try {
            keep(homes.get());
            duck.execute("CREATE OR REPLACE VIEW records AS " + select(manifests, known));
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

    private String select(List<Manifest> manifests, Collection<Kind> known) {
        if (manifests.isEmpty()) {
            return "SELECT * FROM no_records";
        }
        String columns = shape == Shape.WHOLE ? "*" : "* " + PublicColumns.replaced(known);
        return "SELECT " + columns + " FROM (SELECT v.* REPLACE (coalesce(h.home, v.id) AS id,"
                + " coalesce(substr(h.home, strpos(h.home, '-') + 4), v.number) AS number) FROM " + files(manifests)
                + " v LEFT JOIN homes h ON v.id = h.stand_in)";
    }

    /** What to select from: the versions of these issues. */
    String files(List<Manifest> manifests) {
        return manifests.stream()
                .map(manifest -> Duck.quoted(issues.resolve(manifest.issue())
                        .resolve(VersionsFile.NAME)
                        .toString()))
                .collect(Collectors.joining(", ", "read_parquet([", "])"));
    }

    private void keep(Homes homes) throws SQLException {
        duck.execute("CREATE OR REPLACE TABLE homes (stand_in VARCHAR, home VARCHAR)");
        try (DuckDBConnection connection = duck.connect();
                DuckDBAppender rows = connection.createAppender("homes")) {
            for (Map.Entry<String, String> home : homes.byStandIn().entrySet()) {
                rows.beginRow().append(home.getKey()).append(home.getValue()).endRow();
            }
        }
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
            SqlQuestion parsed = SqlQuestion.parse(question, connection);
            if (shape == Shape.PUBLIC) {
                parsed.mustAskOnly(views());
            }
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
                    ErrorCode.CALLED_WRONGLY,
                    new Bilingual(
                            "这条查询无法执行：" + wrong.getMessage(), "the question does not work: " + wrong.getMessage()),
                    wrong);
        }
    }

    private synchronized Set<String> views() {
        Set<String> views = new TreeSet<>(kinds);
        views.add("records");
        return views;
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
                new Bilingual(
                        "查询超过了 %d 秒的时限；请用 WHERE 或 LIMIT 缩小范围".formatted(longest.toSeconds()),
                        "the question took longer than the %d seconds it may; narrow it with WHERE or LIMIT"
                                .formatted(longest.toSeconds())),
                late);
    }

    @Override
    public void close() {
        duck.close();
    }
}
