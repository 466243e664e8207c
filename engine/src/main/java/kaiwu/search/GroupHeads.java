package kaiwu.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/** Counts the records found by each value of a field and remembers which comes first in each. Used once. */
final class GroupHeads extends SimpleCollector {

    /** The number of the group of records without a value. */
    static final int NONE = -1;

    private final Gathered values;
    private final OrderKeys.Maker keys;
    private final boolean scored;
    /** Place of the group of each value in the lists below, plus one; the last is that of records without a value. */
    private final int[] groupOf;

    private int groups;
    private int[] ordinals = new int[64];
    private long[] counts = new long[64];
    private long[] firsts = new long[64];
    private long[] lasts = new long[64];
    private long total;

    private Gathered.@Nullable Leaf leafValues;
    private @Nullable OrderKeys leafKeys;
    private @Nullable Scorable scorer;

    /** A group's value by its number, and how many records it has. */
    record Head(int ordinal, long count) {}

    GroupHeads(Gathered values, OrderKeys.Maker keys, boolean scored) {
        this.values = values;
        this.keys = keys;
        this.scored = scored;
        this.groupOf = new int[values.size() + 1];
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        leafValues = values.leaf(leaf);
        leafKeys = keys.of(leaf);
    }

    @Override
    public void setScorer(Scorable newScorer) {
        scorer = newScorer;
    }

    @Override
    public ScoreMode scoreMode() {
        return scored ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public void collect(int doc) throws IOException {
        if (leafValues == null || leafKeys == null) {
            throw new IllegalStateException("a record before its segment");
        }
        total++;
        float score = scored && scorer != null ? scorer.score() : 0;
        long first = leafKeys.first(doc, score);
        long last = leafKeys.last(doc);
        int[] own = leafValues.of(doc);
        if (own.length == 0) {
            add(NONE, first, last);
        }
        for (int ordinal : own) {
            add(ordinal, first, last);
        }
    }

    private void add(int ordinal, long first, long last) {
        int slot = ordinal == NONE ? groupOf.length - 1 : ordinal;
        if (groupOf[slot] == 0) {
            begin(ordinal, slot, first, last);
            return;
        }
        int group = groupOf[slot] - 1;
        counts[group]++;
        if (first < firsts[group] || first == firsts[group] && last < lasts[group]) {
            firsts[group] = first;
            lasts[group] = last;
        }
    }

    private void begin(int ordinal, int slot, long first, long last) {
        if (groups == counts.length) {
            int more = groups * 2;
            ordinals = Arrays.copyOf(ordinals, more);
            counts = Arrays.copyOf(counts, more);
            firsts = Arrays.copyOf(firsts, more);
            lasts = Arrays.copyOf(lasts, more);
        }
        ordinals[groups] = ordinal;
        counts[groups] = 1;
        firsts[groups] = first;
        lasts[groups] = last;
        groupOf[slot] = ++groups;
    }

    long total() {
        return total;
    }

    int groups() {
        return groups;
    }

    /** Groups in the order of their first records, from one place up to another. Groups with one first record go by value. */
    List<Head> between(int from, int to) {
        Comparator<Integer> order = Comparator.<Integer>comparingLong(group -> firsts[group])
                .thenComparingLong(group -> lasts[group])
                .thenComparingInt(group -> ordinals[group]);
        PriorityQueue<Integer> best = new PriorityQueue<>(order.reversed());
        for (int group = 0; group < groups; group++) {
            best.add(group);
            if (best.size() > to) {
                best.poll();
            }
        }
        List<Integer> sorted = new ArrayList<>(best);
        sorted.sort(order);
        return sorted.stream()
                .skip(from)
                .map(group -> new Head(ordinals[group], counts[group]))
                .toList();
    }
}
