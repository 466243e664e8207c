package sources.own_table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kaiwu.spi.Probe;

/**
 * What a table's mapping could be, judged by its column names and first rows. A person checks it: what is guessed says so.
 *
 * @param kind id of a kind
 * @param office ST.3 code; empty when the table gives no hint, and then a person has to fill it in
 * @param dates order of the parts of a date, in the mapping's words
 * @param list separator of several values in a cell
 * @param fields columns by field
 * @param unknown columns nobody knew
 */
record Proposal(
        String kind, String office, String dates, String list, Map<String, List<String>> fields, List<String> unknown) {

    private static final Pattern YEAR_LAST =
            Pattern.compile("(?<!\\d)(\\d{1,2})[./-](\\d{1,2})[./-](?:19|20)\\d{2}(?!\\d)");

    static Proposal of(Probe probe) {
        List<String> columns = probe.header().isEmpty() ? probe.keys() : probe.header();
        Map<String, List<String>> fields = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        for (String column : columns) {
            Optional<String> field = Synonyms.table().findField(column);
            if (field.isPresent()) {
                fields.computeIfAbsent(field.get(), f -> new ArrayList<>()).add(column);
            } else if (!column.isBlank()) {
                unknown.add(column);
            }
        }
        boolean chinese =
                columns.stream().anyMatch(column -> column.codePoints().anyMatch(Character::isIdeographic));
        return new Proposal(
                Synonyms.table().findKind(columns).orElse("invention"),
                chinese ? "CN" : "",
                dates(probe.opening()),
                list(probe),
                fields,
                unknown);
    }

    private static String dates(String opening) {
        List<MatchResult> found = YEAR_LAST.matcher(opening).results().toList();
        if (found.isEmpty()) {
            return "year-first";
        }
        boolean monthFirst = found.stream().anyMatch(date -> Integer.parseInt(date.group(2)) > 12);
        return monthFirst ? "month-first" : "day-first";
    }

    private static String list(Probe probe) {
        String rows = probe.opening().lines().skip(1).reduce("", (all, line) -> all + line + "\n");
        String best = ";";
        long most = 0;
        for (String separator : List.of(";", "；", "|", "、")) {
            long count = rows.chars().filter(c -> c == separator.charAt(0)).count();
            if (count > most && separator.charAt(0) != probe.delimiter()) {
                best = separator;
                most = count;
            }
        }
        return best;
    }

    String toYaml() {
        StringBuilder yaml = new StringBuilder();
        yaml.append("# 由列名推测，请逐行核对 Proposed from the column names; please check every line\n");
        yaml.append("kind: ").append(kind).append('\n');
        yaml.append("office: ")
                .append(office.isEmpty() ? "\"\"   # ST.3 代码，请填写 code of the office, please fill in" : office)
                .append('\n');
        yaml.append("label: \"\"\n");
        yaml.append("dates: ").append(dates).append('\n');
        yaml.append("list: ").append(quoted(list)).append('\n');
        yaml.append("columns:\n");
        fields.forEach((field, columns) -> yaml.append("  ")
                .append(field)
                .append(": ")
                .append(columns.size() == 1 ? quoted(columns.getFirst()) : list(columns))
                .append('\n'));
        unknown.forEach(column ->
                yaml.append("  # 未识别 not known: ").append(quoted(column)).append('\n'));
        return yaml.toString();
    }

    private static String list(List<String> columns) {
        return "[" + String.join(", ", columns.stream().map(Proposal::quoted).toList()) + "]";
    }

    private static String quoted(String text) {
        String oneLine = text.replaceAll("\\p{Cntrl}", " ");
        return "\"" + oneLine.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
