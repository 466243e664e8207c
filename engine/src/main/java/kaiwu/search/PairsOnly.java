package kaiwu.search;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.AttributeSource;
import org.jspecify.annotations.Nullable;

/**
 * Of letters and pairs of letters, leaves the pairs, and a letter only where it stands alone; every position stays where it
 * is. So looked-for words have the positions they have in the index: after the pair 灯泡 two positions follow, not one.
 */
final class PairsOnly extends TokenFilter {

    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final PositionLengthAttribute length = addAttribute(PositionLengthAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);

    private AttributeSource.@Nullable State next;
    private int pairEnd;
    private int passed;

    /**
     * @param in letters with their pairs after them, as {@link CJKBigramFilter} gives both
     */
    PairsOnly(TokenStream in) {
        super(in);
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (advance()) {
            passed += step.getPositionIncrement();
            if (isPair()) {
                pairEnd = offset.endOffset();
                return give();
            }
            if (!isLetter()) {
                return give();
            }
            AttributeSource.State letter = captureState();
            boolean covered = offset.startOffset() < pairEnd;
            boolean followed = input.incrementToken();
            next = followed ? captureState() : null;
            if (!covered && !(followed && isPair() && step.getPositionIncrement() == 0)) {
                restoreState(letter);
                return give();
            }
        }
        return false;
    }

    private boolean advance() throws IOException {
        AttributeSource.State kept = next;
        if (kept == null) {
            return input.incrementToken();
        }
        restoreState(kept);
        next = null;
        return true;
    }

    private boolean give() {
        step.setPositionIncrement(passed);
        length.setPositionLength(1);
        passed = 0;
        return true;
    }

    private boolean isPair() {
        return type.type().equals(CJKBigramFilter.DOUBLE_TYPE);
    }

    private boolean isLetter() {
        return type.type().equals(CJKBigramFilter.SINGLE_TYPE);
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        next = null;
        pairEnd = 0;
        passed = 0;
    }
}
