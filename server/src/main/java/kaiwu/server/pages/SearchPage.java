package kaiwu.server.pages;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kaiwu.kernel.LangText;
import kaiwu.search.Expansion;
import kaiwu.search.FacetField;
import kaiwu.search.Hit;
import kaiwu.search.NumberResolver;
import kaiwu.search.Order;
import kaiwu.search.Parsed;
import kaiwu.search.Query;
import kaiwu.search.ScoreReading;
import kaiwu.search.SearchRequest;
import kaiwu.search.SearchResult;
import kaiwu.server.Platform;
import kaiwu.server.pages.Also.Asked;
import kaiwu.server.web.Address;
import kaiwu.server.web.Frame;
import kaiwu.server.web.Page;
import kaiwu.server.words.Standing;
import kaiwu.spi.record.DateRole;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The results of a search: hits, counts to narrow or exclude by, order, and the way on. The whole state is the address. */
@Controller
public final class SearchPage {

    private static final int SIZE = 20;
    private static final Set<FacetField> FACETS = EnumSet.allOf(FacetField.class);

    private final Platform platform;

    SearchPage(Platform platform) {
        this.platform = platform;
    }

    @GetMapping("/search")
    Page search(
            Frame frame,
            @RequestParam(defaultValue = "*") String q,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String expand,
            @RequestParam(defaultValue = "") String without,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "0") boolean explain) {
        String text = q.isBlank() ? "*" : q.strip();
        return switch (platform.queries().parse(text)) {
            case Parsed.Understood understood -> {
                Order asked = order(sort);
                Order order = asked == Order.RELEVANCE ? understood.order().orElse(asked) : asked;
                yield new Page(
                        "search",
                        frame,
                        found(frame, new Asked(text, order, expand, without), understood.query(), cursor, explain));
            }
            case Parsed.NotUnderstood not -> new Page("badquery", frame, new BadQuery(text, not)).status(400);
        };
    }

    private static Order order(String sort) {
        for (Order order : Order.values()) {
            if (order.name().equalsIgnoreCase(sort)) {
                return order;
            }
        }
        return Order.RELEVANCE;
    }

    private Found found(Frame frame, Asked asked, Query query, String cursor, boolean explain) {
        Expansion expansion = asked.expansion(platform, query);
        SearchRequest request = new SearchRequest(
                query,
                SIZE,
                cursor.isEmpty() ? Optional.empty() : Optional.of(cursor),
                List.copyOf(FACETS),
                8,
                asked.order(),
                true,
                asked.isOn() ? expansion.wider() : Optional.empty());
        long began = System.nanoTime();
        SearchResult result = platform.index().search(request);
        long millis = (System.nanoTime() - began) / 1_000_000;
        Labels labels = new Labels(platform.catalogue(), frame.lang());
        return new Found(
                asked,
                result.total(),
                millis,
                result.hits().stream()
                        .map(hit -> Item.of(hit, labels, explain ? scores(query, hit) : List.of()))
                        .toList(),
                facets(query, asked, result.facets(), labels),
                Also.of(expansion, asked),
                result.next().map(next -> asked.address().with("cursor", next).toString()),
                !cursor.isEmpty(),
                result.indexChanged(),
                NumberLine.of(asked.text(), result.hits(), new NumberResolver(platform.catalogue()), frame),
                new Reading(
                        frame.in(platform.queries().read(query)),
                        query.render(),
                        explain,
                        asked.address()
                                .with("cursor", cursor)
                                .with("explain", explain ? "" : "1")
                                .toString(),
                        Address.of("/search/form").with("q", asked.text()).toString()));
    }

    private List<ScoreReading.Part> scores(Query query, Hit hit) {
        return platform.index()
                .explain(query, hit.id())
                .map(ScoreReading::parts)
                .orElse(List.of());
    }

    private static List<Facet> facets(
            Query query, Asked asked, Map<FacetField, List<SearchResult.FacetValue>> counts, Labels labels) {
        List<Facet> facets = new ArrayList<>();
        counts.forEach((field, values) -> {
            if (!values.isEmpty()) {
                facets.add(new Facet(
                        field,
                        values.stream()
                                .map(value -> new Value(
                                        labels.facet(field, value.value()),
                                        value.count(),
                                        address(asked, and(query, value.filter())),
                                        address(asked, and(query, new Query.Not(value.filter())))))
                                .toList()));
            }
        });
        return facets;
    }

    private static Query and(Query query, Query more) {
        List<Query> parts = new ArrayList<>();
        switch (query) {
            case Query.All all -> {}
            case Query.And and -> parts.addAll(and.parts());
            default -> parts.add(query);
        }
        if (!parts.contains(more)) {
            parts.add(more);
        }
        return parts.size() == 1 ? parts.getFirst() : new Query.And(parts);
    }

    private static String address(Asked asked, Query query) {
        return asked.with(query.render()).address().toString();
    }

    /**
     * A page of results.
     *
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
            List<Facet> facets,
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

        public String sorted(Order other) {
            return asked.with(other).address().toString();
        }
    }

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

    /** What results are counted by. */
    public record Facet(FacetField field, List<Value> values) {}

    /**
     * A value of a facet.
     *
     * @param only address of the results with it
     * @param without address of the results without it
     */
    public record Value(String label, long count, String only, String without) {}

    /** A hit as the list shows it. */
    public record Item(
            String id,
            String address,
            LangText title,
            List<Marked> titlePieces,
            String kind,
            String office,
            String number,
            Optional<String> date,
            List<String> owners,
            Standing standing,
            String statusClass,
            List<List<Marked>> fragments,
            List<ScoreReading.Part> score) {

        static Item of(Hit hit, Labels labels, List<ScoreReading.Part> score) {
            LangText title = labels.title(hit.shown());
            List<Marked> pieces = hit.fragments().stream()
                    .filter(fragment ->
                            fragment.field().equals("title") && fragment.text().equals(title.text()))
                    .findFirst()
                    .map(Marked::of)
                    .orElse(List.of(new Marked(title.text(), false)));
            return new Item(
                    hit.id().toString(),
                    "/record/" + Address.segment(hit.id().toString()),
                    title,
                    pieces,
                    labels.kind(hit.id().kind()),
                    labels.office(hit.id().office()),
                    labels.number(hit.shown()),
                    hit.shown()
                            .date(DateRole.FILED)
                            .or(() -> hit.shown().publishedOn())
                            .map(Object::toString),
                    labels.owners(hit.shown()),
                    labels.standing(hit.id().kind(), hit.status()),
                    labels.statusClass(hit.id().kind(), hit.status()),
                    hit.fragments().stream()
                            .filter(fragment -> !fragment.field().equals("title")
                                    && !fragment.marks().isEmpty())
                            .limit(2)
                            .map(Marked::of)
                            .toList(),
                    score);
        }

        /** The score, the sum of its parts. */
        public String total() {
            return number(score.stream().mapToDouble(ScoreReading.Part::value).sum());
        }

        public String number(double value) {
            return String.format(Locale.ROOT, "%.3f", value);
        }
    }
}
