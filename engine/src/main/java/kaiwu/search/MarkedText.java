package kaiwu.search;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.AttributeSource;
import org.jspecify.annotations.Nullable;

/**
 * A text in the index, with marks that tell where it begins, in which language it is, and where its sentences and paragraphs
 * begin. The mark of the beginning has a position of its own, its language stands with it; the others stand with the first
 * term of their sentence. No word analyses to a mark.
 */
final class MarkedText extends Field {

    /** Here a text begins. */
    static final String BEGINS = "\u0001v";

    /** Here a paragraph begins that is not the text's first. */
    static final String PARAGRAPH = "\u0001p";

    /** Here a sentence begins that is not the text's first. */
    static final String SENTENCE = "\u0001s";

    private final String text;
    private final String lang;

    /**
     * @param lang ISO 639-1 code, empty when nobody tells
     */
    MarkedText(String field, String text, String lang) {
        super(field, text, TextField.TYPE_NOT_STORED);
        this.text = text;
        this.lang = lang;
    }

    /** Mark of a text in this language. */
    static String begins(String lang) {
        return BEGINS + "@" + lang;
    }

    @Override
    public TokenStream tokenStream(Analyzer analyzer, @Nullable TokenStream reuse) {
        return new Marks(analyzer.tokenStream(name(), text), text, lang);
    }

    /** Puts the marks among the terms. Used once. */
    private static final class Marks extends TokenFilter {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
        private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
        private final PositionLengthAttribute length = addAttribute(PositionLengthAttribute.class);
        private final Sentences sentences;
        private final String text;
        private final String lang;
        private final Deque<String> marks = new ArrayDeque<>(2);

        private AttributeSource.@Nullable State waiting;
        private boolean begun;
        /** Positions from what stands before to the next mark. */
        private int markStep;
        /** Positions from the marks to the term that waits. */
        private int termStep;

        private int next;

        Marks(TokenStream in, String text, String lang) {
            super(in);
            this.sentences = new Sentences(text);
            this.text = text;
            this.lang = lang;
            this.next = sentences.next();
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!marks.isEmpty()) {
                return mark(marks.remove());
            }
            AttributeSource.State kept = waiting;
            if (kept != null) {
                restoreState(kept);
                step.setPositionIncrement(termStep);
                waiting = null;
                return true;
            }
            if (!input.incrementToken()) {
                return false;
            }
            collect();
            if (marks.isEmpty()) {
                return true;
            }
            waiting = captureState();
            return mark(marks.remove());
        }

        /** The marks that belong before the term now read. */
        private void collect() {
            boolean sentence = false;
            boolean paragraph = false;
            while (next <= offset.startOffset() && next < text.length()) {
                sentence = true;
                paragraph |= sentences.isParagraph();
                next = sentences.next();
            }
            if (!begun) {
                begun = true;
                marks.add(BEGINS);
                if (!lang.isEmpty()) {
                    marks.add(begins(lang));
                }
                markStep = 1;
                termStep = step.getPositionIncrement();
                return;
            }
            if (paragraph) {
                marks.add(PARAGRAPH);
            }
            if (sentence) {
                marks.add(SENTENCE);
            }
            markStep = step.getPositionIncrement();
            termStep = 0;
        }

        private boolean mark(String mark) {
            term.setEmpty().append(mark);
            step.setPositionIncrement(markStep);
            length.setPositionLength(1);
            markStep = 0;
            return true;
        }
    }
}
