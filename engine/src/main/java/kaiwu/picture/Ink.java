package kaiwu.picture;

import java.util.Arrays;
import java.util.List;
import kaiwu.formats.picture.Raster;

/**
 * Where a picture changes: a square of {@link #SIDE} numbers a side from 0 to 1, and beside it where something is drawn at all.
 * The drawing, or a part of it, keeps its proportions and stands in the middle. What is behind it is transparent, or the colour that prevails along
 * the border. Immutable by agreement.
 *
 * @param edges how strongly the colour changes at a point
 * @param drawn how far the colour is from what is behind
 * @param colours share of each of {@link #COLOURS} colours in what is drawn, adding up to 1, or all 0 for an empty picture
 */
record Ink(float[] edges, float[] drawn, float[] colours) {

    static final int SIDE = 160;
    static final int MARGIN = 8;
    static final int COLOURS = 27;

    private static final float FULL_CHANGE = 50f;
    private static final float CLEARLY_DRAWN = 80f;

    /** A part of a picture, in its pixels; right and bottom lie outside. */
    record Box(int left, int top, int right, int bottom) {

        static Box whole(Raster picture) {
            return new Box(0, 0, picture.width(), picture.height());
        }

        int longest() {
            return Math.max(right - left, bottom - top);
        }

        /** What is left of it when this share is cut off each of its four sides in turn. */
        List<Box> cut(float share) {
            int across = Math.round((right - left) * share);
            int down = Math.round((bottom - top) * share);
            return List.of(
                    new Box(left + across, top, right, bottom),
                    new Box(left, top, right - across, bottom),
                    new Box(left, top + down, right, bottom),
                    new Box(left, top, right, bottom - down));
        }
    }

    /** A part of a picture, drawn as large as the square allows. */
    static Ink of(Raster picture, Box part, Backdrop backdrop) {
        float[] behind = backdrop.around();
        float[][] rgb = scaled(picture, part, backdrop);
        float[] drawn = new float[SIDE * SIDE];
        float[] colours = new float[COLOURS];
        float sum = 0;
        for (int i = 0; i < drawn.length; i++) {
            float far = 0;
            int colour = 0;
            for (int c = 0; c < 3; c++) {
                far = Math.max(far, Math.abs(rgb[c][i] - behind[c]));
                colour = 3 * colour + Math.min(2, (int) (rgb[c][i] / 86));
            }
            drawn[i] = Math.min(1, far / CLEARLY_DRAWN);
            colours[colour] += drawn[i];
            sum += drawn[i];
        }
        for (int c = 0; c < COLOURS && sum > 0; c++) {
            colours[c] /= sum;
        }
        return new Ink(edges(rgb), drawn, colours);
    }

    private static float[] edges(float[][] rgb) {
        float[] edges = new float[SIDE * SIDE];
        for (float[] channel : rgb) {
            float[] soft = Blur.of(channel, SIDE, 0.8f);
            for (int y = 1; y < SIDE - 1; y++) {
                for (int x = 1; x < SIDE - 1; x++) {
                    int i = y * SIDE + x;
                    float dx = soft[i + 1] - soft[i - 1];
                    float dy = soft[i + SIDE] - soft[i - SIDE];
                    edges[i] = Math.max(edges[i], Math.min(1, (float) Math.sqrt(dx * dx + dy * dy) / FULL_CHANGE));
                }
            }
        }
        return edges;
    }

    /** The three colours, averaged over the pixels that fall on each point, with what is behind shining through. */
    private static float[][] scaled(Raster picture, Box part, Backdrop backdrop) {
        float[][] rgb = new float[3][SIDE * SIDE];
        for (int c = 0; c < 3; c++) {
            Arrays.fill(rgb[c], backdrop.around()[c]);
        }
        float scale = scale(part);
        float left = (SIDE - (part.left() + part.right()) * scale) / 2;
        float top = (SIDE - (part.top() + part.bottom()) * scale) / 2;
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int x0 = (int) Math.floor((x - left) / scale);
                int y0 = (int) Math.floor((y - top) / scale);
                int x1 = Math.max(x0 + 1, (int) Math.floor((x + 1 - left) / scale));
                int y1 = Math.max(y0 + 1, (int) Math.floor((y + 1 - top) / scale));
                int i = y * SIDE + x;
                average(
                        picture,
                        Math.max(part.left(), x0),
                        Math.max(part.top(), y0),
                        Math.min(part.right(), x1),
                        Math.min(part.bottom(), y1),
                        backdrop.through(),
                        rgb,
                        i);
            }
        }
        return rgb;
    }

    /** Points of the square for one pixel of the part. */
    private static float scale(Box part) {
        return (SIDE - 2f * MARGIN) / part.longest();
    }

    /** The part of the picture that lies under these points of the square. */
    static Box under(Box part, int left, int top, int right, int bottom) {
        float scale = scale(part);
        float x = (SIDE - (part.left() + part.right()) * scale) / 2;
        float y = (SIDE - (part.top() + part.bottom()) * scale) / 2;
        int l = Math.max(part.left(), (int) Math.floor((left - x) / scale));
        int t = Math.max(part.top(), (int) Math.floor((top - y) / scale));
        return new Box(
                l,
                t,
                Math.max(l + 1, Math.min(part.right(), (int) Math.ceil((right + 1 - x) / scale))),
                Math.max(t + 1, Math.min(part.bottom(), (int) Math.ceil((bottom + 1 - y) / scale))));
    }

    private static void average(
            Raster picture, int x0, int y0, int x1, int y1, float[] through, float[][] into, int at) {
        float[] sum = new float[3];
        int count = 0;
        for (int y = y0; y < y1; y++) {
            for (int x = x0; x < x1; x++) {
                int colour = picture.at(x, y);
                float opaque = (colour >>> 24) / 255f;
                for (int c = 0; c < 3; c++) {
                    sum[c] += opaque * Backdrop.channel(colour, c) + (1 - opaque) * through[c];
                }
                count++;
            }
        }
        for (int c = 0; c < 3 && count > 0; c++) {
            into[c][at] = sum[c] / count;
        }
    }
}
