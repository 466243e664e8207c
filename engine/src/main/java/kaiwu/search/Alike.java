package kaiwu.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Which of some names somebody may have meant: those a few slips of the finger away (optimal string alignment). */
final class Alike {

    private static final int LONGEST = 40;

    private Alike() {}

    /** At most so many of these names, the most alike first; none when none is alike. */
    static List<String> to(String typed, Collection<String> names, int most) {
        if (typed.isEmpty() || typed.length() > LONGEST) {
            return List.of();
        }
        int slips = typed.length() <= 3 ? 1 : typed.length() <= 7 ? 2 : 3;
        record Near(String name, int slips) {}
        return names.stream()
                .filter(name -> Math.abs(name.length() - typed.length()) <= slips)
                .map(name -> new Near(name, slips(typed, name)))
                .filter(near -> near.slips() <= slips
                        && near.slips() < Math.max(2, near.name().length()))
                .sorted(Comparator.comparingInt(Near::slips).thenComparing(Near::name))
                .limit(most)
                .map(Near::name)
                .toList();
    }

    /** How many letters must be put in, left out, changed or swapped to make one word of the other. */
    static int slips(String a, String b) {
        int[][] rows = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    rows[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int best = Math.min(rows[i - 1][j - 1] + change, 1 + Math.min(rows[i - 1][j], rows[i][j - 1]));
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                rows[i][j] = swapped ? Math.min(best, rows[i - 2][j - 2] + 1) : best;
            }
        }
        return rows[a.length()][b.length()];
    }
}
