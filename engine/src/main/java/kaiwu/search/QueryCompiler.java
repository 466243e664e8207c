package kaiwu.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import kaiwu.spi.Catalogue;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.util.BytesRef;

/** Turns a query tree into what Lucene runs, for one state of the index. */
final class QueryCompiler {

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private static final Set<String> DATES = Set.of(
            "filed",
            "priority",
            "published",
            "granted",
            "renewed",
            "expires",
            "ended",
            "created",
            "collected",
            "opened",
            "decided");
    private static final Set<String> KEYWORDS = Set.of(
            "kind",
            "office",
            "status",
            "laststatus",
            "source",
            "year",
            "mainclass",
            "kindcode",
            "ownercountry",
            "technology",
            "firstfiling");

    private final WordCompiler words;
    private final NumberSets sets;
    private final Joins joins;
    private boolean lasts = true;

    /**
     * @param present names of what is indexed
     * @param sets uploaded lists that queries may name
     * @param joins how records hang together in the same state of the index
     */
    QueryCompiler(Set<String> present, Catalogue catalogue, NumberSets sets, Cutters cutters, Joins joins) {
        this.words = new WordCompiler(
                present,
                cutters,
                typed -> NumberKeys.asked(typed, catalogue),
                word -> Guess.of(word, catalogue).stream().map(this::compile).toList());
        this.sets = sets;
        this.joins = joins;
    }

    /** A compiler for this state of the index, made when there is something to compile. */
    static Supplier<QueryCompiler> when(
            OpenedIndex index, Catalogue catalogue, NumberSets sets, Cutters cutters, OwnerNames owners) {
        return new Lazy<>(() -> new QueryCompiler(
                index.fields(), catalogue, sets, cutters, new Joins(index.searcher(), owners, index.families())));
    }

    /**
     * Whether all that was compiled means the same as long as the state of the index lasts: no uploaded list, no relation and no
     * owner is in it, of which the lists, the records found or the names may change.
     */
    boolean lasts() {
        return lasts;
    }

    org.apache.lucene.search.Query compile(Query query) {
        return switch (query) {
            case Query.All all -> new MatchAllDocsQuery();
            case Query.Words w -> words.words(w.field(), w.text());
            case Query.Phrase p -> words.phrase(p.field(), p.text());
            case Query.Pattern p -> words.pattern(p.field(), p.pattern());
            case Query.Near near -> words.near(near);
            case Query.Range r -> range(r);
            case Query.Classified c -> classified(c);
            case Query.Is is -> is(is);
            case Query.Stood stood -> days(IndexFields.state(stood.state()), stood.on(), stood.on());
            case Query.Happened event -> happened(event);
            case Query.Listed listed -> listed(listed);
            case Query.Related related -> related(related.link(), compile(related.to()));
            case Query.And and -> all(and.parts());
            case Query.Or or -> any(or.parts());
            case Query.Not not -> all(List.of(not));
        };
    }

    private org.apache.lucene.search.Query related(Link link, org.apache.lucene.search.Query to) {
        lasts = false;
        return joins.related(link, to);
    }

