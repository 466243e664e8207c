package kaiwu.lake;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import kaiwu.kernel.Bilingual;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import org.duckdb.DuckDBConnection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person's question, as DuckDB's own parser understands it, and whether it may be asked. Immutable. */
final class SqlQuestion {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Functions that make rows of what they are given; every other one reads a file or the database's own tables. */
    private static final Set<String> HARMLESS =
            Set.of("unnest", "range", "generate_series", "repeat", "json_each", "json_tree");

    private final JsonNode tree;

    private SqlQuestion(JsonNode tree) {
        this.tree = tree;
    }

    /**
     * Parses a question.
     *
     * @throws KaiwuException {@code CALLED_WRONGLY} when it is no single SELECT
     */
    static SqlQuestion parse(String question, DuckDBConnection connection) throws SQLException {
        try (PreparedStatement parse = connection.prepareStatement("SELECT json_serialize_sql(?::VARCHAR)")) {
            parse.setString(1, question);
            try (ResultSet result = parse.executeQuery()) {
                result.next();
                JsonNode tree = MAPPER.readTree(result.getString(1));
                if (tree.path("error").booleanValue(true)) {
                    String message = tree.path("error_message").stringValue("");
                    throw tree.path("error_type").stringValue("").equals("parser")
                            ? wrong("这不是 SQL：" + message, "the question is no SQL: " + message)
                            : wrong(
                                    "每次只回答一条 SELECT；数据湖不能用 SQL 改写",
                                    "only one SELECT at a time is answered; the lake is never written by SQL");
                }
                if (tree.path("statements").size() != 1) {
                    throw wrong(
                            "每次只回答一条 SELECT，所给的不是一条",
                            "only one SELECT at a time is answered, and this has another number");
                }
                return new SqlQuestion(tree);
            }
        }
    }

    /**
     * Holds the question to these views and to what it names itself, so that nobody reads past them.
     *
     * @throws KaiwuException {@code CALLED_WRONGLY} when it asks a file or a function that reads one
     */
    void mustAskOnly(Set<String> views) {
        Set<String> known = new TreeSet<>(views);
        tree.findValues("cte_map")
                .forEach(ctes -> ctes.path("map").forEach(cte -> {
                    known.add(cte.path("key").stringValue("").toLowerCase(Locale.ROOT));
                }));
        walk(tree, known);
    }

    private static void walk(JsonNode node, Set<String> known) {
        String type = node.path("type").stringValue("");
        if (type.equals("BASE_TABLE")) {
            String schema = node.path("schema_name").stringValue("");
            String table = node.path("table_name").stringValue("");
            boolean word = table.matches("[\\p{L}_][\\p{L}\\p{N}_]*");
            if (!word || !schema.isEmpty() || !known.contains(table.toLowerCase(Locale.ROOT))) {
                throw wrong(
                        "没有视图“" + table + "”；有 records 和各权利种类的视图",
                        "there is no view '" + table + "'; there are the view records and one for each kind");
            }
        } else if (type.equals("TABLE_FUNCTION")) {
            String function = node.path("function").path("function_name").stringValue("");
            if (!HARMLESS.contains(function)) {
                throw wrong(
                        "不回答函数 " + function + "；可问的是 records 和各权利种类的视图",
                        "the function " + function + " is not answered; the view records and one for each kind are");
            }
        }
        node.forEach(part -> walk(part, known));
    }

    private static KaiwuException wrong(String zh, String en) {
        return new KaiwuException(ErrorCode.CALLED_WRONGLY, new Bilingual(zh, en));
    }
}
