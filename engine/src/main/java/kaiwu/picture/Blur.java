package kaiwu.picture;

/** Softens a square of numbers by a Gaussian bell. */
final class Blur {

    private Blur() {}

    /**
     * @param side points a side; outside stands what stands at the border
     * @param sigma width of the bell in points
     */
    static float[] of(float[] square, int side, float sigma) {
        int reach = Math.max(1, (int) Math.ceil(2.5f * sigma));
        float[] bell = new float[2 * reach + 1];
        float sum = 0;
        for (int i = -reach; i <= reach; i++) {
            bell[i + reach] = (float) Math.exp(-i * i / (2f * sigma * sigma));
            sum += bell[i + reach];
        }
        for (int i = 0; i < bell.length; i++) {
            bell[i] /= sum;
        }
        return transposed(along(transposed(along(square, side, bell, reach), side), side, bell, reach), side);
    }

    private static float[] along(float[] square, int side, float[] bell, int reach) {
        float[] soft = new float[square.length];
        float[] row = new float[side + 2 * reach];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < row.length; x++) {
                row[x] = square[y * side + Math.clamp(x - reach, 0, side - 1)];
            }
            for (int i = 0; i < bell.length; i++) {
                float weight = bell[i];
                for (int x = 0; x < side; x++) {
                    soft[y * side + x] += weight * row[x + i];
                }
            }
        }
        return soft;
    }

    private static float[] transposed(float[] square, int side) {
        float[] turned = new float[square.length];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                turned[x * side + y] = square[y * side + x];
            }
        }
        return turned;
    }
}
