package kaiwu.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kaiwu.kernel.LangText;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * The terms of a text by which others like it are found: often in the text and rare in the index. Of Chinese text the words, and
 * pairs of letters where no word stands. Used once.
 */
final class TextTerms {

    /** A term that a larger part of the records has tells nothing, where there are more than a few. */
    private static final double TOO_COMMON = 0.2;

    private static final int FEW = 50;

    /** A word of three letters that no dictionary has is two pairs. */
    private static final double PAIR = 0.5;

    private final IndexReader reader;
    private final Cutters cutters;

    TextTerms(IndexReader reader, Cutters cutters) {
        this.reader = reader;
        this.cutters = cutters;
    }

    /**
     * One of them.
     *
     * @param written as the text writes it, where it stands first
     * @param weight how much it tells
     */
    record Told(Tongue tongue, BytesRef term, String written, double weight) {

        /** The same term with another weight. */
        Told weighing(double other) {
            return new Told(tongue, term, written, other);
        }
    }

    private static final class Seen {
        private final String written;
        private int times;

        Seen(String written) {
            this.written = written;
        }
    }

    /** At most so many terms of each tongue the texts may be in, those that tell most first. */
    List<Told> of(List<LangText> texts, int most) throws IOException {
        Map<Tongue, Map<BytesRef, Seen>> seen = new EnumMap<>(Tongue.class);
        for (LangText text : texts) {
            for (Tongue tongue : Script.tonguesOfText(text.lang(), text.text())) {
                collect(tongue, text.text(), seen.computeIfAbsent(tongue, first -> new TreeMap<>()));
            }
        }
        List<Told> told = new ArrayList<>();
        for (Map.Entry<Tongue, Map<BytesRef, Seen>> each : seen.entrySet()) {
            weighed(each.getKey(), each.getValue()).stream()
                    .sorted(Comparator.comparingDouble(Told::weight).reversed())
                    .limit(most)
                    .forEach(told::add);
        }
        told.sort(Comparator.comparingDouble(Told::weight).reversed());
        return told;
    }

    private void collect(Tongue tongue, String text, Map<BytesRef, Seen> seen) throws IOException {
        if (tongue != Tongue.HAN) {
            cut(cutters.asked(), tongue, text, new BitSet(), seen);
            return;
        }
        BitSet words = new BitSet();
        cut(cutters.askedWords(), tongue, text, words, seen);
        cut(cutters.asked(), tongue, text, words, seen);
    }

    /**
     * Counts the terms of a text.
     *
     * @param known letters that belong to a term already; a term that begins or ends in one is passed over. The letters of
     *     those that are counted are added
     */
    private static void cut(Analyzer analyzer, Tongue tongue, String text, BitSet known, Map<BytesRef, Seen> seen)
            throws IOException {
        BitSet counted = new BitSet();
        try (TokenStream stream = analyzer.tokenStream(tongue.of(IndexFields.ABSTRACT), text)) {
            TermToBytesRefAttribute term = stream.getAttribute(TermToBytesRefAttribute.class);
            OffsetAttribute place = stream.getAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                String written = text.substring(place.startOffset(), place.endOffset());
                boolean isKnown = known.get(place.startOffset()) || known.get(place.endOffset() - 1);
                boolean joins =
                        Telling.isPair(tongue, term.getBytesRef().utf8ToString()) && !Telling.mayBeWord(written);
                if (!isKnown && !joins && Telling.mayTell(written)) {
                    seen.computeIfAbsent(BytesRef.deepCopyOf(term.getBytesRef()), first -> new Seen(written)).times++;
                    counted.set(place.startOffset(), place.endOffset());
                }
            }
            stream.end();
        }
        known.or(counted);
    }

    private List<Told> weighed(Tongue tongue, Map<BytesRef, Seen> seen) throws IOException {
        Map<BytesRef, Integer> have = have(tongue, seen.keySet());
        int all = 0;
        for (String zone : SimilarSearch.ZONES.keySet()) {
            all = Math.max(all, reader.getDocCount(tongue.of(zone)));
        }
        List<Told> told = new ArrayList<>();
        for (Map.Entry<BytesRef, Seen> each : seen.entrySet()) {
            int count = have.getOrDefault(each.getKey(), 0);
            if (count > 0 && (all <= FEW || count <= TOO_COMMON * all)) {
                double rare = Math.log(1 + (all - count + 0.5) / (count + 0.5));
                double often = 1 + Math.log(each.getValue().times);
                double sure = Telling.isPair(tongue, each.getKey().utf8ToString()) ? PAIR : 1;
                told.add(new Told(tongue, each.getKey(), each.getValue().written, rare * often * sure));
            }
        }
        return told;
    }

    /** In how many records each term stands that stands in any, by the part of records in which most have it. */
    private Map<BytesRef, Integer> have(Tongue tongue, Set<BytesRef> terms) throws IOException {
        Map<BytesRef, Integer> most = new HashMap<>();
        for (String zone : SimilarSearch.ZONES.keySet()) {
            Map<BytesRef, Integer> have = new HashMap<>();
            for (LeafReaderContext leaf : reader.leaves()) {
                Terms there = leaf.reader().terms(tongue.of(zone));
                TermsEnum each = there == null ? TermsEnum.EMPTY : there.iterator();
                for (BytesRef term : terms) {
                    if (each.seekExact(term)) {
                        have.merge(term, each.docFreq(), Integer::sum);
                    }
                }
            }
            have.forEach((term, count) -> most.merge(term, count, Math::max));
        }
        return most;
    }
}
