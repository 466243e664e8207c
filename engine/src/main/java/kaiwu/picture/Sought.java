package kaiwu.picture;

import java.util.Arrays;

/**
 * The picture that is sought, held against one signature after another. Of each of its places the likest place of the other is
 * taken; two such pairs agree on how much larger the one drawing is than the other when their distances do, and the places count as
 * far as pairs agree. Neither turning nor mirroring changes a distance. Used by one thread.
 */
final class Sought {

    /** Cosines up to this say nothing. */
    private static final float PLACES_OF_ALL = 0.95f;

    /** Nearer places say little of how large a drawing is. */
    private static final float CLOSEST = 9;

    /** Steps of a twelfth, from a quarter to four times as large. */
    private static final double STEP = Math.log(1.12);

    private static final int SIZES = 25;
    private static final int FEWEST = 8;
    private static final float ALL_AGREE = 0.40f;

    private final byte[] sought;
    private final int count;
    private final int[] paired;
    private final float[] weight;
    private final float[] sizes = new float[SIZES];

    Sought(Signature signature) {
        this.sought = signature.bytes();
        this.count = sought[1];
        this.paired = new int[count];
        this.weight = new float[count];
    }

    /** The likeness to the picture whose signature begins there. */
    Likeness likeness(byte[] shelf, int from) {
        pair(shelf, from);
        return Likeness.of(sought, shelf, from, agreeing(shelf, from));
    }

    private void pair(byte[] shelf, int from) {
        for (int a = 0; a < count; a++) {
            float best = 0;
            for (int b = 0; b < shelf[from + 1]; b++) {
                int place = from + Signature.FIRST_PLACE + b * Signature.PLACE;
                float alike = Disc.alike(
                        sought,
                        Signature.FIRST_PLACE + a * Signature.PLACE + Signature.STANDS,
                        shelf,
                        place + Signature.STANDS,
                        Signature.PART.length());
                if (alike > best) {
                    best = alike;
                    paired[a] = place;
                }
            }
            weight[a] = Math.max(0, (best - PLACES_OF_ALL) / (1 - PLACES_OF_ALL));
        }
    }

    private float agreeing(byte[] shelf, int from) {
        Arrays.fill(sizes, 0);
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < i && weight[i] > 0; j++) {
                if (weight[j] > 0) {
                    float here = apart(
                            sought,
                            Signature.FIRST_PLACE + i * Signature.PLACE,
                            Signature.FIRST_PLACE + j * Signature.PLACE);
                    float there = apart(shelf, paired[i], paired[j]);
                    if (here > CLOSEST && there > CLOSEST) {
                        int size = SIZES / 2 + (int) Math.round(Math.log(here / there) / STEP);
                        if (size >= 0 && size < SIZES) {
                            sizes[size] += weight[i] * weight[j];
                        }
                    }
                }
            }
        }
        float best = 0;
        for (int size = 1; size < SIZES - 1; size++) {
            best = Math.max(best, sizes[size] + 0.5f * (sizes[size - 1] + sizes[size + 1]));
        }
        return Math.min(1, (float) Math.sqrt(2 * best) / (ALL_AGREE * Math.max(FEWEST, count)));
    }

    private static float apart(byte[] signature, int a, int b) {
        float dx = (signature[a] & 0xff) - (signature[b] & 0xff);
        float dy = (signature[a + 1] & 0xff) - (signature[b + 1] & 0xff);
        return (float) Math.sqrt(dx * dx + dy * dy);
    }
}
