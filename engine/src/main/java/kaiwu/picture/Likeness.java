package kaiwu.picture;

/**
 * How one picture resembles another, and by what. Immutable.
 *
 * @param score 0 to 1: the larger of shape and places, and a third of the smaller
 * @param shape how alike the whole is, or a part of one and the whole of the other, or a group of each
 * @param part whether a part, not the whole, is what is alike in one of them
 * @param places how far the small places of the one are found in the other, as far apart from each other as there
 * @param colours how alike the colours are; a weak sign, and next to no part of the score
 */
public record Likeness(float score, float shape, boolean part, float places, float colours) {

    /** Cosines up to this say nothing: any two drawings reach them. */
    private static final float SHAPES_OF_ALL = 0.86f;

    private static final float OF_PARTS = 0.98f;
    private static final float SECOND = 0.35f;
    private static final float COLOUR = 0.02f;

    /** The likeness of two pictures. */
    public static Likeness of(Signature sought, Signature other) {
        return new Sought(sought).likeness(other.bytes(), 0);
    }

    static Likeness of(byte[] sought, byte[] shelf, int from, float places) {
        float best = views(sought, 0, shelf, from, 0);
        boolean part = false;
        for (int a = 0; a < Signature.VIEWS; a++) {
            for (int b = a == 0 ? 1 : 0; b < Signature.VIEWS; b++) {
                boolean compared = a == 0 || b == 0 || (isGroup(a) && isGroup(b));
                if (compared && isThere(sought, 0, a) && isThere(shelf, from, b)) {
                    float alike = OF_PARTS * views(sought, a, shelf, from, b);
                    part |= alike > best;
                    best = Math.max(best, alike);
                }
            }
        }
        float colours = colours(sought, shelf, from);
        float shape = Math.max(0, (best - SHAPES_OF_ALL) / (1 - SHAPES_OF_ALL));
        float both = (Math.max(shape, places) + SECOND * Math.min(shape, places)) / (1 + SECOND);
        return new Likeness((1 - COLOUR) * both + COLOUR * colours, shape, part, places, colours);
    }

    private static boolean isGroup(int view) {
        return view > Signature.CUTS;
    }

    private static boolean isThere(byte[] signature, int from, int view) {
        return view <= Signature.CUTS || view - Signature.CUTS <= signature[from];
    }

    private static float views(byte[] a, int view, byte[] b, int from, int other) {
        int at = Signature.FIRST_VIEW + view * Signature.VIEW;
        int there = from + Signature.FIRST_VIEW + other * Signature.VIEW;
        int edges = Signature.EDGES.length();
        return 0.7f * Disc.alike(a, at, b, there, edges)
                + 0.3f * Disc.alike(a, at + edges, b, there + edges, Signature.DRAWN.length());
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
