package kaiwu.picture;

import java.util.ArrayList;
import java.util.List;
import kaiwu.formats.picture.Raster;
import kaiwu.picture.Groups.Group;
import kaiwu.picture.Ink.Box;
import kaiwu.picture.Places.Place;

/**
 * What is remembered of a picture to find what resembles it. {@link #BYTES} bytes, in this order (version 1): how many views,
 * how many places, {@link #VIEWS} views of {@link #VIEW} bytes (the whole first, then groups; of each its edges and what is
 * drawn), {@link #PLACES} places of {@link #PLACE} bytes (where it stands across and down, then its surroundings), the shares of
 * the colours; what is not there is 0. Immutable by agreement: nobody writes the bytes.
 */
public record Signature(byte[] bytes) {

    static final Disc EDGES = new Disc(14, 13);
    static final Disc DRAWN = new Disc(10, 9);
    static final Disc PART = new Disc(6, 8);

    static final int VIEWS = 6;
    static final int PLACES = 32;
    static final int VIEW = 14 * 13 + 10 * 9;

    /** Bytes of a place before its surroundings. */
    static final int STANDS = 2;

    static final int PLACE = STANDS + 6 * 8;
    static final int FIRST_VIEW = 2;
    static final int FIRST_PLACE = FIRST_VIEW + VIEWS * VIEW;
    static final int FIRST_COLOUR = FIRST_PLACE + PLACES * PLACE;

    /** Length of every signature. */
    public static final int BYTES = FIRST_COLOUR + Ink.COLOURS;

    private static final float SOFT = 1f;

    /** Share of the border that a drawing touches when something was cut off. */
    private static final float TOUCHING = 0.04f;

    /** The signature of a picture; that of an empty one resembles nothing. */
    public static Signature of(Raster picture) {
        return of(picture, false);
    }

    /** The signatures of a picture that is sought: its own, and what it is when it was cut off where it touches its border. */
    public static List<Signature> sought(Raster picture) {
        Signature own = of(picture);
        boolean mayBeCut = !own.isEmpty() && Ink.touches(picture, Ink.behind(picture)) > TOUCHING;
        return mayBeCut ? List.of(own, of(picture, true)) : List.of(own);
    }

    private static Signature of(Raster picture, boolean cut) {
        float[] behind = Ink.behind(picture);
        byte[] bytes = new byte[BYTES];
        Box whole = Box.whole(picture);
        Ink first = cut ? Ink.ofCut(picture, whole, behind) : Ink.of(picture, whole, behind);
        Group all = Groups.all(first.edges());
        if (all.weight() == 0) {
            return new Signature(bytes);
        }
        Box drawn = cut ? whole : under(whole, all);
        Ink ink = cut ? first : Ink.of(picture, drawn, behind);
        List<Ink> views = new ArrayList<>(List.of(ink));
        for (Group group : Groups.of(ink.edges(), VIEWS - 1)) {
            views.add(Ink.of(picture, under(drawn, group), behind));
        }
        for (int i = 0; i < views.size(); i++) {
            view(views.get(i), bytes, FIRST_VIEW + i * VIEW);
        }
        List<Place> places = Places.of(ink.edges(), PLACES);
        for (int i = 0; i < places.size(); i++) {
            place(ink, places.get(i), bytes, FIRST_PLACE + i * PLACE);
        }
        for (int c = 0; c < Ink.COLOURS; c++) {
            bytes[FIRST_COLOUR + c] = (byte) Math.round(255 * ink.colours()[c]);
        }
        bytes[0] = (byte) views.size();
        bytes[1] = (byte) places.size();
        return new Signature(bytes);
    }

    private static Box under(Box part, Group group) {
        return Ink.under(part, group.left(), group.top(), group.right(), group.bottom());
    }

    private static void view(Ink ink, byte[] bytes, int at) {
        Frame frame = Frame.of(ink.edges());
        float[] soft = Blur.of(ink.edges(), Ink.SIDE, SOFT);
        EDGES.read(soft, Ink.SIDE, frame.cx(), frame.cy(), frame.radius(), bytes, at);
        DRAWN.read(ink.drawn(), Ink.SIDE, frame.cx(), frame.cy(), frame.radius(), bytes, at + EDGES.length());
    }

    private static void place(Ink ink, Place place, byte[] bytes, int at) {
        bytes[at] = (byte) Math.round(place.x());
        bytes[at + 1] = (byte) Math.round(place.y());
        PART.read(ink.edges(), Ink.SIDE, place.x(), place.y(), place.radius(), bytes, at + STANDS);
    }

    /** Whether there is anything in the picture. */
    public boolean isEmpty() {
        return bytes[0] == 0;
    }
}
