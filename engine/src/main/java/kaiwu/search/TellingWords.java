package kaiwu.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words of titles that are more frequent in a set of records than in all: every word of every title is counted, in
 * each language against the titles of that language, so that small words of one do not stand out in a set of another. Words
 * with one stem count as one. Used once.
 */
final class TellingWords {

    /** A word in fewer titles tells nothing. */
    private static final int FEWEST = 3;

    /** A larger G² comes about by chance once in a thousand. */
    private static final double SURE = 10.83;

    private final OpenedIndex index;
    private final FixedBitSet records;
    private final ToLongFunction<Query> count;
    private final Analyzer asked;

    /**
     * @param count how many of the records a query finds
     * @param asked cuts words as they are looked for
     */
    TellingWords(OpenedIndex index, FixedBitSet records, ToLongFunction<Query> count, Analyzer asked) {
        this.index = index;
        this.records = records;
        this.count = count;
        this.asked = asked;
    }

    private record Candidate(String word, long inSet, double weight) {}

    List<TellingWord> most(int most) throws IOException {
        Map<String, Candidate> best = new HashMap<>();
        for (Tongue tongue : Tongue.values()) {
            for (Candidate each : ofStems(tongue)) {
                best.merge(each.word(), each, (one, other) -> one.weight() >= other.weight() ? one : other);
            }
        }
        return best.values().stream()
                .sorted(Comparator.comparingDouble((Candidate each) -> -each.weight())
                        .thenComparing(Candidate::word))
                .limit(most)
                .map(each -> {
                    Query filter = new Query.Words(IndexFields.TITLE, each.word());
                    return new TellingWord(each.word(), count.applyAsLong(filter), each.weight(), filter);
                })
                .toList();
    }

    /** The telling words of one language, one for each stem: the way it is mostly written. */
    private List<Candidate> ofStems(Tongue tongue) throws IOException {
        String field = tongue.of(IndexFields.TITLE);
        Map<String, Candidate> stems = new HashMap<>();
        Map<String, Candidate> written = new HashMap<>();
        for (Candidate each : candidates(tongue, field)) {
            String stem = stem(field, each.word());
            if (stem.equals(each.word())) {
                stems.put(stem, each);
            } else {
                written.merge(stem, each, (one, other) -> one.inSet() >= other.inSet() ? one : other);
            }
        }
        List<Candidate> words = new ArrayList<>();
        written.forEach((stem, each) -> {
            Candidate whole = stems.remove(stem);
            words.add(whole == null ? each : new Candidate(each.word(), whole.inSet(), whole.weight()));
        });
        for (Candidate stem : stems.values()) {
            words.add(new Candidate(written(field, stem.word()), stem.inSet(), stem.weight()));
        }
        return words;
    }

    /** How a word with this stem is mostly written, where none of its ways is frequent. */
    private String written(String field, String stem) throws IOException {
        Terms terms = MultiTerms.getTerms(index.reader(), field);
        if (terms == null || stem.charAt(0) > 0x2E80) {
            return stem;
        }
        String best = stem;
        int most = 0;
        String root = stem.substring(0, Math.max(2, stem.length() - 1));
        TermsEnum each = terms.iterator();
        if (each.seekCeil(new BytesRef(root)) == TermsEnum.SeekStatus.END) {
            return stem;
        }
        for (BytesRef term = each.term(); term != null; term = each.next()) {
            String word = term.utf8ToString();
            if (!word.startsWith(root)) {
                break;
            }
            if (!word.equals(stem)
                    && each.docFreq() > most
                    && stem(field, word).equals(stem)
                    && inSet(each, null) > 0) {
                best = word;
                most = each.docFreq();
            }
        }
        return best;
    }

    private List<Candidate> candidates(Tongue tongue, String field) throws IOException {
        Terms terms = MultiTerms.getTerms(index.reader(), field);
        if (terms == null) {
            return List.of();
        }
        TermsEnum each = terms.iterator();
        if (!each.seekExact(new BytesRef(MarkedText.BEGINS))) {
            return List.of();
        }
        long all = each.docFreq();
        long inSet = inSet(each, null);
        List<Candidate> candidates = new ArrayList<>();
        if (inSet < FEWEST || inSet == all) {
            return candidates;
        }
        TermsEnum words = terms.iterator();
        PostingsEnum postings = null;
        for (BytesRef term = words.next(); term != null; term = words.next()) {
            if (words.docFreq() < FEWEST || !Telling.isWord(tongue, term.utf8ToString())) {
                continue;
            }
            postings = words.postings(postings, PostingsEnum.NONE);
            long own = count(postings);
            double weight = own < FEWEST ? 0 : Telling.weight(own, inSet, words.docFreq(), all);
            if (weight > SURE) {
                candidates.add(new Candidate(Telling.word(term.utf8ToString()), own, weight));
            }
        }
        return candidates;
    }

    private long inSet(TermsEnum term, @Nullable PostingsEnum reuse) throws IOException {
        return count(term.postings(reuse, PostingsEnum.NONE));
    }

    private long count(PostingsEnum postings) throws IOException {
        long own = 0;
        for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
            if (records.get(doc)) {
                own++;
            }
        }
        return own;
    }

    private String stem(String field, String word) throws IOException {
        try (TokenStream cut = asked.tokenStream(field, word)) {
            CharTermAttribute term = cut.addAttribute(CharTermAttribute.class);
            cut.reset();
            String first = cut.incrementToken() ? term.toString() : word;
            cut.end();
            return first;
        }
    }
}
