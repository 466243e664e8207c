package kaiwu.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The places above a class symbol, as its writing shows them: a level ends where letters meet digits and before a separator.
 * {@code H01M10/0525} stands below {@code H}, {@code H01}, {@code H01M} and {@code H01M10}; {@code 14-03} below {@code 14};
 * {@code 25} below nothing.
 */
public final class ClassLevels {

    private static final Pattern SUBCLASS = Pattern.compile("[A-HY]\\d\\d[A-Z].*");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int LONGEST = 200;

    private ClassLevels() {}

    /** Upper case, without blanks. */
    public static String uniform(String symbol) {
        String uniform = BLANKS.matcher(symbol).replaceAll("").toUpperCase(Locale.ROOT);
        return uniform.length() > LONGEST ? uniform.substring(0, LONGEST) : uniform;
    }

    /** The symbol and every place above it, highest first. */
    public static List<String> of(String symbol) {
        String s = uniform(symbol);
        List<String> levels = new ArrayList<>();
        for (int i = 1; i < s.length(); i++) {
            if (isEnd(s, i)) {
                levels.add(s.substring(0, i));
            }
        }
        levels.add(s);
        return levels;
    }

    /** The place directly above a symbol; empty for one of the highest. */
    public static String above(String symbol) {
        String s = uniform(symbol);
        for (int i = s.length() - 1; i > 0; i--) {
            if (isEnd(s, i)) {
                return s.substring(0, i);
            }
        }
        return "";
    }

    /** Whether a level ends before this character. */
    private static boolean isEnd(String s, int i) {
        char before = s.charAt(i - 1);
        char here = s.charAt(i);
        boolean separator = !Character.isLetterOrDigit(here);
        boolean turn = !separator && Character.isDigit(before) != Character.isDigit(here);
        return (separator || turn) && Character.isLetterOrDigit(before);
    }

    /**
     * The level by which people count: the subclass of a patent symbol, else what stands before the first separator; empty
     * when the symbol begins with neither letter nor digit.
     */
    static String readable(String symbol) {
        String s = uniform(symbol);
        if (SUBCLASS.matcher(s).matches()) {
            return s.substring(0, 4);
        }
        int end = 0;
        while (end < s.length() && Character.isLetterOrDigit(s.charAt(end))) {
            end++;
        }
        return s.substring(0, end);
    }

    /** The readable levels of some symbols, each once, without those that only repeat the beginning of another. */
    static Set<String> readable(Collection<String> symbols) {
        Set<String> all = new LinkedHashSet<>();
        symbols.forEach(symbol -> all.add(readable(symbol)));
        all.remove("");
        Set<String> telling = new LinkedHashSet<>(all);
        telling.removeIf(level -> all.stream()
                .anyMatch(other -> !other.equals(level)
                        && other.startsWith(level)
                        && ClassLevels.of(other).contains(level)));
        return telling;
    }
}
