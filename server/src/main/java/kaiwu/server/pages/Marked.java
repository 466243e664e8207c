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
        List<Marked> pieces = new ArrayList<>();
        int at = 0;
        for (Hit.Mark mark : fragment.marks()) {
            if (mark.start() > at) {
                pieces.add(new Marked(fragment.text().substring(at, mark.start()), false));
            }
            pieces.add(new Marked(fragment.text().substring(mark.start(), mark.end()), true));
            at = mark.end();
        }
        if (at < fragment.text().length()) {
            pieces.add(new Marked(fragment.text().substring(at), false));
        }
        return pieces;
    }
}
