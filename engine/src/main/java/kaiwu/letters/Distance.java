package kaiwu.letters;

import java.util.Arrays;

/** How many letters must be put in, left out, changed or swapped with their neighbour to make one text of another. */
public final class Distance {

    private Distance() {}

    /** The number, or {@code most + 1} when it is more than {@code most}. */
    public static int between(CharSequence a, CharSequence b, int most) {
        int n = a.length();
        int m = b.length();
        if (Math.abs(n - m) > most) {
            return most + 1;
        }
        int[] before = new int[m + 1];
        int[] last = new int[m + 1];
        int[] now = new int[m + 1];
        for (int j = 0; j <= m; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= n; i++) {
            int from = Math.max(1, i - most);
            int to = Math.min(m, i + most);
            Arrays.fill(now, most + 1);
            now[0] = i;
            int least = from == 1 ? i : most + 1;
            for (int j = from; j <= to; j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int best = Math.min(last[j - 1] + cost, Math.min(last[j], now[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    best = Math.min(best, before[j - 2] + 1);
                }
                now[j] = best;
                least = Math.min(least, best);
            }
            if (least > most) {
                return most + 1;
            }
            int[] spare = before;
            before = last;
            last = now;
            now = spare;
        }
        return Math.min(last[m], most + 1);
    }

    /** The least number for {@code part} and any piece of {@code whole}, or {@code most + 1} when it is more than {@code most}. */
    public static int within(CharSequence part, CharSequence whole, int most) {
        int[] last = new int[whole.length() + 1];
        int[] now = new int[whole.length() + 1];
        for (int i = 1; i <= part.length(); i++) {
            now[0] = i;
            for (int j = 1; j <= whole.length(); j++) {
                int cost = part.charAt(i - 1) == whole.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(last[j - 1] + cost, Math.min(last[j], now[j - 1]) + 1);
            }
            int[] spare = last;
            last = now;
            now = spare;
        }
        return Math.min(most + 1, Arrays.stream(last).min().orElse(0));
    }
}
