package kaiwu.alike;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kaiwu.alike.Reason.Kind;
import kaiwu.letters.Lookalikes;
import kaiwu.letters.Pinyin;

/** Two names in characters that are read one by one, laid beside each other so that as little as possible differs. Used once. */
final class Characters {

    private static final double SAME_SOUND = 0.86;
    private static final double LIKE_SOUND = 0.74;
    private static final double SWAPPED = 0.3;
    private static final double HEARD_THE_SAME = 0.03;

    /** No name in which a sign differs is more alike than this. */
    private static final double MOST = 0.97;

    private final Spelling own;
    private final Spelling theirs;
    private final String x;
    private final String y;
    private final StringBuilder looking = new StringBuilder();
    private final StringBuilder sounding = new StringBuilder();
    private final StringBuilder added = new StringBuilder();
    private int alike;
    private double likeness;
    private boolean loosely;
    private boolean swapped;

    Characters(Spelling own, Spelling theirs) {
        this.own = own;
        this.theirs = theirs;
        this.x = own.look();
        this.y = theirs.look();
    }

    Likeness likeness(boolean same) {
        if (x.equals(y)) {
            return Likeness.of(List.of(
                    same
                            ? new Reason(Kind.SAME, theirs.text(), 1)
                            : new Reason(Kind.SAME_BUT_FORM, theirs.text(), 0.99)));
        }
        trace(costs());
        int shorter = Math.min(x.length(), y.length());
        int longer = Math.max(x.length(), y.length());
        double value = alike == 0 ? 0 : likeness / longer;
        boolean contained = alike == shorter && longer > shorter && shorter > 1;
        if (contained) {
            value = Math.max(value, likeness / shorter * (0.6 + 0.34 * shorter / longer));
        }
        List<Reason> reasons = new ArrayList<>(3);
        if (isSameBag()) {
            reasons.add(new Reason(Kind.TRANSPOSED, theirs.text(), Math.max(value, 0.86)));
        } else if (swapped) {
            reasons.add(new Reason(Kind.TRANSPOSED, theirs.text(), value));
        }
        if (!looking.isEmpty()) {
            reasons.add(new Reason(Kind.LOOKALIKE_CHARACTERS, looking.toString(), value));
        }
        if (!sounding.isEmpty()) {
            Kind kind = loosely ? Kind.LIKE_SOUND : Kind.SAME_SOUND;
            reasons.add(new Reason(
                    kind, sounding.toString(), Math.min(MOST, value + (isHeardTheSame() ? HEARD_THE_SAME : 0))));
        }
        if (contained) {
            reasons.add(new Reason(Kind.ADDED, added.toString(), value));
        } else if (alike > 0 && (alike < longer || reasons.isEmpty())) {
            reasons.add(new Reason(Kind.COMMON_PART, common(), value));
        }
        return Likeness.of(reasons);
    }

    private boolean isHeardTheSame() {
        return !loosely && own.sounds().equals(theirs.sounds());
    }

    private boolean isSameBag() {
        if (x.length() != y.length() || x.length() < 2) {
            return false;
        }
        char[] a = x.toCharArray();
        char[] b = y.toCharArray();
        Arrays.sort(a);
        Arrays.sort(b);
        return Arrays.equals(a, b);
    }

    private double likeness(int i, int j) {
        if (x.charAt(i) == y.charAt(j)) {
            return 1;
        }
        int looks = Lookalikes.likeness(x.charAt(i), y.charAt(j));
        double byLook = looks == 0 ? 0 : 0.55 + 0.04 * looks;
        String a = own.sounds().get(i);
        String b = theirs.sounds().get(j);
        double bySound = a.equals(b) ? SAME_SOUND : Pinyin.fuzzy(a).equals(Pinyin.fuzzy(b)) ? LIKE_SOUND : 0;
        return Math.max(byLook, bySound);
    }

    /** The least cost of turning the first i signs into the first j: a sign put in or left out is 1. */
    private double[][] costs() {
        double[][] cost = new double[x.length() + 1][y.length() + 1];
        for (int i = 0; i <= x.length(); i++) {
            for (int j = 0; j <= y.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                } else {
                    double best = cost[i - 1][j - 1] + 1 - likeness(i - 1, j - 1);
                    best = Math.min(best, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                    cost[i][j] = isSwap(i, j) ? Math.min(best, cost[i - 2][j - 2] + SWAPPED) : best;
                }
            }
        }
        return cost;
    }

    private boolean isSwap(int i, int j) {
        return i > 1
                && j > 1
                && x.charAt(i - 1) == y.charAt(j - 2)
                && x.charAt(i - 2) == y.charAt(j - 1)
                && x.charAt(i - 1) != x.charAt(i - 2);
    }

    private void trace(double[][] cost) {
        int i = x.length();
        int j = y.length();
        while (i > 0 || j > 0) {
            if (i > 0 && j > 0 && isSwap(i, j) && near(cost[i][j], cost[i - 2][j - 2] + SWAPPED)) {
                swapped = true;
                alike += 2;
                likeness += 2 - SWAPPED;
                i -= 2;
                j -= 2;
            } else if (i > 0 && j > 0 && near(cost[i][j], cost[i - 1][j - 1] + 1 - likeness(i - 1, j - 1))) {
                pair(i - 1, j - 1);
                i--;
                j--;
            } else if (i > 0 && near(cost[i][j], cost[i - 1][j] + 1)) {
                added.insert(0, x.charAt(--i));
            } else {
                added.insert(0, y.charAt(--j));
            }
        }
    }

    private static boolean near(double a, double b) {
        return Math.abs(a - b) < 1e-9;
    }

    private void pair(int i, int j) {
        double like = likeness(i, j);
        if (like == 0) {
            return;
        }
        alike++;
        likeness += like;
        if (x.charAt(i) == y.charAt(j)) {
            return;
        }
        String pair = x.charAt(i) + "–" + y.charAt(j);
        if (own.sounds().get(i).equals(theirs.sounds().get(j))) {
            join(sounding, pair);
        } else if (like == LIKE_SOUND) {
            loosely = true;
            join(sounding, pair);
        }
        if (Lookalikes.likeness(x.charAt(i), y.charAt(j)) > 0) {
            join(looking, pair);
        }
    }

    private static void join(StringBuilder list, String item) {
        list.insert(0, list.isEmpty() ? item : item + " ");
    }

    /** The signs both have. */
    private String common() {
        StringBuilder both = new StringBuilder();
        for (int i = 0; i < y.length(); i++) {
            if (x.indexOf(y.charAt(i)) >= 0) {
                both.append(y.charAt(i));
            }
        }
        return both.toString();
    }
}
