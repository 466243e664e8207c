package kaiwu.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.util.BytesRef;

/**
 * The pieces of a record's texts in which most of some terms stand: first the one that has most of their weight, then each time
 * the one that adds most to what was already shown. For one thread.
 */
final class MatchingPassages {

    /** A longer sentence is cut where a clause ends. */
    private static final int LONG = 160;

    /** Letters of one record's texts that are read. */
    private static final int MOST_READ = 20_000;

    /** What of a term counts that an earlier piece has shown. */
    private static final double SHOWN_BEFORE = 0.1;

    /** A term or piece with a smaller part of the largest weight is not worth showing. */
    private static final double WORTH = 0.2;

    private final Map<Tongue, Map<BytesRef, Double>> terms = new HashMap<>();
    private final Cutters cutters;

    MatchingPassages(List<TextTerms.Told> told, Cutters cutters) {
        double most = told.stream().mapToDouble(TextTerms.Told::weight).max().orElse(0);
        told.stream()
                .filter(each -> each.weight() >= WORTH * most)
                .forEach(each -> terms.computeIfAbsent(each.tongue(), first -> new HashMap<>())
                        .put(each.term(), each.weight()));
        this.cutters = cutters;
    }

    /**
     * A text of a record.
     *
     * @param zone the text field in which it is found
     */
    record Text(String zone, String lang, String text) {}

    private record Place(Tongue tongue, BytesRef term, int start, int end) {}

    private record Piece(Text text, int start, int end, List<Place> places) {}

    /** At most so many pieces, the most telling first; of texts that are long together, only their beginning is read. */
    List<Hit.Fragment> of(List<Text> texts, int most) throws IOException {
        List<Piece> pieces = new ArrayList<>();
        int left = MOST_READ;
        for (Text text : texts) {
            if (left > 0) {
                String begins =
                        text.text().substring(0, Math.min(left, text.text().length()));
                Text part = new Text(text.zone(), text.lang(), begins);
                cut(part, places(part), pieces);
                left -= begins.length();
            }
        }
        List<Hit.Fragment> best = new ArrayList<>();
        Set<BytesRef> shown = new HashSet<>();
        double least = 0;
        while (best.size() < most && !pieces.isEmpty()) {
            Piece next = pieces.stream()
                    .max(Comparator.comparingDouble(piece -> weight(piece, shown)))
                    .orElseThrow();
            double weight = weight(next, shown);
            if (weight <= least) {
                break;
            }
            least = best.isEmpty() ? weight * WORTH : least;
            pieces.remove(next);
            next.places().forEach(place -> shown.add(place.term()));
            best.add(fragment(next));
        }
        return best;
    }

    private double weight(Piece piece, Set<BytesRef> shown) {
        Set<BytesRef> counted = new HashSet<>();
        double weight = 0;
        for (Place place : piece.places()) {
            if (counted.add(place.term())) {
                double whole = terms.getOrDefault(place.tongue(), Map.of()).getOrDefault(place.term(), 0.0);
                weight += shown.contains(place.term()) ? whole * SHOWN_BEFORE : whole;
            }
        }
        return weight;
    }

    private List<Place> places(Text text) throws IOException {
        List<Place> places = new ArrayList<>();
        for (Tongue tongue : Script.tonguesOfText(text.lang(), text.text())) {
            Map<BytesRef, Double> wanted = terms.getOrDefault(tongue, Map.of());
            if (wanted.isEmpty()) {
                continue;
            }
            Analyzer analyzer = tongue == Tongue.HAN ? cutters.index() : cutters.asked();
            try (TokenStream stream = analyzer.tokenStream(tongue.of(text.zone()), text.text())) {
                TermToBytesRefAttribute term = stream.getAttribute(TermToBytesRefAttribute.class);
                OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
                stream.reset();
                while (stream.incrementToken()) {
                    if (wanted.containsKey(term.getBytesRef())) {
                        places.add(new Place(
                                tongue,
                                BytesRef.deepCopyOf(term.getBytesRef()),
                                offset.startOffset(),
                                offset.endOffset()));
                    }
                }
                stream.end();
            }
        }
        places.sort(Comparator.comparingInt(Place::start).thenComparingInt(Place::end));
        return places;
    }

    /** Cuts a text into sentences, long ones into clauses, and keeps those in which something stands. */
    private static void cut(Text text, List<Place> places, List<Piece> pieces) {
        Sentences sentences = new Sentences(text.text());
        int at = 0;
        for (int start = 0; start < text.text().length() && at < places.size(); ) {
            int sentence = sentences.next();
            while (start < sentence) {
                int end = clause(text.text(), start, sentence);
                List<Place> inside = new ArrayList<>();
                while (at < places.size() && places.get(at).start() < end) {
                    inside.add(places.get(at++));
                }
                if (!inside.isEmpty()) {
                    pieces.add(new Piece(text, start, end, inside));
                }
                start = end;
            }
        }
    }

    private static int clause(String text, int start, int sentence) {
        if (sentence - start <= LONG) {
            return sentence;
        }
        for (int end = start + LONG / 2; end < sentence; end++) {
            if (";；,，:：".indexOf(text.charAt(end - 1)) >= 0 && sentence - end > LONG / 4) {
                return end;
            }
        }
        return sentence;
    }

    private static Hit.Fragment fragment(Piece piece) {
        String whole = piece.text().text();
        int start = piece.start();
        int end = piece.end();
        while (start < end && Character.isWhitespace(whole.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(whole.charAt(end - 1))) {
            end--;
        }
        List<Hit.Mark> marks = new ArrayList<>();
        for (Place place : piece.places()) {
            int from = place.start() - start;
            int to = Math.min(place.end(), end) - start;
            Hit.Mark last = marks.isEmpty() ? new Hit.Mark(-1, -1) : marks.getLast();
            if (from <= last.end()) {
                marks.set(marks.size() - 1, new Hit.Mark(last.start(), Math.max(to, last.end())));
            } else if (from < to) {
                marks.add(new Hit.Mark(from, to));
            }
        }
        return new Hit.Fragment(piece.text().zone(), piece.text().lang(), whole.substring(start, end), marks);
    }
}
