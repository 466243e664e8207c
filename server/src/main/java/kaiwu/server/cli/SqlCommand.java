package kaiwu.server.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kaiwu.kernel.Bilingual;
import kaiwu.lake.Table;
import kaiwu.server.Platform;
import org.jspecify.annotations.Nullable;

/** Asks the lake in SQL: what anyone may see, or with {@code --restricted} everything. */
final class SqlCommand implements PlatformCommand {

    private static final String RESTRICTED = "--restricted";

    @Override
    public String name() {
        return "sql";
    }

    @Override
    public Bilingual summary() {
        return new Bilingual(
                "以 SQL 查询数据湖（视图 records 及各种类）", "ask the lake in SQL (views: records and one for each kind)");
    }

    @Override
    public String operands() {
        return "'SELECT …'";
    }

    @Override
    public List<Option> options() {
        return List.of(
                Output.FORMAT,
                Option.flag(
                        RESTRICTED,
                        "连同须经许可方可阅读的内容（传统知识、遗传资源）一并查询",
                        "ask what is read by permission only, too (traditional knowledge, genetic resources)"));
    }

    @Override
    public int run(Platform platform, Call call, Console console) {
        String question = call.operand(new Bilingual("加引号的 SELECT 语句", "SELECT in quotes"));
        Table answer = call.has(RESTRICTED)
                ? restricted(platform, question, console)
                : platform.lake().sql(question);
        List<String> names = answer.columns().stream().map(Table.Column::name).toList();
        List<List<String>> rows = new ArrayList<>();
        List<Map<String, @Nullable Object>> values = new ArrayList<>();
        for (List<@Nullable Object> cells : answer.rows()) {
            List<String> row = new ArrayList<>();
            Map<String, @Nullable Object> value = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                Object cell = cells.get(i);
                row.add(cell == null ? "" : cell.toString());
                value.put(names.get(i), cell);
            }
            rows.add(row);
            values.add(value);
        }
        Output.write(call.format(), new TextTable(names, rows), values, console);
        if (answer.more()) {
            console.say(
                    "只列出前 " + rows.size() + " 行，还有更多；可用 LIMIT 与 OFFSET 分段。",
                    "Only the first " + rows.size() + " rows are listed, there are more; use LIMIT and OFFSET.");
        }
        return 0;
    }

    private static Table restricted(Platform platform, String question, Console console) {
        console.say(
                "以下结果含须经许可方可阅读的内容，请勿向无许可者提供。",
                "The answer may hold what is read by permission only; hand it to nobody without one.");
        return platform.lake().restrictedSql(question, Duration.ofMinutes(1), 10_000);
    }
}
