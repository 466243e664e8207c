package kaiwu.ledger;

import java.util.Locale;

/**
 * Where a tile stands in a published log (C2SP tlog-tiles): {@code tile/<level>/<n>} or {@code tile/entries/<n>}, the number
 * in groups of three digits, all but the last marked with an x ({@code x001/x234/067}); a tile that is not full has {@code
 * .p/<width>} after it.
 */
final class TilePath {

    /** A full tile has this many hashes, a full bundle this many entries. */
    static final int WIDTH = 256;

    private TilePath() {}

    /** Path of the hash tile; a width of {@link #WIDTH} means a full one. */
    static String hashes(int level, long number, int width) {
        return "tile/" + level + "/" + place(number, width);
    }

    /** Path of the bundle of entries; a width of {@link #WIDTH} means a full one. */
    static String entries(long number, int width) {
        return "tile/entries/" + place(number, width);
    }

    private static String place(long number, int width) {
        StringBuilder path = new StringBuilder(String.format(Locale.ROOT, "%03d", number % 1000));
        for (long rest = number / 1000; rest > 0; rest /= 1000) {
            path.insert(0, String.format(Locale.ROOT, "x%03d/", rest % 1000));
        }
        return width == WIDTH ? path.toString() : path + ".p/" + width;
    }
}
