package kaiwu.alike;

import java.nio.LongBuffer;
import kaiwu.alike.Spelling.Script;

/**
 * Looks for names that share characters, characters that look alike, or syllables that sound alike with the one asked for; where
 * one of the two is written in Latin letters, syllables alone.
 */
final class SyllableScan implements Scan {

    private final long a;
    private final long b;
    private final long likeA;
    private final long likeB;
    private final long sound;
    private final long likeSound;
    private final int length;
    /** How many signs share a bit with another of the name: any of them may be meant by it. */
    private final int mergedSigns;

    private final int mergedSyllables;
    private final boolean written;

    /**
     * @param among in which signs the names are that are gone through
     */
    SyllableScan(Spelling asked, Script among) {
        long[] bits = Signature.of(asked);
        this.written = asked.script() == Script.HAN && among == Script.HAN;
        long[] like = Signature.alsoLookingLike(written ? asked.look() : "");
        this.a = written ? bits[0] : 0;
        this.b = written ? bits[1] : 0;
        this.likeA = like[0];
        this.likeB = like[1];
        this.sound = bits[2];
        this.likeSound = Signature.alsoSoundingLike(asked.sounds());
        this.length = asked.sounds().size();
        this.mergedSigns = written ? length - Long.bitCount(a) - Long.bitCount(b) : 0;
        this.mergedSyllables = length - Long.bitCount(sound);
    }

    @Override
    public void run(LongBuffer signatures, int from, int to, int base, Filter filter, Best best) {
        int least = best.least();
        for (int place = from, at = from * Signature.LONGS; place < to; place++, at += Signature.LONGS) {
            long facts = signatures.get(at + 3);
            if (!filter.passes(facts)) {
                continue;
            }
            int theirs = Signature.length(facts);
            int shorter = Math.min(length, theirs);
            long x = signatures.get(at);
            long y = signatures.get(at + 1);
            long z = signatures.get(at + 2);
            int merged = !written ? 0 : Math.max(mergedSigns, theirs - Long.bitCount(x) - Long.bitCount(y));
            int same = Math.min(shorter, Long.bitCount(x & a) + Long.bitCount(y & b) + merged);
            int looks = Math.min(shorter, Long.bitCount(x & likeA) + Long.bitCount(y & likeB) + merged);
            int mergedHeard = Math.max(mergedSyllables, theirs - Long.bitCount(z));
            int sounds = Math.min(shorter, Long.bitCount(z & sound) + mergedHeard);
            int like = Math.min(shorter, Long.bitCount(z & likeSound) + mergedHeard);
            int hits = Math.max(16 * same + 12 * (looks - same), 14 * sounds + 11 * (like - sounds) + same);
            int alike = hits * SHARE[length + theirs] >> 16;
            int score = alike;
            if (shorter > 1 && hits >= 14 * shorter) {
                score = Math.max(score, 160 + (alike >> 2));
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
        return "syllables, " + length;
    }
}
