package kaiwu.server.pages;

import java.util.ArrayList;
import java.util.List;
import kaiwu.search.Hit;

/**
 * A piece of text that is marked as found, or not.
 *
 * @param text plain text
 * @param found whether the words looked for stand here
 */
public record Marked(String text, boolean found) {

    /** A fragment as pieces in order. */
    public static List<Marked> of(Hit.Fragment fragment) {
        return of(fragment.text(), fragment.marks());
    }

    /** A text as pieces in order. */
    static List<Marked> of(String text, List<Hit.Mark> marks) {
        List<Marked> pieces = new ArrayList<>();
        int at = 0;
        for (Hit.Mark mark : marks) {
            if (mark.start() > at) {
                pieces.add(new Marked(text.substring(at, mark.start()), false));
            }
            pieces.add(new Marked(text.substring(mark.start(), mark.end()), true));
            at = mark.end();
        }
        if (at < text.length()) {
            pieces.add(new Marked(text.substring(at), false));
        }
        return pieces;
    }
}
