package kaiwu.server.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaiwu.search.Parsed;
import kaiwu.search.Query;
import kaiwu.search.QueryParser;

/**
 * The search form's fields and what stands in them: written as a query, and filled from one. What a field cannot hold goes
 * into the last one, {@code more}, as text; so no query is lost on its way through the form. Immutable.
 *
 * @param values what stands in the fields, by name; a field that is not there is empty
 */
public record SearchForm(Map<String, String> values) {

    /** Fields of words, each a field of the query language. */
    public static final List<String> WORDS = List.of(
            "title", "abstract", "claims", "owner", "inventor", "agent", "number", "publicationnumber", "citation");

    /** Fields with one value. */
    public static final List<String> VALUES = List.of("kind", "office", "status");

    /** Fields of two days. */
    public static final List<String> DAYS = List.of("filed", "published", "granted");

    public SearchForm {
        values = Map.copyOf(values);
    }

    /** What stands in a field; empty when nothing does. */
    public String get(String field) {
        return values.getOrDefault(field, "").strip();
    }

    /** The query this form asks, in the language of the box and the API; {@code *} when nothing is filled in. */
    public String text(QueryParser parser) {
        List<String> parts = new ArrayList<>();
        words("").ifPresent(words -> parts.add(words.matches("(?s).*\\s.*") ? wrapped("", words, parser) : words));
        for (String field : WORDS) {
            words(field).ifPresent(words -> parts.add(wrapped(field, words, parser)));
        }
        words("class")
                .ifPresent(symbol -> parts.add(
                        symbol.matches("(?s).*[:=].*") ? "(" + symbol + ")" : wrapped("class", symbol, parser)));
        for (String field : VALUES) {
            boolean then = field.equals("status") && !get("statusOn").isEmpty();
            words(field)
                    .ifPresent(
                            value -> parts.add(field + "=" + quoted(value) + (then ? " on " + get("statusOn") : "")));
        }
        for (String field : DAYS) {
            String range = get(field + "From") + ".." + get(field + "To");
            if (range.length() > 2) {
                parts.add(field + ":" + range);
            }
        }
        words("event").ifPresent(event -> {
            String range = get("eventFrom") + ".." + get("eventTo");
            parts.add("event=" + quoted(event) + (range.length() > 2 ? " within \"" + range + "\"" : ""));
        });
        words("set").ifPresent(set -> parts.add("number in set:" + set));
        words("more").ifPresent(more -> parts.add(alongside(more, parser)));
        return parts.isEmpty() ? "*" : String.join(" AND ", parts);
    }

    private Optional<String> words(String field) {
        String value = get(field.isEmpty() ? "all" : field);
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    /** Words in their field; what is no query by itself is looked for as written. */
    private static String wrapped(String field, String words, QueryParser parser) {
        boolean query = parser.parse(words) instanceof Parsed.Understood;
        String prefix = field.isEmpty() ? "" : field + ":";
        return prefix + (query ? "(" + words + ")" : quoted(words));
    }

    /** A query as it can stand beside others joined by and. */
    private static String alongside(String query, QueryParser parser) {
        boolean all =
                parser.parse(query) instanceof Parsed.Understood understood && understood.query() instanceof Query.And;
        return all ? ((Parsed.Understood) parser.parse(query)).query().render() : "(" + query + ")";
    }

    private static String quoted(String value) {
        return "\"" + value.replace("\\", "\\\\").replaceAll("([\"“”])", "\\\\$1") + "\"";
    }

    /** The form that asks this query. */
    static SearchForm of(Query query) {
        Map<String, String> values = new LinkedHashMap<>();
        List<Query> rest = new ArrayList<>();
        for (Query part : query instanceof Query.And and ? and.parts() : List.of(query)) {
            if (!fill(part, values)) {
                rest.add(part);
            }
        }
        if (!rest.isEmpty()) {
            values.put("more", (rest.size() == 1 ? rest.getFirst() : new Query.And(rest)).render());
        }
        return new SearchForm(values);
    }

    private static boolean fill(Query part, Map<String, String> values) {
        return switch (part) {
            case Query.All all -> true;
            case Query.Words w -> put(values, w.field(), new Query.Words("", w.text()).render());
            case Query.Phrase p -> put(values, p.field(), new Query.Phrase("", p.text()).render());
            case Query.Pattern p -> put(values, p.field(), new Query.Pattern("", p.pattern()).render());
            case Query.Classified c -> values.putIfAbsent("class", c.render()) == null;
            case Query.Is is -> VALUES.contains(is.field()) && values.putIfAbsent(is.field(), is.value()) == null;
            case Query.Stood stood -> {
                boolean free = values.putIfAbsent("status", stood.state()) == null;
                if (free) {
                    values.put("statusOn", stood.on().toString());
                }
                yield free;
            }
            case Query.Range r -> {
                boolean free = DAYS.contains(r.field())
                        && !values.containsKey(r.field() + "From")
                        && !values.containsKey(r.field() + "To");
                if (free) {
                    r.from().ifPresent(day -> values.put(r.field() + "From", day.toString()));
                    r.to().ifPresent(day -> values.put(r.field() + "To", day.toString()));
                }
                yield free;
            }
            case Query.Happened event -> {
                boolean free = values.putIfAbsent("event", event.event()) == null;
                if (free) {
                    event.from().ifPresent(day -> values.put("eventFrom", day.toString()));
                    event.to().ifPresent(day -> values.put("eventTo", day.toString()));
                }
                yield free;
            }
            case Query.Listed listed ->
                listed.field().equals("number") && values.putIfAbsent("set", listed.set()) == null;
            default -> false;
        };
    }

    private static boolean put(Map<String, String> values, String field, String words) {
        if (field.isEmpty()) {
            return values.putIfAbsent("all", words) == null;
        }
        return WORDS.contains(field) && values.putIfAbsent(field, words) == null;
    }
}
