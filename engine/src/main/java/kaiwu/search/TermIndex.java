package kaiwu.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kaiwu.search.chinese.Lexicon;
import kaiwu.spi.TermPair;
import org.jspecify.annotations.Nullable;

/**
 * Technical terms by what they are called in either language: Chinese letters folded, English words in small letters,
 * hyphens as blanks, the last word singular. Immutable.
 */
final class TermIndex {

    /** The most words looked for besides one term. */
    private static final int MOST = 8;

    private final Map<String, Set<String>> chinese = new HashMap<>();
    private final Map<String, Set<String>> english = new HashMap<>();
    private int longest = 1;
    private int longestChinese = 1;

    TermIndex(List<TermPair> pairs) {
        pairs.stream().filter(TermPair::sure).forEach(this::add);
        pairs.stream().filter(pair -> !pair.sure()).forEach(this::add);
    }

    private void add(TermPair pair) {
        chinese.computeIfAbsent(Lexicon.fold(pair.zh()), zh -> new LinkedHashSet<>())
                .addAll(pair.en());
        longestChinese = Math.max(longestChinese, pair.zh().length());
        for (String words : pair.en()) {
            String key = englishKey(words);
            english.computeIfAbsent(key, en -> new LinkedHashSet<>()).add(pair.zh());
            longest = Math.max(longest, key.split(" ", -1).length);
        }
    }

    /** The most words an English term has. */
    int longest() {
        return longest;
    }

    /** What an English term is called in Chinese. */
    List<String> chineseFor(String words) {
        return most(english.getOrDefault(englishKey(words), Set.of()));
    }

    /** What a Chinese term is called in English. */
    List<String> englishFor(String term) {
        return most(chinese.getOrDefault(Lexicon.fold(term), Set.of()));
    }

    /** The terms of which a row of Chinese letters is made, as few as possible; empty when others stand between them. */
    Optional<List<String>> parts(String row) {
        String folded = Lexicon.fold(row);
        List<@Nullable List<String>> best = new ArrayList<>();
        best.add(List.of());
        for (int end = 1; end <= row.length(); end++) {
            List<String> shortest = null;
            for (int start = end - 2; start >= 0; start--) {
                List<String> before = best.get(start);
                boolean better = before != null && (shortest == null || before.size() + 1 < shortest.size());
                if (before != null && better && chinese.containsKey(folded.substring(start, end))) {
                    shortest = new ArrayList<>(before);
                    shortest.add(row.substring(start, end));
                }
            }
            best.add(shortest);
        }
        return Optional.ofNullable(best.get(row.length()));
    }

    /** The terms that stand in a text, the longest where several begin, each with what it is mostly called in the other language. */
    Map<String, String> inOther(String text) {
        Map<String, String> others = new LinkedHashMap<>();
        if (Script.isWrittenWithoutBlanks(text)) {
            String folded = Lexicon.fold(text);
            for (int at = 0; at < folded.length(); ) {
                int end = Math.min(folded.length(), at + longestChinese);
                while (end > at && !chinese.containsKey(folded.substring(at, end))) {
                    end--;
                }
                if (end > at) {
                    others.put(
                            text.substring(at, end),
                            englishFor(folded.substring(at, end)).getFirst());
                }
                at = Math.max(end, at + 1);
            }
            return others;
        }
        List<String> words = Arrays.asList(text.split("[^\\p{L}\\p{N}]+"));
        for (int at = 0; at < words.size(); ) {
            int length = Math.min(longest, words.size() - at);
            List<String> found = List.of();
            while (length > 0 && found.isEmpty()) {
                found = chineseFor(String.join(" ", words.subList(at, at + length--)));
            }
            if (!found.isEmpty()) {
                others.put(String.join(" ", words.subList(at, at + length + 1)), found.getFirst());
            }
            at += length + 1;
        }
        return others;
    }

    private static List<String> most(Set<String> words) {
        return words.stream().limit(MOST).toList();
    }

    private static String englishKey(String words) {
        String plain = words.toLowerCase(Locale.ROOT).replace('-', ' ').strip();
        boolean plural = plain.length() > 4 && plain.endsWith("s") && !plain.endsWith("ss") && !plain.endsWith("us");
        if (!plural) {
            return plain;
        }
        return plain.endsWith("ies")
                ? plain.substring(0, plain.length() - 3) + "y"
                : plain.substring(0, plain.length() - 1);
    }
}
