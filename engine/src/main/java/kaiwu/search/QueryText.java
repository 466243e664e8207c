package kaiwu.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a query tree as text of the query language. */
final class QueryText {

    /** The field whose values are numbers, always written in quotes. */
    static final String NUMBER = "number";

    private static final String SPECIAL = "\\\"()（）“”:：=＝<>*?";

    private QueryText() {}

    static String render(Query query) {
        return switch (query) {
            case Query.All all -> "*";
            case Query.Words w -> words(w);
            case Query.Phrase p -> prefix(p.field(), ":") + quote(p.text());
            case Query.Pattern p -> prefix(p.field(), ":") + escape(p.pattern(), "*?");
            case Query.Range r -> r.field() + ":" + day(r.from()) + ".." + day(r.to());
            case Query.Classified c ->
                (c.scheme().isEmpty() ? "class" : c.scheme()) + (c.subtree() ? ":" : "=") + quote(c.symbol());
            case Query.Is is -> is.field() + "=" + quote(is.value());
            case Query.And and -> join(and.parts(), " AND ");
            case Query.Or or -> join(or.parts(), " OR ");
            case Query.Not not -> "NOT " + nested(not.part());
        };
    }

    private static String words(Query.Words w) {
        if (w.field().equals(NUMBER)) {
            return NUMBER + ":" + quote(w.text());
        }
        String escaped = Stream.of(w.text().split(" ", -1)).map(QueryText::word).collect(Collectors.joining(" "));
        return w.field().isEmpty() || !escaped.contains(" ")
                ? prefix(w.field(), ":") + escaped
                : w.field() + ":(" + escaped + ")";
    }

    private static String word(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        boolean operator = lower.equals("and") || lower.equals("or") || lower.equals("not");
        return operator ? "\\" + word : escape(word, "");
    }

    private static String join(List<Query> parts, String operator) {
        boolean or = operator.contains("OR");
        return parts.stream()
                .map(part -> part instanceof Query.Or || (!or && part instanceof Query.And)
                        ? "(" + render(part) + ")"
                        : render(part))
                .collect(Collectors.joining(operator));
    }

    private static String nested(Query part) {
        boolean loose = part instanceof Query.And
                || part instanceof Query.Or
                || (part instanceof Query.Words w
                        && w.field().isEmpty()
                        && w.text().contains(" "));
        return loose ? "(" + render(part) + ")" : render(part);
    }

    private static String prefix(String field, String operator) {
        return field.isEmpty() ? "" : field + operator;
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private static String quote(String text) {
        return "\""
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("”", "\\”")
                        .replace("“", "\\“") + "\"";
    }

    private static String escape(String word, String except) {
        StringBuilder escaped = new StringBuilder(word.length() + 4);
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (SPECIAL.indexOf(c) >= 0 && except.indexOf(c) < 0) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }
}
