package kaiwu.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;

/**
 * Looks for words where they can stand: in the fields asked for, in every tongue whose texts may contain them. Of all places
 * the best one counts; titles weigh more than abstracts, goods and names, and those more than the rest.
 */
final class WordCompiler {

    static final float TIE = 0.1f;
    /** How much letters weigh that may belong to two words, against words. */
    private static final float READS_ALIKE = 0.1f;

    private static final float NUMBER_WEIGHT = 100f;

    /** A right that claims the number as its priority comes behind the one that bears it. */
    private static final float CLAIM_WEIGHT = 50f;

    private final Set<String> present;
    private final NumberSpellings numbers;
    private final Guesses guesses;
    private final QueryBuilder builder;
    private final QueryBuilder wordBuilder;
    private final Wildcards wildcards;
    private final NearCompiler near;

    /** What else a bare word may mean, compiled. */
    @FunctionalInterface
    interface Guesses {
        List<Query> of(String word);
    }

    WordCompiler(Set<String> present, Cutters cutters, NumberSpellings numbers, Guesses guesses) {
        this.present = present;
        this.builder = new QueryBuilder(cutters.asked());
        this.wordBuilder = new QueryBuilder(cutters.askedWords());
        this.wildcards = new Wildcards(cutters.asked());
        this.near = new NearCompiler(builder, wildcards);
        this.numbers = numbers;
        this.guesses = guesses;
        builder.setEnableGraphQueries(true);
    }

    Query words(String field, String text) {
        if (NumberFields.IDS.contains(field)) {
            return number(field, text);
        }
        List<Query> each = new ArrayList<>();
        for (String word : text.split(" ", -1)) {
            List<Query> finds = everyMeaning(field, word, phrases(places(field, word, false), field, word));
            if (!finds.isEmpty()) {
                each.add(best(finds));
            } else if (says(field, word)) {
                each.add(new MatchNoDocsQuery("nowhere: " + word));
            }
        }
        Query all = QueryCompiler.allOf(each);
        return text.contains(" ") ? best(withNumber(field, text, List.of(all))) : all;
    }

    Query phrase(String field, String text) {
        return NumberFields.IDS.contains(field)
                ? number(field, text)
                : best(withNumber(field, text, phrases(places(field, text, false), field, text)));
    }

    Query pattern(String field, String pattern) {
        if (NumberFields.IDS.contains(field)) {
            String number = pattern.replaceAll("[^\\p{L}\\p{N}*?#]", "").toUpperCase(Locale.ROOT);
            return terms(field, number);
        }
        String word = pattern.replaceAll("[*?#]", "");
        if (Script.isWrittenWithoutBlanks(word)) {
            return best(phrases(places(field, word, false), field, word));
        }
        List<Query> finds = new ArrayList<>();
        for (Places.Place place : places(field, word, false)) {
            Query find = terms(place.field(), wildcards.uniform(place.field(), pattern));
            near.source(new kaiwu.search.Query.Pattern(field, pattern), place)
                    .ifPresent(source -> finds.add(bound(find, source, field, place)));
        }
        return best(finds);
    }

    /** Where a tree of nearness stands. */
    Query near(kaiwu.search.Query.Near asked) {
        String field = Proximity.fieldOf(asked);
        List<Query> finds = new ArrayList<>();
        for (Places.Place place : Places.of(field, Set.of(Tongue.values()))) {
            if (present.contains(place.field())) {
                near.source(asked, place).ifPresent(source -> {
                    String lang = Places.language(field);
                    IntervalsSource found = lang.isEmpty() ? source : NearCompiler.inLanguage(source, lang);
                    finds.add(weighed(new IntervalQuery(place.field(), found), place));
                });
            }
        }
        return best(finds);
    }

    private static Query terms(String field, String pattern) {
        return new ConstantScoreQuery(
                Wildcards.isPrefix(pattern)
                        ? new PrefixQuery(new Term(field, pattern.substring(0, pattern.length() - 1)))
                        : new AutomatonQuery(new Term(field, pattern), Wildcards.terms(pattern)));
    }

