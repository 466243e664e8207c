package kaiwu.letters;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Syllables of Chinese in Latin letters (ISO 7098), capital letters, without tones. Those that many speakers do not tell apart
 * ({@code ZH} and {@code Z}, {@code N} and {@code L}, {@code ANG} and {@code AN} …) are one {@linkplain #fuzzy loosely heard}
 * syllable. Thread-safe.
 */
public final class Pinyin {

    private static final int LONGEST = 6;

    private Pinyin() {}

    private static final class Known {
        static final Set<String> SYLLABLES = syllables();

        /** Every reading that a character of GB 2312 has. */
        private static Set<String> syllables() {
            CharsetEncoder gb2312 = Charset.forName("GB2312").newEncoder();
            Set<String> syllables = new HashSet<>();
            for (char c = 0x4E00; c <= 0x9FA5; c++) {
                if (gb2312.canEncode(c)) {
                    String reading = Hanzi.reading(String.valueOf(c));
                    if (reading.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z')) {
                        syllables.add(reading);
                    }
                }
            }
            return Set.copyOf(syllables);
        }
    }

    /** All syllables. */
    public static Set<String> syllables() {
        return Known.SYLLABLES;
    }

    /** A syllable as loosely heard; what is no syllable comes back the same or shorter. */
    public static String fuzzy(String syllable) {
        String heard = syllable;
        if (heard.length() > 2 && heard.charAt(1) == 'H' && "ZCS".indexOf(heard.charAt(0)) >= 0) {
            heard = heard.charAt(0) + heard.substring(2);
        }
        if (heard.length() > 1) {
            heard = switch (heard.charAt(0)) {
                case 'N', 'R' -> 'L' + heard.substring(1);
                case 'F' -> "H" + (heard.charAt(1) == 'U' || heard.charAt(1) == 'O' ? "" : "U") + heard.substring(1);
                default -> heard;
            };
        }
        return heard.endsWith("NG") && !heard.endsWith("ONG") ? heard.substring(0, heard.length() - 1) : heard;
    }

    /** The syllables a word of capital Latin letters is made of without a rest, as few as possible; empty when it is not. */
    public static Optional<List<String>> parse(String letters) {
        List<@Nullable List<String>> best = new ArrayList<>();
        best.add(List.of());
        for (int end = 1; end <= letters.length(); end++) {
            List<String> fewest = null;
            for (int start = Math.max(0, end - LONGEST); start < end; start++) {
                List<String> before = best.get(start);
                String syllable = letters.substring(start, end);
                if (before != null
                        && (fewest == null || before.size() + 1 < fewest.size())
                        && Known.SYLLABLES.contains(syllable)) {
                    fewest = new ArrayList<>(before);
                    fewest.add(syllable);
                }
            }
            best.add(fewest);
        }
        return Optional.ofNullable(best.getLast());
    }
}
