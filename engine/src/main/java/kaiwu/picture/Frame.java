package kaiwu.picture;

/**
 * The disc that moves, turns and grows with what is drawn: around the middle of the edges, as wide as they spread. Immutable.
 *
 * @param weight how much edge there is, as a share of the picture
 */
record Frame(float cx, float cy, float radius, float weight) {

    /** Radius in units of the edges' spread (root of the mean square distance from their middle). */
    private static final float SPREADS = 1.75f;

    private static final float SMALLEST = 4;

    static Frame of(float[] edges) {
        double sum = 0;
        double sx = 0;
        double sy = 0;
        double square = 0;
        for (int i = 0; i < edges.length; i++) {
            if (edges[i] > 0) {
                int x = i % Ink.SIDE;
                int y = i / Ink.SIDE;
                sum += edges[i];
                sx += edges[i] * x;
                sy += edges[i] * y;
                square += edges[i] * ((double) x * x + (double) y * y);
            }
        }
        if (sum == 0) {
            return new Frame(Ink.SIDE / 2f, Ink.SIDE / 2f, Ink.SIDE / 2f, 0);
        }
        double cx = sx / sum;
        double cy = sy / sum;
        double spread = Math.sqrt(Math.max(0, square / sum - cx * cx - cy * cy));
        return new Frame(
                (float) cx, (float) cy, (float) Math.max(SMALLEST, SPREADS * spread), (float) (sum / edges.length));
    }
}
