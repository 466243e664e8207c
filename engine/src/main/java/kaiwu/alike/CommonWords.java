package kaiwu.alike;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kaiwu.kernel.ErrorCode;
import kaiwu.kernel.KaiwuException;
import kaiwu.letters.Letters;

/**
 * Words that stand before or after the telling part of many names and tell little themselves, from {@code commonwords.txt}.
 * Immutable; read when first asked for.
 */
final class CommonWords {

    /** Letters that must be left of a name when a word is taken off that no blank parts from it. */
    private static final int LEFT_OF_A_WORD = 4;

    /** By their first sign, the longest first. */
    private final Map<Character, List<String>> before = new HashMap<>();

    /** By their last sign, the longest first. */
    private final Map<Character, List<String>> after = new HashMap<>();

    private CommonWords() {
        try (InputStream in = Objects.requireNonNull(CommonWords.class.getResourceAsStream("commonwords.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(this::take);
        } catch (IOException wrong) {
            throw new KaiwuException(ErrorCode.INTERNAL, "reading commonwords.txt", wrong);
        }
        Comparator<String> longestFirst = Comparator.comparing(String::length, Comparator.reverseOrder());
        before.values().forEach(words -> words.sort(longestFirst));
        after.values().forEach(words -> words.sort(longestFirst));
    }

    private void take(String line) {
        List<String> words = List.of(line.split(" "));
        for (String word : words.subList(1, words.size())) {
            if (!words.getFirst().equals("after")) {
                before.computeIfAbsent(word.charAt(0), c -> new ArrayList<>()).add(word);
            }
            if (!words.getFirst().equals("before")) {
                after.computeIfAbsent(word.charAt(word.length() - 1), c -> new ArrayList<>())
                        .add(word);
            }
        }
    }

    private static final class Loaded {
        static final CommonWords WORDS = new CommonWords();
    }

    /**
     * A name without such a word.
     *
     * @param stem what is left
     * @param word what was taken off
     */
    record Stem(String stem, String word) {}

    /** The name without one such word at its end or its beginning; empty when it has none, or too little would be left. */
    static Optional<Stem> stem(String name) {
        String folded = Letters.fold(name).strip();
        if (folded.isEmpty()) {
            return Optional.empty();
        }
        for (String word : Loaded.WORDS.after.getOrDefault(folded.charAt(folded.length() - 1), List.of())) {
            if (folded.endsWith(word)) {
                String left = folded.substring(0, folded.length() - word.length());
                if (isEnough(left, word, left.endsWith(" "))) {
                    return Optional.of(new Stem(left.strip(), word));
                }
            }
        }
        for (String word : Loaded.WORDS.before.getOrDefault(folded.charAt(0), List.of())) {
            if (folded.startsWith(word)) {
                String left = folded.substring(word.length());
                if (isEnough(left, word, left.startsWith(" "))) {
                    return Optional.of(new Stem(left.strip(), word));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isEnough(String left, String word, boolean parted) {
        String stem = left.strip();
        if (stem.isEmpty()) {
            return false;
        }
        if (Letters.isUnspaced(word.charAt(0))) {
            return stem.length() >= 2;
        }
        return parted ? stem.length() >= 2 : word.length() > 1 && stem.length() >= LEFT_OF_A_WORD;
    }
}
