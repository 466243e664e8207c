package kaiwu.server.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaiwu.search.Expansion;
import kaiwu.search.FacetField;
import kaiwu.search.GroupRequest;
import kaiwu.search.GroupResult;
import kaiwu.search.Hit;
import kaiwu.search.NumberResolver;
import kaiwu.search.Order;
import kaiwu.search.Parsed;
import kaiwu.search.Query;
import kaiwu.search.ScoreReading;
import kaiwu.search.SearchRequest;
import kaiwu.search.SearchResult;
import kaiwu.server.Platform;
import kaiwu.server.api.Conditions;
import kaiwu.server.web.Access;
import kaiwu.server.web.Address;
import kaiwu.server.web.Frame;
import kaiwu.server.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The results of a search: hits, counts to narrow or exclude by, order, groups, and the way on. The whole state is the address. */
@Access(Access.EVERYONE)
@Controller
public final class SearchPage {

    private static final int SIZE = 20;

    /** Hits shown of one group. */
    private static final int MEMBERS = 4;

    /** What hits can be gathered by. */
    static final List<FacetField> GROUPS =
            List.of(FacetField.OWNER, FacetField.SIMPLEFAMILY, FacetField.EXTENDEDFAMILY, FacetField.FIRSTFILING);

    private final Platform platform;

    SearchPage(Platform platform) {
        this.platform = platform;
    }

