package kaiwu.navigate;

import java.util.List;

/**
 * One claim of a patent (Patent Law art. 26; Implementing Rules 22 to 25; PCT Rule 6.4). Immutable.
 *
 * @param number its number, from 1
 * @param text without the number
 * @param refersTo numbers of the claims it refers to, in the order in which it names them; a claim may name itself, one that
 *     comes later, or one that does not exist, as some do
 */
public record Claim(int number, String text, List<Integer> refersTo) {

    public Claim {
        refersTo = List.copyOf(refersTo);
    }

    /** Whether it stands by itself: it refers to no other claim. */
    public boolean isIndependent() {
        return refersTo.isEmpty();
    }
}
