package kaiwu.search.chinese;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * Lays words out as a double array. Letters get small codes by how many words they occur in, so that the array is dense; the
 * same words always give the same array. Used once.
 */
final class TrieBuilder {

    private final List<String> words;
    private final List<Integer> costOf;
    private final String letters;
    private final char[] codes;
    private final BitSet bases = new BitSet();
    private final BitSet taken = new BitSet();

    private int[] base = new int[1 << 10];
    private int[] before = new int[1 << 10];
    private byte[] costs = new byte[1 << 10];
    private int firstFree = 1;
    private int used = 1;

    TrieBuilder(SortedMap<String, Integer> words) {
        this.words = List.copyOf(words.keySet());
        this.costOf = List.copyOf(words.values());
        this.letters = letters(words.keySet());
        this.codes = Trie.codes(letters);
        Arrays.fill(before, Trie.NONE);
    }

    private static String letters(Iterable<String> words) {
        Map<Character, Integer> counts = new HashMap<>();
        for (String word : words) {
            for (char letter : word.toCharArray()) {
                counts.merge(letter, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Character, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> String.valueOf(entry.getKey()))
                .collect(Collectors.joining());
    }

    Trie build() {
        if (!words.isEmpty()) {
            place(Trie.ROOT, 0, words.size(), 0);
        }
        return new Trie(letters, Arrays.copyOf(base, used), Arrays.copyOf(before, used), Arrays.copyOf(costs, used));
    }

    /** Places the followers of the state in which all words from one to another have their first letters in common. */
    private void place(int state, int from, int to, int depth) {
        int first = from;
        if (words.get(from).length() == depth) {
            costs[state] = costOf.get(from).byteValue();
            first++;
        }
        if (first == to) {
            return;
        }
        int[] starts = starts(first, to, depth);
        int home = home(starts, depth);
        bases.set(home);
        base[state] = home;
        for (int i = 0; i + 1 < starts.length; i++) {
            before[home + code(starts[i], depth)] = state;
            taken.set(home + code(starts[i], depth));
            used = Math.max(used, home + code(starts[i], depth) + 1);
        }
        for (int i = 0; i + 1 < starts.length; i++) {
            place(home + code(starts[i], depth), starts[i], starts[i + 1], depth + 1);
        }
    }

    /** Where the words' next letter changes, and the end. */
    private int[] starts(int from, int to, int depth) {
        int[] starts = new int[to - from + 1];
        int count = 0;
        for (int i = from; i < to; i++) {
            if (i == from || code(i, depth) != code(i - 1, depth)) {
                starts[count++] = i;
            }
        }
        starts[count++] = to;
        return Arrays.copyOf(starts, count);
    }

    private int code(int word, int depth) {
        return codes[words.get(word).charAt(depth)];
    }

    /** The first base from which all these letters lead to free places. */
    private int home(int[] starts, int depth) {
        int[] steps = new int[starts.length - 1];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = code(starts[i], depth);
        }
        int least = Arrays.stream(steps).min().orElseThrow();
        int most = Arrays.stream(steps).max().orElseThrow();
        firstFree = taken.nextClearBit(firstFree);
        int place = taken.nextClearBit(Math.max(1, firstFree - least) + least);
        while (bases.get(place - least) || !fits(place - least, steps)) {
            place = taken.nextClearBit(place + 1);
        }
        grow(place - least + most + 1);
        return place - least;
    }

    private boolean fits(int home, int[] steps) {
        for (int step : steps) {
            if (taken.get(home + step)) {
                return false;
            }
        }
        return true;
    }

    private void grow(int size) {
        if (size > before.length) {
            int old = before.length;
            int room = Math.max(size, old * 2);
            base = Arrays.copyOf(base, room);
            before = Arrays.copyOf(before, room);
            Arrays.fill(before, old, room, Trie.NONE);
            costs = Arrays.copyOf(costs, room);
        }
    }
}
