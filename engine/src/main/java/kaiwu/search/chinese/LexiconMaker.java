package kaiwu.search.chinese;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CustomDictionary;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Makes {@link Lexicon#RESOURCE} out of the dictionaries in HanLP's jar. Run by the build after the classes are compiled, never
 * by the program, and left out of the jar. The same library gives the same bytes.
 */
public final class LexiconMaker {

    /** HanLP's second dictionary comes from a body of text about this many times as large as the first's. */
    private static final int SECOND_IS_LARGER = 12;

    private static final int LONGEST_WORD = 8;
    private static final String SIMPLIFIED = "/data/dictionary/tc/t2s.txt";

    private LexiconMaker() {}

    /**
     * @param args the folder of the engine's classes; a file that is there already in the form of this program is kept
     */
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0], "kaiwu", "search", "chinese", Lexicon.RESOURCE);
        if (!isCurrent(file)) {
            Files.write(file, make());
        }
    }

    private static boolean isCurrent(Path file) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] form = in.readNBytes(Lexicon.FORM.length());
            return new String(form, StandardCharsets.US_ASCII).equals(Lexicon.FORM);
        }
    }

    static byte[] make() throws IOException {
        SortedMap<Character, Character> pairs = pairs();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(Lexicon.FORM.getBytes(StandardCharsets.US_ASCII));
            Folding.write(pairs, out);
            Trie.of(costs(frequencies(new Folding(pairs)))).write(out);
        }
        return bytes.toByteArray();
    }

    /** Simplified for traditional as HanLP's table has it, and the letters for their compatibility forms as Unicode has them. */
    private static SortedMap<Character, Character> pairs() throws IOException {
        SortedMap<Character, Character> pairs = new TreeMap<>();
        for (String line : lines(SIMPLIFIED)) {
            if (line.length() == 3 && line.charAt(1) == '=' && line.charAt(0) != line.charAt(2)) {
                pairs.put(line.charAt(0), line.charAt(2));
            }
        }
        Folding simplified = new Folding(pairs);
        int[][] compatibility = {{0x2E80, 0x2FD5}, {0x3000, 0x3000}, {0xF900, 0xFAD9}, {0xFF01, 0xFF9D}};
        for (int[] block : compatibility) {
            for (int c = block[0]; c <= block[1]; c++) {
                String plain = Normalizer.normalize(String.valueOf((char) c), Normalizer.Form.NFKC);
                if (plain.length() == 1 && plain.charAt(0) != c) {
                    pairs.put((char) c, simplified.of(plain.charAt(0)));
                }
            }
        }
        return pairs;
    }

    private static List<String> lines(String resource) throws IOException {
        try (InputStream in = CoreDictionary.class.getResourceAsStream(resource);
                BufferedReader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return text.lines().toList();
        }
    }

    private static Map<String, Long> frequencies(Folding folding) {
        Map<String, Long> frequencies = new HashMap<>();
        words(CoreDictionary.trie)
                .forEach((word, told) ->
                        count(frequencies, folding.of(word), (long) told.totalFrequency * SECOND_IS_LARGER));
        words(CustomDictionary.DEFAULT.dat)
                .forEach((word, told) -> count(frequencies, folding.of(word), told.totalFrequency));
        return frequencies;
    }

    private static void count(Map<String, Long> frequencies, String word, long more) {
        if (word.length() <= LONGEST_WORD && word.codePoints().allMatch(Character::isIdeographic)) {
            frequencies.merge(word, Math.max(1, more), Long::sum);
        }
    }

    private static SortedMap<String, Integer> costs(Map<String, Long> frequencies) {
        double all = frequencies.values().stream().mapToLong(Long::longValue).sum();
        SortedMap<String, Integer> costs = new TreeMap<>();
        frequencies.forEach((word, frequency) -> {
            long cost = Math.round(8 * Math.log(all / frequency) / Math.log(2));
            costs.put(word, (int) Math.clamp(cost, 1, Trie.MAX_COST));
        });
        return costs;
    }

    /** Every word of a double array of HanLP's; a state's followers stand at its base plus letter plus one. */
    private static <V> Map<String, V> words(DoubleArrayTrie<V> trie) {
        int[] base = trie.getBase();
        int[] check = trie.getCheck();
        Map<Integer, List<Integer>> followers = new HashMap<>();
        for (int place = 1; place < check.length; place++) {
            if (check[place] > 0 && place >= check[place]) {
                followers
                        .computeIfAbsent(check[place], from -> new ArrayList<>())
                        .add(place);
            }
        }
        Map<String, V> words = new HashMap<>();
        Deque<Map.Entry<Integer, String>> open = new ArrayDeque<>(List.of(Map.entry(0, "")));
        while (!open.isEmpty()) {
            Map.Entry<Integer, String> state = open.pop();
            for (int place : followers.getOrDefault(base[state.getKey()], List.of())) {
                int letter = place - check[place] - 1;
                if (letter < 0) {
                    words.put(state.getValue(), trie.getValueAt(-base[place] - 1));
                } else {
                    open.push(Map.entry(place, state.getValue() + (char) letter));
                }
            }
        }
        if (words.size() != trie.size()) {
            throw new IllegalStateException("read " + words.size() + " of " + trie.size() + " words of HanLP");
        }
        return words;
    }
}
