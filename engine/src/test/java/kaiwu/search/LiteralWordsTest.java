package kaiwu.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;

class LiteralWordsTest {

    private static final String FIELD = Tongue.ENGLISH.of(IndexFields.DESCRIPTION);

    private static LiteralWords words(String... terms) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        Set.of(terms).forEach(term -> any.add(new TermQuery(new Term(FIELD, term)), Occur.SHOULD));
        return LiteralWords.of(any.build(), FIELD);
    }

    @Test
    void aTextWithoutTheBeginningOfAnyWordIsPassedOver() {
        assertThat(words("kite", "dragon").mayStandIn("Flying KITES and balloons"))
                .isTrue();
        assertThat(words("kite", "dragon").mayStandIn("Flying balloons")).isFalse();
    }

    @Test
    void whereItCannotBeSaidTheTextIsLookedAt() {
        assertThat(words("resume").mayStandIn("Flying résumé"))
                .as("accents are folded in terms")
                .isTrue();
        assertThat(LiteralWords.of(new PrefixQuery(new Term(FIELD, "kit")), FIELD)
                        .mayStandIn("balloons"))
                .as("a wildcard has no letters of its own")
                .isTrue();
        assertThat(LiteralWords.of(new TermQuery(new Term("title.en", "kite")), FIELD)
                        .mayStandIn("kite"))
                .as("words of another field say nothing here")
                .isFalse();
    }

    /** What the rule rests on: but for a last letter, an English term begins its word. */
    @Test
    void theTermsOfEnglishWordsBeginAsTheWordsDo() throws Exception {
        Cutters cutters = new Cutters(SearchWorld.catalogue());
        for (String word : List.of(
                "batteries",
                "battery",
                "relational",
                "conditional",
                "hoping",
                "hopping",
                "digitizer",
                "sensibility",
                "sensitivity",
                "formalities",
                "agreed",
                "happiness",
                "vietnamization",
                "operator",
                "feudalism",
                "decisiveness",
                "hopefulness",
                "callousness",
                "electrical",
                "adjustable",
                "irritant",
                "replacement",
                "sized",
                "troubled",
                "ponies",
                "ties",
                "caresses",
                "motoring",
                "conflated",
                "analogousli",
                "the",
                "iPhone",
                "kite's",
                "effective",
                "probate",
                "controlling")) {
            try (TokenStream terms = cutters.asked().tokenStream(FIELD, word)) {
                terms.reset();
                assertThat(terms.incrementToken()).isTrue();
                String term = terms.getAttribute(CharTermAttribute.class).toString();
                assertThat(words(term).mayStandIn("x " + word + " y"))
                        .as(word + " as " + term)
                        .isTrue();
            }
        }
    }

    @Test
    void ofALongTextThePartIsTakenWhereMostWordsStandTogether() {
        String filler = "Nothing of note stands here. ".repeat(800);
        String text = filler + "A kite alone. " + filler + "The dragon and the kite fly. " + filler;

        String part = words("kite", "dragon").around(text);

        assertThat(part.length()).isLessThan(5_000);
        assertThat(part).contains("The dragon and the kite fly.");
        assertThat(words("balloon").around(text)).isEqualTo(text);
        assertThat(words("kite").around("A short kite.")).isEqualTo("A short kite.");
    }
}
