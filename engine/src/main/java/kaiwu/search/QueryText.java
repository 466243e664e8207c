package kaiwu.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a query tree as text of the query language. */
final class QueryText {

    private static final String SPECIAL = "\\\"()（）“”:：=＝<>＜＞≤≥≠/*?#";

    /** Words that mean something else where they stand bare. */
    private static final Set<String> KEYWORDS =
            Set.of("and", "or", "not", "prox", "sortby", "any", "all", "within", "encloses", "on", "in");

    private QueryText() {}

    static String render(Query query) {
        return switch (query) {
            case Query.All all -> "*";
            case Query.Words w -> words(w);
            case Query.Phrase p -> prefix(p.field(), ":") + quote(p.text());
            case Query.Pattern p -> prefix(p.field(), ":") + escape(p.pattern(), "*?#");
            case Query.Near near -> near(near);
            case Query.Range r -> r.field() + ":" + day(r.from()) + ".." + day(r.to());
            case Query.Classified c -> (c.scheme().isEmpty() ? "class" : c.scheme()) + reach(c) + quote(c.symbol());
            case Query.Is is -> is.field() + "==" + quote(is.value());
            case Query.Stood stood -> "status=" + word(stood.state()) + " on " + stood.on();
            case Query.Happened event -> happened(event);
            case Query.Listed listed -> listed.field() + " in set:" + listed.set();
            case Query.Related related -> related.link().id() + ":(" + render(related.to()) + ")";
            case Query.And and -> join(and.parts(), " AND ");
            case Query.Or or -> join(or.parts(), " OR ");
            case Query.Not not -> "NOT " + nested(not.part());
        };
    }

    private static String words(Query.Words w) {
        if (NumberFields.IDS.contains(w.field())) {
            return w.field() + ":" + quote(w.text());
        }
        String escaped = Stream.of(w.text().split(" ", -1)).map(QueryText::word).collect(Collectors.joining(" "));
        return w.field().isEmpty() || !escaped.contains(" ")
                ? prefix(w.field(), ":") + escaped
                : w.field() + ":(" + escaped + ")";
    }

    private static String word(String word) {
        boolean means = KEYWORDS.contains(word.toLowerCase(Locale.ROOT)) || word.matches("(?s)于.*|属于.*");
        return means ? "\\" + word.charAt(0) + escape(word.substring(1), "") : escape(word, "");
    }

    private static String near(Query.Near near) {
        Nearness how = near.how();
        String distance = how.unit() != Nearness.Unit.WORD
                ? "/unit=" + how.unit().name().toLowerCase(Locale.ROOT)
                : "/distance" + (how.exactly() ? "=" : "<=") + how.distance();
        String left = near.left() instanceof Query.Or ? "(" + render(near.left()) + ")" : render(near.left());
        boolean brackets = near.right() instanceof Query.Or || near.right() instanceof Query.Near;
        String right = brackets ? "(" + render(near.right()) + ")" : render(near.right());
        return left + " PROX" + distance + (how.ordered() ? "/ordered " : " ") + right;
    }

    private static String reach(Query.Classified c) {
        return switch (c.reach()) {
            case LOW -> ":";
            case SAME -> "==";
            case HIGH -> "=/high ";
        };
    }

    private static String happened(Query.Happened event) {
        String what = "event=" + word(event.event());
        return event.from().isEmpty() && event.to().isEmpty()
                ? what
                : what + " within " + day(event.from()) + ".." + day(event.to());
    }

    private static String join(List<Query> parts, String operator) {
        return parts.stream()
                .map(part ->
                        part instanceof Query.Or || part instanceof Query.And ? "(" + render(part) + ")" : render(part))
                .collect(Collectors.joining(operator));
    }

    private static String nested(Query part) {
        boolean loose = part instanceof Query.And
                || part instanceof Query.Or
                || part instanceof Query.Near
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
