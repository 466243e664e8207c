package kaiwu.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kaiwu.spi.Catalogue;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;

/**
 * Looks for words where they can stand: in the fields asked for, in every tongue whose texts may contain them. Of all places
 * the best one counts; titles weigh more than abstracts, goods and names, and those more than the rest.
 */
final class WordCompiler {

    private static final float TIE = 0.1f;
    /** How much letters weigh that may belong to two words, against words. */
    private static final float READS_ALIKE = 0.1f;

    private static final Map<String, Float> ZONES = Map.of(
            IndexFields.TITLE, 4f,
            IndexFields.ABSTRACT, 2f,
            IndexFields.GOODS, 2f,
            IndexFields.CLAIMS, 1f,
            IndexFields.DESCRIPTION, 1f);

    private final Set<String> present;
    private final Catalogue catalogue;
    private final Cutters cutters;
    private final QueryBuilder builder;
    private final QueryBuilder wordBuilder;

    WordCompiler(Set<String> present, Catalogue catalogue, Cutters cutters) {
        this.present = present;
        this.catalogue = catalogue;
        this.cutters = cutters;
        this.builder = new QueryBuilder(cutters.asked());
        this.wordBuilder = new QueryBuilder(cutters.askedWords());
        builder.setEnableGraphQueries(true);
    }

    /** A field of the index and how much a find in it weighs. */
    private record Place(String field, float weight) {}

    Query words(String field, String text) {
        if (field.equals(IndexFields.NUMBER)) {
            return number(text);
        }
        List<Query> each = new ArrayList<>();
        for (String word : text.split(" ", -1)) {
            List<Query> finds = phrases(places(field, word, false), word);
            if (!finds.isEmpty()) {
                each.add(best(withNumber(field, word, finds)));
            } else if (says(field, word)) {
                each.add(new MatchNoDocsQuery("nowhere: " + word));
            }
        }
        Query all = QueryCompiler.allOf(each);
        return text.contains(" ") ? best(withNumber(field, text, List.of(all))) : all;
    }

    Query phrase(String field, String text) {
        return field.equals(IndexFields.NUMBER)
                ? number(text)
                : best(withNumber(field, text, phrases(places(field, text, false), text)));
    }

    Query pattern(String field, String pattern) {
        if (field.equals(IndexFields.NUMBER)) {
            String number = pattern.replaceAll("[^\\p{L}\\p{N}*?]", "").toUpperCase(Locale.ROOT);
            return new WildcardQuery(new Term(IndexFields.NUMBER, number));
        }
        String word = pattern.replaceAll("[*?]", "");
        if (Script.isWrittenWithoutBlanks(word)) {
            return best(phrases(places(field, word, false), word));
        }
        boolean prefix = pattern.indexOf('*') == pattern.length() - 1 && pattern.indexOf('?') < 0;
        List<Query> finds = new ArrayList<>();
        for (Place place : places(field, word, false)) {
            finds.add(wildcard(place.field(), pattern, prefix));
        }
        return best(finds);
    }

    private Query wildcard(String field, String pattern, boolean prefix) {
        StringBuilder normal = new StringBuilder();
        StringBuilder piece = new StringBuilder();
        for (char c : (pattern + "\0").toCharArray()) {
            if (c == '*' || c == '?' || c == '\0') {
                normal.append(
                        piece.isEmpty()
                                ? ""
                                : cutters.asked()
                                        .normalize(field, piece.toString())
                                        .utf8ToString());
                normal.append(c == '\0' ? "" : c);
                piece.setLength(0);
            } else {
                piece.append(c);
            }
        }
        MultiTermQuery query = prefix
                ? new PrefixQuery(new Term(field, normal.substring(0, normal.length() - 1)))
                : new WildcardQuery(new Term(field, normal.toString()));
        return new ConstantScoreQuery(query);
    }

    /** Whether some field would have a term for this word, even though no record has it. */
    private boolean says(String field, String word) {
        return places(field, word, true).stream()
                .anyMatch(place -> builder.createPhraseQuery(place.field(), word) != null);
    }

    private List<Query> phrases(List<Place> places, String text) {
        List<Query> finds = new ArrayList<>();
        for (Place place : places) {
            Query phrase = builder.createPhraseQuery(place.field(), text);
            if (phrase != null) {
                Query ranked = wordsFirst(place.field(), text, phrase);
                finds.add(place.weight() == 1f ? ranked : new BoostQuery(ranked, place.weight()));
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
                        .add(new BoostQuery(phrase, READS_ALIKE), BooleanClause.Occur.MUST)
                        .add(words, BooleanClause.Occur.SHOULD)
                        .build();
    }

    private List<Place> places(String field, String word, boolean all) {
        List<Place> places = new ArrayList<>();
        Set<Tongue> tongues = Script.tonguesOfWord(word);
        ZONES.forEach((zone, weight) -> {
            if (field.isEmpty() || field.equals(zone)) {
                tongues.forEach(tongue -> places.add(new Place(tongue.of(zone), weight)));
            }
        });
        if (field.isEmpty()) {
            places.add(new Place(IndexFields.names(IndexFields.PARTY), 2f));
            places.add(new Place(IndexFields.names(IndexFields.FACT), 1f));
        } else if (places.isEmpty()) {
            places.add(new Place(IndexFields.names(isParty(field) ? field : IndexFields.FACT + "." + field), 1f));
        }
        return all
                ? places
                : places.stream().filter(p -> present.contains(p.field())).toList();
    }

    private static boolean isParty(String field) {
        for (PartyField party : PartyField.values()) {
            if (party.field().equals(field)) {
                return true;
            }
        }
        return false;
    }

    private List<Query> withNumber(String field, String text, List<Query> finds) {
        if (!field.isEmpty() || !NumberKeys.mayBeNumber(text)) {
            return finds;
        }
        List<Query> more = new ArrayList<>(finds);
        more.add(new BoostQuery(number(text), 100f));
        return more;
    }

    private Query number(String text) {
        List<BytesRef> keys =
                NumberKeys.asked(text, catalogue).stream().map(BytesRef::new).toList();
        return keys.isEmpty()
                ? new MatchNoDocsQuery("no number: " + text)
                : new ConstantScoreQuery(new TermInSetQuery(IndexFields.NUMBER, keys));
    }

    private static Query best(List<Query> finds) {
        if (finds.isEmpty()) {
            return new MatchNoDocsQuery("nowhere");
        }
        return finds.size() == 1 ? finds.get(0) : new DisjunctionMaxQuery(finds, TIE);
    }
}
