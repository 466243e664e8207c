package kaiwu.alike;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kaiwu.alike.Reason.Kind;
import kaiwu.letters.Distance;

/** Two names in the letters of an alphabet: as spelt, as seen, as heard, and in their parts. Used once. */
final class LetterWords {

    /** A name shorter than this is not looked for inside another. */
    private static final int PART = 2;

    private final Spelling own;
    private final Spelling theirs;
    private final String x;
    private final String y;
    private final int shorter;
    private final int longer;
    private final List<Reason> reasons = new ArrayList<>(3);

    LetterWords(Spelling own, Spelling theirs) {
        this.own = own;
        this.theirs = theirs;
        this.x = own.look();
        this.y = theirs.look();
        this.shorter = Math.min(x.length(), y.length());
        this.longer = Math.max(x.length(), y.length());
    }

    Likeness likeness(boolean same) {
        if (shorter == 0) {
            return Likeness.NONE;
        }
        if (own.text().replace(" ", "").equals(theirs.text().replace(" ", ""))) {
            reasons.add(
                    same
                            ? new Reason(Kind.SAME, theirs.text(), 1)
                            : new Reason(Kind.SAME_BUT_FORM, theirs.text(), 0.99));
        } else if (x.equals(y)) {
            boolean otherScript = !own.text().chars().allMatch(c -> c < 128)
                    || !theirs.text().chars().allMatch(c -> c < 128);
            reasons.add(
                    new Reason(Kind.LOOKALIKE_LETTERS, own.text() + " – " + theirs.text(), otherScript ? 0.97 : 0.93));
        } else {
            order();
            spelling();
            sound();
            parts();
        }
        return Likeness.of(reasons);
    }

    private void order() {
        String[] a = own.text().split(" ", -1);
        String[] b = theirs.text().split(" ", -1);
        if (a.length > 1 && a.length == b.length) {
            Arrays.sort(a);
            Arrays.sort(b);
            if (Arrays.equals(a, b)) {
                reasons.add(new Reason(Kind.TRANSPOSED, theirs.text(), 0.92));
            }
        }
    }

    private void spelling() {
        int most = Math.max(1, longer / 3);
        int slips = Distance.between(x, y, most);
        if (slips <= most) {
            reasons.add(new Reason(Kind.SPELLING, own.text() + " – " + theirs.text(), by(slips, longer)));
        }
    }

    private static double by(double slips, int length) {
        return Math.max(0, 1 - 1.15 * slips / (length + 0.5));
    }

    private void sound() {
        String a = own.sound();
        String b = theirs.sound();
        int length = Math.max(a.length(), b.length());
        if (length < 3) {
            return;
        }
        if (a.equals(b)) {
            reasons.add(new Reason(Kind.SAME_SOUND, own.text() + " – " + theirs.text(), 0.92));
            return;
        }
        int most = length / 5;
        int slips = Distance.between(a, b, most);
        if (slips <= most) {
            reasons.add(new Reason(Kind.LIKE_SOUND, own.text() + " – " + theirs.text(), 0.92 * by(slips, length)));
        }
    }

    /** One name inside the other, also misspelt; or a long part that both have. */
    private void parts() {
        if (shorter < PART) {
            return;
        }
        String small = x.length() <= y.length() ? x : y;
        String large = x.length() <= y.length() ? y : x;
        double share = (double) shorter / longer;
        int at = large.indexOf(small);
        if (at == 0 || at > 0 && shorter > PART) {
            String rest = (large.substring(0, at) + " " + large.substring(at + small.length())).strip();
            double begins = at == 0 ? 0.03 : 0;
            double word = isWord(small) ? 0.05 : 0;
            double length = Math.min(0, (shorter - 5) * 0.06);
            reasons.add(new Reason(Kind.ADDED, rest, 0.64 + 0.28 * share + begins + word + length));
            return;
        }
        int most = shorter / 3;
        int slips = most == 0 ? 1 : Distance.within(small, large, most);
        if (most > 0 && slips <= most) {
            reasons.add(new Reason(Kind.COMMON_PART, small, (0.6 + 0.28 * share) * by(slips, shorter)));
        }
        String common = longestCommon(small, large);
        if (common.length() >= 3 && 2 * common.length() >= small.length()) {
            double part = (double) common.length() / small.length();
            reasons.add(new Reason(Kind.COMMON_PART, common, part * (0.5 + 0.25 * share)));
        }
        if (shorter > 3) {
            double part = commonPairs(small, large);
            reasons.add(new Reason(Kind.COMMON_PART, small, part * part * (0.45 + 0.25 * share)));
        }
    }

    /** What share of the pairs of neighbours of one the other has too, whatever their order. */
    private static double commonPairs(String small, String large) {
        int common = 0;
        for (int i = 0; i + 2 <= small.length(); i++) {
            common += large.contains(small.substring(i, i + 2)) ? 1 : 0;
        }
        return (double) common / (small.length() - 1);
    }

    private boolean isWord(String small) {
        String text = small.equals(x) ? theirs.text() : own.text();
        String name = small.equals(x) ? own.text() : theirs.text();
        return (" " + text + " ").contains(" " + name + " ");
    }

    private static String longestCommon(String small, String large) {
        int best = 0;
        int end = 0;
        int[] before = new int[large.length() + 1];
        for (int i = 1; i <= small.length(); i++) {
            int[] now = new int[large.length() + 1];
            for (int j = 1; j <= large.length(); j++) {
                if (small.charAt(i - 1) == large.charAt(j - 1)) {
                    now[j] = before[j - 1] + 1;
                    if (now[j] > best) {
                        best = now[j];
                        end = i;
                    }
                }
            }
            before = now;
        }
        return small.substring(end - best, end);
    }
}
