package kaiwu.picture;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kaiwu.formats.picture.Raster;

/**
 * What is taken for the paper behind a drawing. A drawing that fills its picture up to the border can be read in two ways, as a
 * device on coloured paper and as a coloured plate that is part of the device. Immutable by agreement.
 *
 * @param around red, green and blue, 0 to 255, of what is behind and around
 * @param through the same, of what shows through where the picture is transparent
 */
record Backdrop(float[] around, float[] through) {

    private static final int OPAQUE = 128;
    private static final float FULL = 0.85f;
    private static final float LIGHT = 225;
    private static final float[] WHITE = {255, 255, 255};
    private static final float[] BLACK = {0, 0, 0};

    /** How a picture is read first: on its transparency, or on the colour that prevails along its border. */
    static Backdrop of(Raster picture) {
        if (isSolid(picture)) {
            float[] paper = Border.of(picture).colour();
            return new Backdrop(paper, paper);
        }
        double light = 0;
        long solid = 0;
        for (int colour : picture.colours()) {
            if (colour >>> 24 >= OPAQUE) {
                solid++;
                light += channel(colour, 0) * 0.3 + channel(colour, 1) * 0.59 + channel(colour, 2) * 0.11;
            }
        }
        float[] paper = solid > 0 && light / solid > 170 ? BLACK : WHITE;
        return new Backdrop(paper, paper);
    }

    /** How else it may be read, when it fills its border with one colour. */
    static Optional<Backdrop> other(Raster picture) {
        Border border = Border.of(picture);
        if (border.share() < FULL) {
            return Optional.empty();
        }
        float[] far = border.light() > 127 ? BLACK : WHITE;
        if (!isSolid(picture)) {
            return Optional.of(new Backdrop(border.colour(), far));
        }
        return border.light() > LIGHT ? Optional.empty() : Optional.of(new Backdrop(far, far));
    }

    private static boolean isSolid(Raster picture) {
        long clear = 0;
        for (int colour : picture.colours()) {
            clear += colour >>> 24 < OPAQUE ? 1 : 0;
        }
        return clear * 50 < picture.colours().length;
    }

    static int channel(int colour, int c) {
        return colour >> (16 - 8 * c) & 0xff;
    }

    /** The colour that prevails along the border, and on what share of it. */
    private record Border(float[] colour, float share) {

        float light() {
            return Math.min(colour[0], Math.min(colour[1], colour[2]));
        }

        static Border of(Raster picture) {
            Map<Integer, float[]> met = new HashMap<>();
            int w = picture.width();
            int h = picture.height();
            for (int i = 0; i < 2 * (w + h); i++) {
                int x = i < 2 * w ? i % w : i % 2 == 0 ? 0 : w - 1;
                int y = i < w ? 0 : i < 2 * w ? h - 1 : (i - 2 * w) / 2;
                int colour = picture.at(x, y);
                if (colour >>> 24 >= OPAQUE) {
                    float[] sum = met.computeIfAbsent(colour >> 5 & 0x070707, key -> new float[4]);
                    for (int c = 0; c < 3; c++) {
                        sum[c] += channel(colour, c);
                    }
                    sum[3]++;
                }
            }
            float[] most = {255, 255, 255, 1e-3f};
            for (float[] sum : met.values()) {
                most = sum[3] > most[3] ? sum : most;
            }
            float n = Math.max(1, most[3]);
            return new Border(new float[] {most[0] / n, most[1] / n, most[2] / n}, most[3] / (2 * (w + h)));
        }
    }
}
