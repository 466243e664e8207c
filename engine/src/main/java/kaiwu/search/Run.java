package kaiwu.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kaiwu.search.NotAQuery.Place;
import kaiwu.search.syntax.KaiwuQueryParser.PartContext;
import org.antlr.v4.runtime.ParserRuleContext;

/** Bare words that follow one another, gathered while a chain is read, and cut where blanks stand. */
final class Run {

    private final String text;
    private int start;
    private int end;
    /** Where what was taken last ends. */
    private int taken;

    Run(String text) {
        this.text = text;
    }

    /** Where a part stands that is one bare word. */
    static Optional<Place> bare(PartContext part) {
        return part.words() == null || part.words().PHRASE() != null
                ? Optional.empty()
                : Optional.of(TreeBuilder.place(part));
    }

    void begin(Place first) {
        start = first.at();
        end = first.at() + first.length();
    }

    /** Whether this was taken already. */
    boolean has(Place word) {
        return word.at() < taken;
    }

    /** Takes one more word when there is a run. */
    boolean goesOn(Place next) {
        if (start == end) {
            return false;
        }
        end = next.at() + next.length();
        return true;
    }

    /** Takes what is written together with the only word so far: the rest of {@code km/h}. */
    void takeAdjacent(PartContext part) {
        List<? extends ParserRuleContext> siblings = part.getParent().getRuleContexts(ParserRuleContext.class);
        for (ParserRuleContext sibling : siblings) {
            if (sibling instanceof PartContext next) {
                bare(next).filter(place -> place.at() == end).ifPresent(this::goesOn);
            }
        }
    }

    /** The words, which are then gathered no more. */
    List<Written> take() throws NotAQuery {
        List<Written> words = new ArrayList<>();
        int from = start;
        for (int at = start; at <= end && start < end; at++) {
            if (at == end || Query.isBlank(text.charAt(at))) {
                if (at > from) {
                    words.add(Written.word(text.substring(from, at), from));
                }
                from = at + 1;
            }
        }
        taken = Math.max(taken, end);
        start = 0;
        end = 0;
        return words;
    }
}
