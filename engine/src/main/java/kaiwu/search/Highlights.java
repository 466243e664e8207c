package kaiwu.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import kaiwu.kernel.LangText;
import kaiwu.spi.record.Passage;
import kaiwu.spi.record.RecordVersion;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/** Marks the words found in texts; phrases only where they stand whole. */
final class Highlights {

    private static final int GOAL = 120;

    /** Words further on in a text are not marked. */
    private static final int LONGEST = 1_000_000;

    private final org.apache.lucene.search.Query query;
    private final Map<String, LiteralWords> literal = new ConcurrentHashMap<>();
    private final UnifiedHighlighter whole;
    private final UnifiedHighlighter pieces;

    /**
     * @param analyzer the one with which texts are indexed
     */
    Highlights(org.apache.lucene.search.Query query, Analyzer analyzer) {
        this.query = query;
        this.whole = highlighter(analyzer, true);
        this.pieces = highlighter(analyzer, false);
    }

    /** Marks the words of a query. */
    static Highlights of(Query query, OpenedIndex index, Supplier<QueryCompiler> compiler, Cutters cutters)
            throws IOException {
        Optional<Query> marked = kaiwu.search.Marking.of(query);
        return new Highlights(
                marked.isEmpty()
                        ? new MatchNoDocsQuery()
                        : index.compiled().of(marked.get(), compiler).query(),
                cutters.index());
    }

    List<Hit.Fragment> of(RecordVersion shown) throws IOException {
        List<Hit.Fragment> fragments = new ArrayList<>();
        for (LangText title : shown.titles()) {
            mark(fragments, whole, IndexFields.TITLE, title.lang(), title.text());
        }
        for (Passage passage : shown.passages()) {
            mark(fragments, pieces, RecordDocument.zone(passage.section()), passage.lang(), passage.text());
        }
        return List.copyOf(fragments);
    }

    /** Where in one text the words stand, in at most two pieces. */
    List<Hit.Fragment> of(Passage passage) throws IOException {
        List<Hit.Fragment> fragments = new ArrayList<>();
        mark(fragments, pieces, RecordDocument.zone(passage.section()), passage.lang(), passage.text());
        return fragments;
    }

    /** Whether the query has any word that could be marked. */
    boolean marksAnything() {
        return !(query instanceof MatchNoDocsQuery);
    }

    /** Where the words stand in a whole text of a zone. */
    List<Hit.Mark> in(String zone, String lang, String text) throws IOException {
        List<Hit.Fragment> fragments = new ArrayList<>();
        mark(fragments, whole, zone, lang, text);
        return fragments.isEmpty() ? List.of() : fragments.getFirst().marks();
    }

    private void mark(
            List<Hit.Fragment> fragments, UnifiedHighlighter highlighter, String zone, String lang, String text)
            throws IOException {
        for (Tongue tongue : Script.tonguesOfText(lang, text)) {
            String field = tongue.of(zone);
            for (String part : parts(tongue, field, text, highlighter == whole)) {
                Object found = highlighter.highlightWithoutSearcher(field, query, part, 2);
                if (found instanceof Found marked && !marked.pieces().isEmpty()) {
                    marked.pieces().forEach(p -> fragments.add(new Hit.Fragment(zone, lang, p.text(), p.marks())));
                    return;
                }
            }
        }
    }

    /** Where to look: nowhere in a text that cannot have the words; first where they stand close together, if that is enough. */
    private List<String> parts(Tongue tongue, String field, String text, boolean all) {
        if (tongue != Tongue.ENGLISH && tongue != Tongue.PLAIN) {
            return List.of(text);
        }
        LiteralWords words = literal.computeIfAbsent(field, f -> LiteralWords.of(query, f));
        if (!words.mayStandIn(text)) {
            return List.of();
        }
        String part = all ? text : words.around(text);
        return part.length() == text.length() ? List.of(text) : List.of(part, text);
    }

    private record Found(List<Piece> pieces) {}

    private record Piece(String text, List<Hit.Mark> marks) {}

    private static UnifiedHighlighter highlighter(Analyzer analyzer, boolean whole) {
        return UnifiedHighlighter.builderWithoutSearcher(analyzer)
                .withMaxNoHighlightPassages(0)
                .withMaxLength(LONGEST)
                .withFormatter(new Marking())
                .withBreakIterator(() -> whole
                        ? new WholeBreakIterator()
                        : LengthGoalBreakIterator.createMinLength(
                                BreakIterator.getSentenceInstance(Locale.ROOT), GOAL, 0f))
                .build();
    }

    /** Cuts the passages out of the text and moves their matches along. */
    private static final class Marking extends PassageFormatter {

        @Override
        public Object format(org.apache.lucene.search.uhighlight.Passage[] passages, String content) {
            List<Piece> pieces = new ArrayList<>();
            for (org.apache.lucene.search.uhighlight.Passage passage : passages) {
                if (passage.getNumMatches() > 0) {
                    String text = content.substring(passage.getStartOffset(), passage.getEndOffset());
                    pieces.add(new Piece(text, marks(passage, text.length())));
                }
            }
            return new Found(pieces);
        }

        private static List<Hit.Mark> marks(org.apache.lucene.search.uhighlight.Passage passage, int length) {
            List<Hit.Mark> marks = new ArrayList<>();
            for (int i = 0; i < passage.getNumMatches(); i++) {
                int start = passage.getMatchStarts()[i] - passage.getStartOffset();
                int end = Math.min(passage.getMatchEnds()[i] - passage.getStartOffset(), length);
                Hit.Mark last = marks.isEmpty() ? new Hit.Mark(-1, -1) : marks.get(marks.size() - 1);
                if (start <= last.end()) {
                    marks.set(marks.size() - 1, new Hit.Mark(last.start(), Math.max(end, last.end())));
                } else if (start < end) {
                    marks.add(new Hit.Mark(start, end));
                }
            }
            return marks;
        }
    }
}
