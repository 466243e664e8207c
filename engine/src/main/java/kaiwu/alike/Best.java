package kaiwu.alike;

import java.util.Arrays;

/** The places with the highest scores out of very many, found in one pass. Scores are whole numbers from 0 to 511. */
final class Best {

    private static final int SCORES = 512;

    private final int most;
    private final int[] counts = new int[SCORES];
    private int[] places = new int[4096];
    private short[] scores = new short[4096];
    private int size;
    private int least;

    /**
     * @param most how many to keep
     * @param least the lowest score worth keeping
     */
    Best(int most, int least) {
        this.most = most;
        this.least = least;
    }

    /** The lowest score that is still taken; rises as better ones come. */
    int least() {
        return least;
    }

    void add(int place, int score) {
        if (size == places.length) {
            sift();
            if (size > places.length / 2) {
                places = Arrays.copyOf(places, places.length * 2);
                scores = Arrays.copyOf(scores, scores.length * 2);
            }
        }
        places[size] = place;
        scores[size++] = (short) score;
        counts[score]++;
    }

    /** Leaves out what can no longer be among the best. */
    private void sift() {
        int bound = bound();
        if (bound <= least) {
            return;
        }
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (scores[i] >= bound) {
                places[kept] = places[i];
                scores[kept++] = scores[i];
            }
        }
        size = kept;
        least = bound;
    }

    /** The score of the last of the best. */
    private int bound() {
        int better = 0;
        int bound = SCORES - 1;
        while (bound > least && better + counts[bound] < most) {
            better += counts[bound--];
        }
        return bound;
    }

    /** The places, in the order they came; of those that score like the last one, the first to come. */
    int[] places() {
        int bound = bound();
        int better = 0;
        for (int score = bound + 1; score < SCORES; score++) {
            better += counts[score];
        }
        int room = most - better;
        int[] best = new int[Math.min(size, most)];
        int n = 0;
        for (int i = 0; i < size && n < best.length; i++) {
            boolean taken = scores[i] > bound || scores[i] == bound && room-- > 0;
            if (taken) {
                best[n++] = places[i];
            }
        }
        return Arrays.copyOf(best, n);
    }
}
