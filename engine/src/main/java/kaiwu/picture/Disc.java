package kaiwu.picture;

/**
 * A round view: a disc is cut into rings, each ring is read once around, and of what is read only the strength of its waves is
 * kept (the magnitudes of a discrete Fourier transform). Turning shifts the waves and mirroring reverses them; neither changes
 * their strength. Immutable.
 *
 * @param rings how many rings
 * @param waves how many waves of each ring, from the mean on
 */
record Disc(int rings, int waves) {

    /** Length of the vector that a view is. */
    private static final int LONG = 255;

    private static final int STEPS = 64;
    private static final int SUBRINGS = 3;
    private static final float[] COS = new float[STEPS];
    private static final float[] SIN = new float[STEPS];

    static {
        for (int i = 0; i < STEPS; i++) {
            COS[i] = (float) Math.cos(2 * Math.PI * i / STEPS);
            SIN[i] = (float) Math.sin(2 * Math.PI * i / STEPS);
        }
    }

    int length() {
        return rings * waves;
    }

    /** The view of a square of numbers around a point, as bytes that read as a vector of length 255, or all 0. */
    void read(float[] square, int side, float cx, float cy, float radius, byte[] into, int at) {
        float[] view = new float[length()];
        float[] around = new float[STEPS];
        double sum = 0;
        for (int ring = 0; ring < rings; ring++) {
            around(square, side, cx, cy, ring, radius / rings, around);
            for (int wave = 0; wave < waves; wave++) {
                float re = 0;
                float im = 0;
                for (int i = 0; i < STEPS; i++) {
                    int turn = wave * i % STEPS;
                    re += around[i] * COS[turn];
                    im += around[i] * SIN[turn];
                }
                // the root keeps a few strong waves from drowning the rest; outer rings are longer and weigh more
                float strength = (float) (Math.sqrt(re * re + im * im) * (wave == 0 ? 1 : 2) * (ring + 1));
                view[ring * waves + wave] = (float) Math.sqrt(strength);
                sum += strength;
            }
        }
        float scale = sum == 0 ? 0 : (float) (LONG / Math.sqrt(sum));
        for (int i = 0; i < view.length; i++) {
            into[at + i] = (byte) Math.min(255, Math.round(view[i] * scale));
        }
    }

    private static void around(float[] square, int side, float cx, float cy, int ring, float width, float[] around) {
        for (int i = 0; i < STEPS; i++) {
            float sum = 0;
            for (int sub = 0; sub < SUBRINGS; sub++) {
                float r = (ring + (sub + 0.5f) / SUBRINGS) * width;
                sum += at(square, side, cx + r * COS[i], cy + r * SIN[i]);
            }
            around[i] = sum / SUBRINGS;
        }
    }

    private static float at(float[] square, int side, float x, float y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        if (left < 0 || top < 0 || left >= side - 1 || top >= side - 1) {
            return 0;
        }
        float right = x - left;
        float down = y - top;
        int i = top * side + left;
        return (square[i] * (1 - right) + square[i + 1] * right) * (1 - down)
                + (square[i + side] * (1 - right) + square[i + side + 1] * right) * down;
    }

    /** How alike two views are: the cosine of the angle between them, 0 to 1; both are as long as {@link #read} makes them. */
    static float alike(byte[] a, int at, byte[] b, int from, int length) {
        int product = 0;
        for (int i = 0; i < length; i++) {
            product += (a[at + i] & 0xff) * (b[from + i] & 0xff);
        }
        return product / (float) (LONG * LONG);
    }
}
