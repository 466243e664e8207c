package kaiwu.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The small places of a drawing that are found again wherever it stands and however large: where the edges, softened more and
 * more, stand out most from what is around them (extremes of differences of Gaussians).
 */
final class Places {

    /** Looked for in a square of half the side. */
    private static final int SIDE = Ink.SIDE / 2;

    private static final float[] SIGMAS = {1.25f, 1.57f, 1.98f, 2.5f, 3.15f, 3.97f, 5f, 6.3f, 7.9f, 10f};
    private static final float RADIUS = 3.2f;
    private static final float WEAKEST = 0.003f;
    private static final float CLOSEST = 0.6f;

    private Places() {}

    /** A place, its radius, and how much it stands out. */
    record Place(float x, float y, float radius, float strength) {}

    /** The places that stand out most, at most so many, none close to another of its size. */
    static List<Place> of(float[] edges, int most) {
        float[] half = half(edges);
        float[][] soft = new float[SIGMAS.length][];
        for (int s = 0; s < SIGMAS.length; s++) {
            soft[s] = Blur.of(half, SIDE, SIGMAS[s]);
        }
        List<Place> found = new ArrayList<>();
        for (int s = 1; s < SIGMAS.length - 2; s++) {
            float[] below = difference(soft, s - 1);
            float[] here = difference(soft, s);
            float[] above = difference(soft, s + 1);
            for (int y = 2; y < SIDE - 2; y++) {
                for (int x = 2; x < SIDE - 2; x++) {
                    float value = here[y * SIDE + x];
                    if (Math.abs(value) > WEAKEST && isExtreme(value, y * SIDE + x, below, here, above)) {
                        found.add(new Place(2 * x + 0.5f, 2 * y + 0.5f, 2 * RADIUS * SIGMAS[s], Math.abs(value)));
                    }
                }
            }
        }
        found.sort(Comparator.comparingDouble(place -> -place.strength()));
        List<Place> kept = new ArrayList<>();
        for (Place place : found) {
            if (kept.size() < most && kept.stream().noneMatch(other -> isClose(place, other))) {
                kept.add(place);
            }
        }
        return kept;
    }

    private static float[] half(float[] square) {
        float[] half = new float[SIDE * SIDE];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int i = 2 * y * Ink.SIDE + 2 * x;
                half[y * SIDE + x] = (square[i] + square[i + 1] + square[i + Ink.SIDE] + square[i + Ink.SIDE + 1]) / 4;
            }
        }
        return half;
    }

    private static boolean isClose(Place a, Place b) {
        float dx = a.x() - b.x();
        float dy = a.y() - b.y();
        float near = CLOSEST * Math.min(a.radius(), b.radius());
        return Math.max(a.radius(), b.radius()) < 1.5f * Math.min(a.radius(), b.radius())
                && dx * dx + dy * dy < near * near;
    }

    private static float[] difference(float[][] soft, int s) {
        float[] difference = new float[soft[s].length];
        for (int i = 0; i < difference.length; i++) {
            difference[i] = soft[s][i] - soft[s + 1][i];
        }
        return difference;
    }

    private static boolean isExtreme(float value, int at, float[]... layers) {
        for (float[] layer : layers) {
            for (int dy = -SIDE; dy <= SIDE; dy += SIDE) {
                for (int dx = -1; dx <= 1; dx++) {
                    float other = layer[at + dy + dx];
                    if (value > 0 ? other > value : other < value) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
