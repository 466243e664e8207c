package kaiwu.search.chinese;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the words in a run of Chinese letters: the likeliest row of dictionary words that covers it, letters that belong to no
 * word standing alone. One pass from left to right; at each letter the tries are walked as far as words reach. Words of three
 * letters and more are taken apart again by the same rule (锂离子电池: 锂离子, 离子, 电池). For one thread.
 */
final class Segmenter {

    /** A letter that no dictionary knows is dearer than any word. */
    private static final int UNKNOWN = 8 * 30;

    private final Trie common;
    private final Trie terms;

    private int[] cost = new int[64];
    private int[] from = new int[64];
    private int[] open = new int[64];
    private int opened;

    private int[] words = new int[64];
    private int count;

    Segmenter(Lexicon lexicon) {
        this.common = lexicon.commonWords();
        this.terms = lexicon.terms();
    }

    /**
     * Finds the words of two letters and more.
     *
     * @param letters folded
     * @param length how many letters of the array are the run
     * @param inner whether to give the words inside words too
     */
    void segment(char[] letters, int length, boolean inner) {
        if (cost.length <= length) {
            cost = new int[length * 2];
            from = new int[length * 2];
        }
        count = 0;
        opened = 0;
        solve(letters, 0, length, false);
        while (opened > 0) {
            int start = open[--opened];
            int end = open[--opened];
            if (end - start >= 2) {
                add(start, end);
                if (inner && end - start >= 3) {
                    solve(letters, start, end, true);
                }
            }
        }
    }

    /** How many words were found, in the order of their beginnings, outer before inner. */
    int count() {
        return count;
    }

    /** Place of a word's first letter. */
    int start(int word) {
        return words[2 * word];
    }

    /** Place after a word's last letter. */
    int end(int word) {
        return words[2 * word + 1];
    }

    /** The words of a text that is one run, for people and tests: the row that covers it, single letters too. */
    List<String> row(String run) {
        segment(run.toCharArray(), run.length(), false);
        List<String> row = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < count; i++) {
            for (; at < start(i); at++) {
                row.add(run.substring(at, at + 1));
            }
            row.add(run.substring(start(i), end(i)));
            at = end(i);
        }
        for (; at < run.length(); at++) {
            row.add(run.substring(at, at + 1));
        }
        return row;
    }

    /** Opens the pieces of the likeliest way from one place to another, the last one first. */
    private void solve(char[] letters, int start, int end, boolean notWhole) {
        Arrays.fill(cost, start, end + 1, Integer.MAX_VALUE);
        cost[start] = 0;
        for (int at = start; at < end; at++) {
            step(at, at + 1, UNKNOWN);
            walk(common, letters, at, notWhole && at == start ? end - 1 : end);
            walk(terms, letters, at, notWhole && at == start ? end - 1 : end);
        }
        if (open.length < opened + 2 * (end - start)) {
            open = Arrays.copyOf(open, 2 * (opened + 2 * (end - start)));
        }
        for (int at = end; at > start; at = from[at]) {
            open[opened++] = at;
            open[opened++] = from[at];
        }
    }

    private void walk(Trie trie, char[] letters, int start, int end) {
        int state = Trie.ROOT;
        for (int at = start; at < end; at++) {
            state = trie.after(state, letters[at]);
            if (state == Trie.NONE) {
                return;
            }
            int word = trie.cost(state);
            if (word != 0) {
                step(start, at + 1, word);
            }
        }
    }

    private void step(int start, int end, int word) {
        int whole = cost[start] + word;
        if (whole < cost[end]) {
            cost[end] = whole;
            from[end] = start;
        }
    }

    private void add(int start, int end) {
        if (words.length < 2 * count + 2) {
            words = Arrays.copyOf(words, words.length * 2);
        }
        words[2 * count] = start;
        words[2 * count + 1] = end;
        count++;
    }
}
