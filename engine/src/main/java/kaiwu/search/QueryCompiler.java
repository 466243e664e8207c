package kaiwu.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kaiwu.spi.Catalogue;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;

/** Turns a query tree into what Lucene runs, for one state of the index. */
final class QueryCompiler {

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
    private static final Set<String> KEYWORDS =
            Set.of("kind", "office", "status", "laststatus", "source", "year", "mainclass", "kindcode");

    private final WordCompiler words;

    /**
     * @param present indexed fields of the index
     */
    QueryCompiler(Collection<String> present, Catalogue catalogue, Cutters cutters) {
        this.words = new WordCompiler(Set.copyOf(present), catalogue, cutters);
    }

    org.apache.lucene.search.Query compile(Query query) {
        return switch (query) {
            case Query.All all -> new MatchAllDocsQuery();
            case Query.Words w -> words.words(w.field(), w.text());
            case Query.Phrase p -> words.phrase(p.field(), p.text());
            case Query.Pattern p -> words.pattern(p.field(), p.pattern());
            case Query.Range r -> range(r);
            case Query.Classified c -> classified(c);
            case Query.Is is -> is(is);
            case Query.And and -> all(and.parts());
            case Query.Or or -> any(or.parts());
            case Query.Not not -> all(List.of(not));
        };
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
                || part instanceof Query.Is);
    }

    private static org.apache.lucene.search.Query range(Query.Range r) {
        if (r.field().equals(FacetField.YEAR.field())) {
            return TermRangeQuery.newStringRange(
                    r.field(), year(r.from()).orElse(null), year(r.to()).orElse(null), true, true);
        }
        if (!DATES.contains(r.field())) {
            return new MatchNoDocsQuery("no date field: " + r.field());
        }
        int low = r.from().map(QueryCompiler::number).orElse(0);
        int high = r.to().map(QueryCompiler::number).orElse(Integer.MAX_VALUE);
        return new ConstantScoreQuery(IntRange.newIntersectsQuery(r.field(), new int[] {low}, new int[] {high}));
    }

    private static Optional<String> year(Optional<LocalDate> day) {
        return day.map(d -> String.valueOf(d.getYear()));
    }

    private static int number(LocalDate day) {
        return day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
    }

    private static org.apache.lucene.search.Query classified(Query.Classified c) {
        String field = c.subtree() ? IndexFields.CLASS : IndexFields.CLASS_ITSELF;
        return exactly(field, c.scheme() + ":" + ClassLevels.uniform(c.symbol()));
    }

    private static org.apache.lucene.search.Query is(Query.Is is) {
        if (KEYWORDS.contains(is.field())) {
            return exactly(is.field(), is.value());
        }
        String name = PartyField.clean(is.value());
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
