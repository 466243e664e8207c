package kaiwu.server.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kaiwu.kernel.Bilingual;
import kaiwu.search.Expansion;
import kaiwu.search.FacetField;
import kaiwu.search.NumberResolver;
import kaiwu.search.Order;
import kaiwu.search.Parsed;
import kaiwu.search.Query;
import kaiwu.search.SearchRequest;
import kaiwu.search.SearchResult;
import kaiwu.server.Platform;
import kaiwu.server.web.HttpProblem;
import kaiwu.spi.NumberReading;

/**
 * One search as the API takes it: the query as text, further filters, the size of a page and where it begins. Immutable.
 *
 * @param text the query language
 * @param kinds ids of kinds, any of which will do; empty for all
 * @param offices ST.3 codes, any of which will do; empty for all
 * @param size hits on the page
 * @param cursor where to go on
 * @param facets what to count by
 * @param order which hits come first
 * @param conditions the values by which the result is narrowed
 * @param expand whether technical terms are searched in the other language too
 */
public record SearchCall(
        String text,
        List<String> kinds,
        List<String> offices,
        int size,
        Optional<String> cursor,
        List<FacetField> facets,
        Order order,
        Conditions conditions,
        boolean expand) {

    /** The largest page the API gives. */
    public static final int LARGEST = 200;

    /**
     * Understands the parameters of a call.
     *
     * @throws HttpProblem 400, naming the parameter and what is possible
     */
    public static SearchCall of(
            String text,
            String kind,
            String office,
            int size,
            String cursor,
            String facets,
            String sort,
            Conditions conditions,
            String expand) {
        if (size < 0 || size > LARGEST) {
            throw HttpProblem.badCall(new Bilingual(
                            "size 应为 0 至 " + LARGEST + "，不能是 " + size + "。",
                            "size is 0 to " + LARGEST + ", not " + size + "."))
                    .with("parameter", "size");
        }
        return new SearchCall(
                text,
                list(kind),
                list(office),
                size,
                cursor.isEmpty() ? Optional.empty() : Optional.of(cursor),
                list(facets).stream()
                        .map(name -> one(FacetField.class, "facets", name))
                        .toList(),
                sort.isEmpty() ? Order.RELEVANCE : one(Order.class, "sort", sort.replace('-', '_')),
                conditions,
                expand.isEmpty() || one(Switch.class, "expand", expand) == Switch.YES);
    }

    private enum Switch {
        YES,
        NO
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static <E extends Enum<E>> E one(Class<E> type, String parameter, String value) {
        for (E each : type.getEnumConstants()) {
            if (each.name().equalsIgnoreCase(value)) {
                return each;
            }
        }
        String known =
                Arrays.stream(type.getEnumConstants()).map(Conditions::word).collect(Collectors.joining(", "));
        throw HttpProblem.badCall(new Bilingual(
                        parameter + " 没有 “" + value + "”，可用：" + known + "。",
                        parameter + " has no '" + value + "'; there are " + known + "."))
                .with("parameter", parameter);
    }

    /**
     * What the search finds.
     *
     * @throws HttpProblem 400 with {@code position} and {@code proposal} when the text is no query, or the cursor is none of ours
     */
    public SearchResult run(Platform platform) {
        try {
            Order wanted = order == Order.RELEVANCE
                    ? understood(platform, text).order().orElse(order)
                    : order;
            return platform.index()
                    .search(new SearchRequest(query(platform), size, cursor, facets, 20, wanted, false)
                            .withWider(expansion(platform).wider()));
        } catch (IllegalArgumentException wrong) {
            throw HttpProblem.badCall(
                    new Bilingual("参数有误：" + wrong.getMessage(), "A parameter is wrong: " + wrong.getMessage()));
        }
    }

    /** The tree of the text with the filters. */
    public Query query(Platform platform) {
        List<Query> parts = new ArrayList<>();
        parts.add(parse(platform, text));
        anyOf("kind", kinds).ifPresent(parts::add);
        anyOf("office", offices).ifPresent(parts::add);
        return conditions.narrow(parts.size() == 1 ? parts.getFirst() : new Query.And(parts));
    }

    /** What the search is widened by; nothing when it is to be taken as written. */
    public Expansion expansion(Platform platform) {
        return expand ? platform.expander().expand(query(platform), Set.of()) : Expansion.NONE;
    }

    /** Reads the query language; a text that is none is a 400 that says where and what to write instead. */
    public static Query parse(Platform platform, String text) {
        return understood(platform, text).query();
    }

    private static Parsed.Understood understood(Platform platform, String text) {
        return switch (platform.queries().parse(text)) {
            case Parsed.Understood understood -> understood;
            case Parsed.NotUnderstood not ->
                throw new HttpProblem(
                                400,
                                "bad-query",
                                new Bilingual("检索式有误", "The query is wrong"),
                                new Bilingual(
                                        "第 %d 个字符处：%s。%s。"
                                                .formatted(
                                                        not.position() + 1,
                                                        not.message().zh(),
                                                        not.proposal().zh()),
                                        "At character %d: %s; %s."
                                                .formatted(
                                                        not.position() + 1,
                                                        not.message().en(),
                                                        not.proposal().en())))
                        .with("parameter", "q")
                        .with("position", not.position())
                        .with("length", not.length())
                        .with("mended", not.mended())
                        .with(
                                "proposal",
                                Map.of(
                                        "zh",
                                        not.proposal().zh(),
                                        "en",
                                        not.proposal().en()));
        };
    }

    private static Optional<Query> anyOf(String field, List<String> values) {
        List<Query> each =
                values.stream().<Query>map(value -> new Query.Is(field, value)).toList();
        return each.isEmpty() ? Optional.empty() : Optional.of(each.size() == 1 ? each.getFirst() : new Query.Or(each));
    }

    /** The answer as the API writes it; {@code numbers} is what the text may be among those of offices, likeliest first. */
    public Map<String, Object> answer(SearchResult result, Platform platform) {
        List<NumberReading> numbers = new NumberResolver(platform.catalogue()).read(text);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("query", text);
        List<Map<String, Object>> added = expansion(platform).added().stream()
                .map(each -> Map.<String, Object>of("word", each.word(), "also", each.also()))
                .toList();
        if (!added.isEmpty()) {
            json.put("expansion", added);
        }
        json.put("total", result.total());
        json.put("hits", result.hits().stream().map(RecordAnswer::hit).toList());
        if (!numbers.isEmpty()) {
            json.put("numbers", numbers.stream().map(SearchCall::number).toList());
        }
        Map<String, Object> counts = new LinkedHashMap<>();
        result.facets()
                .forEach((field, values) -> counts.put(
                        field.field(), values.stream().map(SearchCall::counted).toList()));
        json.put("facets", counts);
        result.next().ifPresent(next -> json.put("next", next));
        return json;
    }

    private static Map<String, Object> number(NumberReading reading) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("office", reading.office());
        json.put("kinds", reading.kinds().stream().sorted().toList());
        json.put("roles", reading.roles().stream().sorted().map(Enum::name).toList());
        json.put("number", reading.uniform());
        json.put("check", reading.check().name());
        return json;
    }

    /** The answer with the reading of the query and of what it is widened to, and of every hit the score and its parts. */
    public Map<String, Object> explained(SearchResult result, Platform platform) {
        Query query = query(platform);
        Map<String, Object> json = answer(result, platform);
        json.put("reading", Explained.reading(platform, query));
        Optional<Query> wider = expansion(platform).wider();
        wider.ifPresent(also -> json.put("widened", Explained.reading(platform, also)));
        json.put(
                "hits",
                result.hits().stream()
                        .map(hit -> {
                            Map<String, Object> told = RecordAnswer.hit(hit);
                            told.put("score", Explained.score(platform, query, wider, hit.id()));
                            return told;
                        })
                        .toList());
        return json;
    }

    private static Map<String, Object> counted(SearchResult.FacetValue value) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("value", value.value());
        json.put("count", value.count());
        return json;
    }
}
