package kaiwu.picture;

import java.util.List;

/**
 * How one picture resembles another, and by what. Immutable.
 *
 * @param score 0 to 1: the larger of shape and places, and a third of the smaller
 * @param shape how alike the whole is, or a group of one and the whole or a group of the other
 * @param part whether a group, not the whole, is what is alike in one of them
 * @param places how far the small places of the one are found in the other, as far apart from each other as there
 * @param colours how alike the colours are; a weak sign, and next to no part of the score
 */
public record Likeness(float score, float shape, boolean part, float places, float colours) {

    /** Cosines up to this say nothing: any two drawings reach them. */
    private static final float SHAPES_OF_ALL = 0.86f;

    private static final float OF_GROUPS = 0.98f;
    private static final float SECOND = 0.35f;
    private static final float COLOUR = 0.02f;

    /** The likeness of two pictures. */
    public static Likeness of(Signature sought, Signature other) {
        return new Sought(sought).likeness(other.bytes(), 0);
    }

    static Likeness best(List<Sought> pictures, byte[] signature) {
        Likeness best = pictures.get(0).likeness(signature, 0);
        for (Sought other : pictures.subList(1, pictures.size())) {
            Likeness likeness = other.likeness(signature, 0);
            best = likeness.score() > best.score() ? likeness : best;
        }
        return best;
    }

    static Likeness of(byte[] sought, byte[] shelf, int from, float places) {
        float best = 0;
        boolean part = false;
        for (int a = 0; a < sought[0]; a++) {
            for (int b = 0; b < shelf[from]; b++) {
                float alike = views(
                        sought,
                        Signature.FIRST_VIEW + a * Signature.VIEW,
                        shelf,
                        from + Signature.FIRST_VIEW + b * Signature.VIEW);
                float counted = a + b == 0 ? alike : alike * OF_GROUPS;
                if (counted > best) {
                    best = counted;
                    part = a + b > 0;
                }
            }
        }
        float colours = colours(sought, shelf, from);
        float shape = Math.max(0, (best - SHAPES_OF_ALL) / (1 - SHAPES_OF_ALL));
        float both = (Math.max(shape, places) + SECOND * Math.min(shape, places)) / (1 + SECOND);
        return new Likeness((1 - COLOUR) * both + COLOUR * colours, shape, part, places, colours);
    }

    private static float views(byte[] a, int at, byte[] b, int from) {
        int edges = Signature.EDGES.length();
        return 0.7f * Disc.alike(a, at, b, from, edges)
                + 0.3f * Disc.alike(a, at + edges, b, from + edges, Signature.DRAWN.length());
    }

    private static float colours(byte[] sought, byte[] shelf, int from) {
        int common = 0;
        for (int c = 0; c < Ink.COLOURS; c++) {
            common += Math.min(
                    sought[Signature.FIRST_COLOUR + c] & 0xff, shelf[from + Signature.FIRST_COLOUR + c] & 0xff);
        }
        return Math.min(1, common / 255f);
    }
}
