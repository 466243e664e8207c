package kaiwu.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/** Takes the score of one document apart, along the query that was run: sums stay sums, of alternatives the best counts. */
final class ScoreParts {

    private static final int MOST_TERMS = 6;

    private final IndexSearcher searcher;
    private final int doc;

    ScoreParts(IndexSearcher searcher, int doc) {
        this.searcher = searcher;
        this.doc = doc;
    }

    ScoreReading of(Query query) throws IOException {
        Explanation whole = searcher.explain(query, doc);
        List<ScoreReading.Part> parts = new ArrayList<>(parts(query, 1f));
        parts.removeIf(part -> part.value() == 0);
        parts.sort(Comparator.comparingDouble(ScoreReading.Part::value).reversed());
        return new ScoreReading(whole.isMatch() ? whole.getValue().doubleValue() : 0, parts);
    }

    private List<ScoreReading.Part> parts(Query query, float boost) throws IOException {
        return switch (query) {
            case BoostQuery boosted -> parts(boosted.getQuery(), boost * boosted.getBoost());
            case BooleanQuery all -> sum(all, boost);
            case DisjunctionMaxQuery best -> best(best, boost);
            default -> leaf(query, boost);
        };
    }

    private List<ScoreReading.Part> sum(BooleanQuery all, float boost) throws IOException {
        List<ScoreReading.Part> parts = new ArrayList<>();
        if (searcher.explain(all, doc).isMatch()) {
            for (BooleanClause clause : all.clauses()) {
                if (clause.isScoring()) {
                    parts.addAll(parts(clause.query(), boost));
                }
            }
        }
        return parts;
    }

    private List<ScoreReading.Part> best(DisjunctionMaxQuery alternatives, float boost) throws IOException {
        List<List<ScoreReading.Part>> each = new ArrayList<>();
        for (Query alternative : alternatives.getDisjuncts()) {
            each.add(parts(alternative, boost));
        }
        each.sort(Comparator.<List<ScoreReading.Part>>comparingDouble(ScoreParts::sum)
                .reversed());
        List<ScoreReading.Part> parts = new ArrayList<>();
        for (int i = 0; i < each.size(); i++) {
            double counts = i == 0 ? 1 : alternatives.getTieBreakerMultiplier();
            each.get(i)
                    .forEach(part -> parts.add(
                            new ScoreReading.Part(part.field(), part.lang(), part.what(), part.value() * counts)));
        }
        return parts;
    }

    private static double sum(List<ScoreReading.Part> parts) {
        return parts.stream().mapToDouble(ScoreReading.Part::value).sum();
    }

    private List<ScoreReading.Part> leaf(Query query, float boost) throws IOException {
        Explanation found = searcher.explain(new BoostQuery(query, boost), doc);
        return found.isMatch() ? List.of(Terms.of(query).part(found.getValue().doubleValue())) : List.of();
    }

    /** What a query looks for, and where. */
    private record Terms(Set<String> fields, Set<String> texts) {

        static Terms of(Query query) {
            Terms terms = new Terms(new LinkedHashSet<>(), new LinkedHashSet<>());
            query.visit(new QueryVisitor() {
                @Override
                public void consumeTerms(Query found, Term... all) {
                    for (Term term : all) {
                        terms.fields.add(term.field());
                        terms.texts.add(term.text().replaceAll("^=", ""));
                    }
                }

                @Override
                public boolean acceptField(String field) {
                    terms.fields.add(field);
                    return true;
                }

                @Override
                public void visitLeaf(Query found) {
                    terms.texts.add(found.toString("").replaceAll("[\\p{Cntrl}]", ""));
                }
            });
            return terms;
        }

        ScoreReading.Part part(double value) {
            String field = fields.isEmpty() ? "" : fields.iterator().next();
            int point = field.lastIndexOf('.');
            String suffix = point < 0 ? "" : field.substring(point + 1);
            boolean text = suffix.length() == 2;
            String name = text || suffix.equals("names") || suffix.equals("whole") ? field.substring(0, point) : field;
            String what = texts.stream().limit(MOST_TERMS).collect(Collectors.joining(" "));
            return new ScoreReading.Part(name, text ? suffix : "", what, value);
        }
    }
}