    private org.apache.lucene.search.Query all(List<Query> parts) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean positive = false;
        for (Query part : parts) {
            if (part instanceof Query.Not not) {
                all.add(compile(not.part()), Occur.MUST_NOT);
            } else {
                positive = true;
                all.add(compile(part), isScored(part) ? Occur.MUST : Occur.FILTER);
            }
        }
        if (!positive) {
            all.add(new MatchAllDocsQuery(), Occur.FILTER);
        }
        return all.build();
    }

    private org.apache.lucene.search.Query any(List<Query> parts) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        parts.forEach(part -> any.add(compile(part), Occur.SHOULD));
        return any.build();
    }

    private static boolean isScored(Query part) {
        return !(part instanceof Query.All
                || part instanceof Query.Range
                || part instanceof Query.Classified
                || part instanceof Query.Is
                || part instanceof Query.Stood
                || part instanceof Query.Happened
                || part instanceof Query.Listed
                || part instanceof Query.Related);
    }

    private static org.apache.lucene.search.Query range(Query.Range r) {
        if (r.field().equals(FacetField.YEAR.field())) {
            return TermRangeQuery.newStringRange(
                    r.field(), year(r.from()).orElse(null), year(r.to()).orElse(null), true, true);
        }
        if (!DATES.contains(r.field())) {
            return new MatchNoDocsQuery("no date field: " + r.field());
        }
        return days(r.field(), r.from().orElse(LocalDate.EPOCH.withYear(1)), r.to().orElse(LAST_DAY));
    }

    private static org.apache.lucene.search.Query days(String field, LocalDate from, LocalDate to) {
        return new ConstantScoreQuery(
                IntRange.newIntersectsQuery(field, new int[] {number(from)}, new int[] {number(to)}));
    }

    private static org.apache.lucene.search.Query happened(Query.Happened event) {
        return event.from().isEmpty() && event.to().isEmpty()
                ? exactly(IndexFields.EVENT, event.event())
                : days(
                        IndexFields.event(event.event()),
                        event.from().orElse(LocalDate.EPOCH.withYear(1)),
                        event.to().orElse(LAST_DAY));
    }

    private org.apache.lucene.search.Query listed(Query.Listed listed) {
        lasts = false;
        Set<BytesRef> keys = new HashSet<>();
        for (String number : sets.find(listed.set()).orElse(List.of())) {
            NumberKeys.listed(number).forEach(key -> keys.add(new BytesRef(key)));
        }
        return keys.isEmpty()
                ? new MatchNoDocsQuery("no such list, or an empty one: " + listed.set())
                : new ConstantScoreQuery(new TermInSetQuery(listed.field(), keys));
    }

    private static Optional<String> year(Optional<LocalDate> day) {
        return day.map(d -> String.valueOf(d.getYear()));
    }

    private static int number(LocalDate day) {
        return day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
    }

    private static org.apache.lucene.search.Query classified(Query.Classified c) {
        String prefix = c.scheme() + ":";
        return switch (c.reach()) {
            case SAME -> exactly(IndexFields.CLASS_ITSELF, prefix + ClassLevels.uniform(c.symbol()));
            case LOW -> exactly(IndexFields.CLASS, prefix + ClassLevels.uniform(c.symbol()));
            case HIGH ->
                new ConstantScoreQuery(new TermInSetQuery(
                        IndexFields.CLASS_ITSELF,
                        ClassLevels.of(c.symbol()).stream()
                                .map(level -> new BytesRef(prefix + level))
                                .toList()));
        };
    }

    private org.apache.lucene.search.Query is(Query.Is is) {
        if (KEYWORDS.contains(is.field())) {
            return exactly(is.field(), is.value());
        }
        Optional<OwnerField> byOwner = OwnerField.find(is.field());
        if (byOwner.isPresent()) {
            lasts = false;
            return switch (byOwner.get()) {
                case NOW -> joins.owned(is.value());
                case THEN -> joins.formerlyOwned(is.value());
                case PARTY -> joins.concerning(is.value());
            };
        }
        for (FacetField family : List.of(FacetField.SIMPLEFAMILY, FacetField.EXTENDEDFAMILY)) {
            if (is.field().equals(family.field())) {
                lasts = false;
                return joins.ofFamily(family, is.value());
            }
        }
        String name = PartyField.clean(is.value());
        if (is.field().equals(IndexFields.TITLE)) {
            return exactly(IndexFields.whole(IndexFields.TITLE), name.toLowerCase(Locale.ROOT));
        }
        if (is.field().equals("people")) {
            return any(List.of(new Query.Is("owner", is.value()), new Query.Is("inventor", is.value())));
        }
        if (is.field().equals(FacetField.OWNER.field())) {
            return exactly(is.field(), name);
        }
        for (PartyField field : PartyField.values()) {
            if (is.field().equals(field.field())) {
                return exactly(IndexFields.whole(is.field()), name);
            }
        }
        return exactly(IndexFields.whole(IndexFields.FACT + "." + is.field()), name);
    }

    private static org.apache.lucene.search.Query exactly(String field, String value) {
        return new ConstantScoreQuery(new TermQuery(new Term(field, value)));
    }

    /** Every one of these that says something; nothing when none does. */
    static org.apache.lucene.search.Query allOf(List<org.apache.lucene.search.Query> parts) {
        List<org.apache.lucene.search.Query> telling = new ArrayList<>(parts);
        if (telling.isEmpty()) {
            return new MatchNoDocsQuery("no word to look for");
        }
        if (telling.size() == 1) {
            return telling.get(0);
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        telling.forEach(part -> all.add(part, Occur.MUST));
        return all.build();
    }
}
