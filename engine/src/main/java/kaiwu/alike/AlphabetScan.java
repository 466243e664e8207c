package kaiwu.alike;

import java.nio.LongBuffer;

/**
 * Looks for words that share pairs of letters, letters, or pairs of what is heard with the one asked for; and for those that
 * contain it or are contained in it.
 */
final class AlphabetScan implements Scan {

    private static final int CONTAINED = 4;

    private final long pairs;
    private final long letters;
    private final long sound;
    private final int length;

    AlphabetScan(Spelling asked) {
        long[] bits = Signature.of(asked);
        this.pairs = bits[0];
        this.letters = bits[1];
        this.sound = bits[2];
        this.length = asked.look().length();
    }

    @Override
    public void run(LongBuffer signatures, int from, int to, int base, Filter filter, Best best) {
        int ownPairs = Long.bitCount(pairs);
        int own = ownPairs + Long.bitCount(letters);
        int ownSound = Long.bitCount(sound);
        int least = best.least();
        for (int place = from, at = from * Signature.LONGS; place < to; place++, at += Signature.LONGS) {
            long facts = signatures.get(at + 3);
            if (!filter.passes(facts)) {
                continue;
            }
            long a = signatures.get(at);
            long b = signatures.get(at + 1);
            long c = signatures.get(at + 2);
            int commonPairs = Long.bitCount(a & pairs);
            int common = commonPairs + Long.bitCount(b & letters);
            int theirPairs = Long.bitCount(a);
            int theirs = theirPairs + Long.bitCount(b);
            int alike = common * SHARE[own + theirs] >> 12;
            int heard = Long.bitCount(c & sound) * SHARE[ownSound + Long.bitCount(c)] >> 12;
            int score = Math.max(alike, heard - 10);
            int shorter = Math.min(ownPairs, theirPairs);
            if (commonPairs >= shorter - 2 && shorter > CONTAINED && Math.min(own, theirs) - common <= 2) {
                score = Math.max(score, 150 + (alike >> 2));
            }
            score += filter.bonus(facts);
            if (score >= least) {
                best.add(base + place, score);
                least = best.least();
            }
        }
    }

    @Override
    public String toString() {
        return "letters, " + length;
    }
}