    @GetMapping("/search")
    Page search(
            Frame frame,
            @RequestParam(defaultValue = "*") String q,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String more,
            @RequestParam(defaultValue = "") String expand,
            @RequestParam(defaultValue = "") String without,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "0") boolean explain) {
        String text = q.isBlank() ? "*" : q.strip();
        return switch (platform.queries().parse(text)) {
            case Parsed.Understood understood -> {
                Order asked = order(sort);
                Order order = asked == Order.RELEVANCE ? understood.order().orElse(asked) : asked;
                Asked state =
                        new Asked(text, Conditions.of(frame.query()), order, field(GROUPS, group), expand, without);
                yield new Page(
                        "search",
                        frame,
                        found(frame, state, understood.query(), cursor, field(FacetField.OF_RESULTS, more), explain));
            }
            case Parsed.NotUnderstood not -> new Page("badquery", frame, new BadQuery(text, not)).status(400);
        };
    }

    private static Order order(String sort) {
        for (Order order : Order.values()) {
            if (Conditions.word(order).equalsIgnoreCase(sort)) {
                return order;
            }
        }
        return Order.RELEVANCE;
    }

    private static Optional<FacetField> field(List<FacetField> fields, String name) {
        return fields.stream().filter(field -> field.field().equals(name)).findFirst();
    }

    private Found found(Frame frame, Asked asked, Query text, String from, Optional<FacetField> more, boolean explain) {
        Query query = asked.conditions().narrow(text);
        Expansion expansion = asked.expansion(platform, query);
        Facets facets = new Facets(platform, asked, text, more);
        Labels labels = new Labels(platform.catalogue(), frame.lang());
        Optional<String> cursor = from.isEmpty() ? Optional.empty() : Optional.of(from);
        SearchRequest request = new SearchRequest(
                query,
                asked.group().isPresent() ? 0 : SIZE,
                asked.group().isPresent() ? Optional.empty() : cursor,
                facets.countedAtOnce(),
                facets.size(),
                asked.order(),
                true,
                asked.wider(platform, query));
        long began = System.nanoTime();
        SearchResult result = platform.index().search(request);
        Optional<GroupResult> gathered = asked.group()
                .map(by -> platform.index()
                        .search(new GroupRequest(
                                query, request.wider(), by, asked.order(), SIZE, MEMBERS, cursor, true)));
        List<Facets.Facet> narrowing = facets.of(result.facets(), labels);
        long millis = (System.nanoTime() - began) / 1_000_000;
        return new Found(
                asked,
                result.total(),
                millis,
                result.hits().stream()
                        .map(hit -> Item.of(
                                hit, asked.text(), labels, explain ? scores(query, request.wider(), hit) : List.of()))
                        .toList(),
                gathered.map(GroupResult::groupTotal).orElse(0L),
                gathered.map(groups -> groups(groups, asked, labels)).orElse(List.of()),
                narrowing,
                Facets.chosen(asked, labels, platform),
                Also.of(expansion, asked),
                gathered.map(GroupResult::next)
                        .orElse(result.next())
                        .map(next -> asked.address().with("cursor", next).toString()),
                cursor.isPresent(),
                gathered.map(GroupResult::indexChanged).orElse(result.indexChanged()),
                NumberLine.of(asked.text(), result.hits(), new NumberResolver(platform.catalogue()), frame),
                new Reading(
                        frame.in(platform.queries().read(query)),
                        query.render(),
                        explain,
                        asked.address()
                                .with("cursor", from)
                                .with("explain", explain ? "" : "1")
                                .toString(),
                        Address.of("/search/form").with("q", query.render()).toString()));
    }

    private List<ScoreReading.Part> scores(Query query, Optional<Query> wider, Hit hit) {
        return platform.index()
                .explain(query, wider, hit.id())
                .map(ScoreReading::parts)
                .orElse(List.of());
    }

    private static List<Group> groups(GroupResult result, Asked asked, Labels labels) {
        List<Group> groups = new ArrayList<>();
        for (GroupResult.Group group : result.groups()) {
            List<Item> items = group.hits().stream()
                    .map(hit -> Item.of(hit, asked.text(), labels, List.of()))
                    .toList();
            Optional<String> all = group.filter()
                    .flatMap(filter -> asked.group())
                    .map(by -> asked.ungrouped()
                            .with(asked.conditions().with(by, Conditions.value(counted(group)), false))
                            .address()
                            .toString());
            boolean family = asked.group().filter(FacetField::isFamily).isPresent();
            String value = family ? items.getFirst().number() : group.value();
            groups.add(new Group(value, group.count(), items.getFirst(), items.subList(1, items.size()), all));
        }
        return groups;
    }

    private static SearchResult.FacetValue counted(GroupResult.Group group) {
        return new SearchResult.FacetValue(
                group.value(), group.count(), group.filter().orElseThrow());
    }

    /**
     * A page of results.
     *
     * @param hits one by one; empty where they are gathered
     * @param groupTotal number of groups, 0 where hits stand one by one
     * @param facets what they can be narrowed by
     * @param chosen what they are narrowed by
     * @param also the words searched besides those asked
     * @param next address of the next page
     * @param later whether this is a later page
     * @param read what the text was read as, where it is a number
     */
    public record Found(
            Asked asked,
            long total,
            long millis,
            List<Item> hits,
            long groupTotal,
            List<Group> groups,
            List<Facets.Facet> facets,
            List<Facets.Chosen> chosen,
            Optional<Also> also,
            Optional<String> next,
            boolean later,
            boolean indexChanged,
            Optional<NumberLine> read,
            Reading reading) {

        public String q() {
            return asked.text();
        }

        public Order order() {
            return asked.order();
        }

        public boolean isGroupedBy(FacetField field) {
            return asked.group().filter(field::equals).isPresent();
        }

        public List<FacetField> groupings() {
            return GROUPS;
        }

        public String word(Enum<?> name) {
            return Conditions.word(name);
        }

        /** The first page of this very search. */
        public String first() {
            return asked.address().toString();
        }

        /** The same search with no condition. */
        public String free() {
            return asked.with(Conditions.NONE).address().toString();
        }

        /** What of the state a form that changes the rest must carry along, by parameter. */
        public List<Map.Entry<String, String>> kept() {
            List<Map.Entry<String, String>> kept = new ArrayList<>();
            kept.add(Map.entry("q", asked.text()));
            asked.conditions().texts(false).forEach(text -> kept.add(Map.entry("in", text)));
            asked.conditions().texts(true).forEach(text -> kept.add(Map.entry("out", text)));
            if (!asked.expand().isEmpty()) {
                kept.add(Map.entry("expand", asked.expand()));
            }
            if (!asked.without().isEmpty()) {
                kept.add(Map.entry("without", asked.without()));
            }
            return kept;
        }
    }

    /**
     * Hits that have an owner, a family or a first filing in common.
     *
     * @param value what they have in common, of a family the number of its first hit; empty where they have none
     * @param others some of the others
     * @param all address of all of them; empty where they have nothing in common
     */
    public record Group(String value, long count, Item first, List<Item> others, Optional<String> all) {}

    /**
     * How the query was understood.
     *
     * @param words in words
     * @param text as the platform writes it
     * @param scored whether the parts of each score are shown
     * @param other address of the page with or without them
     * @param form address of the form with this query in it
     */
    public record Reading(String words, String text, boolean scored, String other, String form) {}

    /** A text that is no query. */
    public record BadQuery(String q, Parsed.NotUnderstood why) {

        public String before() {
            return q.substring(0, at());
        }

        /** What is meant; a blank where the text ends. */
        public String marked() {
            return at() == q.length() ? " " : q.substring(at(), end());
        }

        public String after() {
            return q.substring(end());
        }

        public List<Mend> mends() {
            return why.mended().stream()
                    .map(text ->
                            new Mend(text, Address.of("/search").with("q", text).toString()))
                    .toList();
        }

        private int at() {
            return Math.min(why.position(), q.length());
        }

        private int end() {
            return Math.min(at() + why.length(), q.length());
        }
    }

    /** A text that is a query, and its address. */
    public record Mend(String text, String address) {}
}
