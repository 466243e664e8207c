package kaiwu.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/** Nearness, and the language of texts, as intervals between the positions of one field of the index. */
final class NearCompiler {

    /** The most terms a word with wildcards may stand for. */
    private static final int MOST_TERMS = 4_000;

    private static final List<String> TEXTS = List.of(MarkedText.BEGINS);
    private static final List<String> PARAGRAPHS = List.of(MarkedText.BEGINS, MarkedText.PARAGRAPH);
    private static final List<String> SENTENCES = List.of(MarkedText.BEGINS, MarkedText.PARAGRAPH, MarkedText.SENTENCE);

    private final QueryBuilder builder;

    private final Wildcards wildcards;

    NearCompiler(QueryBuilder builder, Wildcards wildcards) {
        this.builder = builder;
        this.wildcards = wildcards;
    }

    /** Where a tree of words, phrases, patterns and nearness stands in this place; empty when it never can. */
    Optional<IntervalsSource> source(Query query, Places.Place place) {
        return switch (query) {
            case Query.Words w -> phrase(w.text(), place);
            case Query.Phrase p -> phrase(p.text(), place);
            case Query.Pattern p -> pattern(p.pattern(), place);
            case Query.Near near -> near(near, place);
            case Query.Or or -> {
                List<IntervalsSource> any = new ArrayList<>();
                or.parts().forEach(part -> source(part, place).ifPresent(any::add));
                yield any.isEmpty() ? Optional.empty() : Optional.of(Intervals.or(any.toArray(IntervalsSource[]::new)));
            }
            default -> throw new IllegalArgumentException("not near anything: " + query);
        };
    }

    /** What stands in a text of this language. */
    static IntervalsSource inLanguage(IntervalsSource source, String lang) {
        return new Unbroken(Intervals.ordered(Intervals.term(MarkedText.begins(lang)), source), TEXTS);
    }

    private Optional<IntervalsSource> near(Query.Near near, Places.Place place) {
        Optional<IntervalsSource> left = source(near.left(), place);
        Optional<IntervalsSource> right = source(near.right(), place);
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        Nearness how = near.how();
        IntervalsSource l = left.get();
        IntervalsSource r = right.get();
        if (how.exactly()) {
            IntervalsSource after = apart(l, r, how.distance());
            return Optional.of(how.ordered() ? after : Intervals.or(after, apart(r, l, how.distance())));
        }
        IntervalsSource both = how.ordered()
                ? Intervals.ordered(l, r)
                : Intervals.or(Intervals.ordered(l, r), Intervals.ordered(r, l));
        return Optional.of(
                switch (how.unit()) {
                    case WORD -> Intervals.maxgaps(how.distance() - 1, both);
                    case PARAGRAPH -> new Unbroken(both, PARAGRAPHS);
                    case SENTENCE -> new Unbroken(both, SENTENCES);
                });
    }

    private static IntervalsSource apart(IntervalsSource first, IntervalsSource second, int distance) {
        return Intervals.phrase(first, Intervals.extend(second, distance - 1, 0));
    }

    private Optional<IntervalsSource> pattern(String pattern, Places.Place place) {
        String word = pattern.replaceAll("[*?#]", "");
        if (Script.isWrittenWithoutBlanks(word)) {
            return phrase(word, place);
        }
        if (!place.tongue().mayHold(Script.tonguesOfWord(word))) {
            return Optional.empty();
        }
        String uniform = wildcards.uniform(place.field(), pattern);
        CompiledAutomaton automaton = new CompiledAutomaton(Wildcards.terms(uniform), false, true);
        return Optional.of(
                automaton.type == CompiledAutomaton.AUTOMATON_TYPE.NORMAL
                        ? Intervals.multiterm(automaton, MOST_TERMS, uniform)
                        : Intervals.prefix(new BytesRef(uniform.replace("*", "")), MOST_TERMS));
    }

    private Optional<IntervalsSource> phrase(String text, Places.Place place) {
        if (!place.tongue().mayHold(Script.tonguesOfWord(text))) {
            return Optional.empty();
        }
        org.apache.lucene.search.Query query = builder.createPhraseQuery(place.field(), text);
        return query == null ? Optional.empty() : Optional.of(ofQuery(query, place));
    }

    private static IntervalsSource ofQuery(org.apache.lucene.search.Query query, Places.Place place) {
        return switch (query) {
            case TermQuery term -> last(List.of(term.getTerm()), place);
            case SynonymQuery any -> last(any.getTerms(), place);
            case PhraseQuery phrase -> {
                List<List<Term>> terms = new ArrayList<>();
                for (Term term : phrase.getTerms()) {
                    terms.add(List.of(term));
                }
                yield phrase(terms, phrase.getPositions(), place);
            }
            case MultiPhraseQuery phrase -> {
                List<List<Term>> terms = new ArrayList<>();
                for (Term[] alternatives : phrase.getTermArrays()) {
                    terms.add(List.of(alternatives));
                }
                yield phrase(terms, phrase.getPositions(), place);
            }
            case BooleanQuery ways ->
                Intervals.or(ways.clauses().stream()
                        .map(way -> ofQuery(way.query(), place))
                        .toArray(IntervalsSource[]::new));
            default -> throw new IllegalArgumentException("no positions: " + query);
        };
    }

    private static IntervalsSource phrase(List<List<Term>> terms, int[] positions, Places.Place place) {
        IntervalsSource[] parts = new IntervalsSource[terms.size()];
        for (int i = 0; i < parts.length; i++) {
            IntervalsSource part = i == parts.length - 1 ? last(terms.get(i), place) : any(terms.get(i));
            int gap = i == 0 ? 0 : positions[i] - positions[i - 1] - 1;
            parts[i] = gap > 0 ? Intervals.extend(part, gap, 0) : part;
        }
        return parts.length == 1 ? parts[0] : Intervals.phrase(parts);
    }

    private static IntervalsSource any(List<Term> terms) {
        return terms.size() == 1
                ? Intervals.term(terms.get(0).bytes())
                : Intervals.or(
                        terms.stream().map(t -> Intervals.term(t.bytes())).toArray(IntervalsSource[]::new));
    }

    /** A term at the end of a phrase: one of several letters, each of which has a position, reaches as far as they do. */
    private static IntervalsSource last(List<Term> terms, Places.Place place) {
        String text = terms.get(0).text();
        boolean byLetter = place.field().endsWith(Tongue.HAN.of(""))
                || place.tongue().tongue().isEmpty();
        int letters = byLetter && Script.isWrittenInLetters(text) ? text.codePointCount(0, text.length()) : 1;
        IntervalsSource term = any(terms);
        return letters > 1 ? Intervals.extend(term, 0, letters - 1) : term;
    }

    private static boolean isChinese(String text, Places.Place place) {
        return Tongue.HAN.has(place.field()) && Script.isWrittenInLetters(text) && Script.isWrittenWithoutBlanks(text);
    }
}