    /** Whether some field would have a term for this word, even though no record has it. */
    private boolean says(String field, String word) {
        return places(field, word, true).stream()
                .anyMatch(place -> builder.createPhraseQuery(place.field(), word) != null);
    }

    private List<Query> phrases(List<Places.Place> places, String field, String text) {
        List<Query> finds = new ArrayList<>();
        for (Places.Place place : places) {
            Query phrase = builder.createPhraseQuery(place.field(), text);
            if (phrase != null && Places.language(field).isEmpty()) {
                finds.add(weighed(wordsFirst(place.field(), text, phrase), place));
            } else if (phrase != null) {
                Query ranked = wordsFirst(place.field(), text, phrase);
                near.source(new kaiwu.search.Query.Phrase(field, text), place)
                        .ifPresent(source -> finds.add(weighed(bound(ranked, source, field, place), place)));
            }
        }
        return finds;
    }

    /** In Chinese text, the same finds: those that stand there as words before those that only read alike. */
    private Query wordsFirst(String field, String text, Query phrase) {
        if (!Tongue.HAN.has(field) || !Script.isWrittenWithoutBlanks(text)) {
            return phrase;
        }
        Query words = wordBuilder.createPhraseQuery(field, text);
        return words == null
                ? phrase
                : new BooleanQuery.Builder()
                        .add(new BoostQuery(phrase, READS_ALIKE), Occur.MUST)
                        .add(words, Occur.SHOULD)
                        .build();
    }

    /** The find, only where it stands in a text of the language the field is bound to. */
    private static Query bound(Query find, IntervalsSource source, String field, Places.Place place) {
        String lang = Places.language(field);
        return lang.isEmpty()
                ? find
                : new BooleanQuery.Builder()
                        .add(find, Occur.MUST)
                        .add(new IntervalQuery(place.field(), NearCompiler.inLanguage(source, lang)), Occur.FILTER)
                        .build();
    }

    private static Query weighed(Query find, Places.Place place) {
        return place.weight() == 1f ? find : new BoostQuery(find, place.weight());
    }

    private List<Places.Place> places(String field, String word, boolean all) {
        List<Places.Place> places = Places.of(field, Script.tonguesOfWord(word));
        return all
                ? places
                : places.stream().filter(p -> present.contains(p.field())).toList();
    }

    private List<Query> everyMeaning(String field, String word, List<Query> finds) {
        List<Query> more = withNumber(field, word, finds);
        List<Query> guessed = field.isEmpty() ? guesses.of(word) : List.of();
        if (guessed.isEmpty()) {
            return more;
        }
        List<Query> all = new ArrayList<>(more);
        all.addAll(guessed);
        return all;
    }

    private List<Query> withNumber(String field, String text, List<Query> finds) {
        if (!field.isEmpty() || !NumberKeys.mayBeNumber(text)) {
            return finds;
        }
        List<Query> more = new ArrayList<>(finds);
        more.add(new BoostQuery(number(NumberFields.ANY, text), NUMBER_WEIGHT));
        more.add(new BoostQuery(number(NumberFields.PRIORITY, text), CLAIM_WEIGHT));
        return more;
    }

    /** Any of the spellings a typed number may stand for. */
    Query number(String field, String text) {
        List<BytesRef> keys = numbers.of(text).stream().map(BytesRef::new).toList();
        return keys.isEmpty()
                ? new MatchNoDocsQuery("no number: " + text)
                : new ConstantScoreQuery(new TermInSetQuery(field, keys));
    }

    private static Query best(List<Query> finds) {
        if (finds.isEmpty()) {
            return new MatchNoDocsQuery("nowhere");
        }
        return finds.size() == 1 ? finds.get(0) : new DisjunctionMaxQuery(finds, TIE);
    }
}
