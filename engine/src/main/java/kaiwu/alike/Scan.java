package kaiwu.alike;

import java.nio.LongBuffer;

/**
 * Goes through signatures and picks those that may belong to like names. Rough on purpose: it may take too many, and is made
 * to miss few. Scores are 256 for names whose signatures are equal.
 */
interface Scan {

    /**
     * @param from place of the first signature
     * @param to place after the last
     * @param base what to add to a place when it is told to {@code best}
     */
    void run(LongBuffer signatures, int from, int to, int base, Filter filter, Best best);

    /** {@code 512 / n} in 12-bit fractions, so that sums can be compared without dividing. */
    int[] SHARE = shares();

    private static int[] shares() {
        int[] shares = new int[512];
        for (int i = 1; i < shares.length; i++) {
            shares[i] = (512 << 12) / i;
        }
        return shares;
    }
}
