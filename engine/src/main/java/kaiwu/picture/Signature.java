package kaiwu.picture;

import java.util.ArrayList;
import java.util.List;
import kaiwu.formats.picture.Raster;
import kaiwu.picture.Groups.Group;
import kaiwu.picture.Ink.Box;
import kaiwu.picture.Places.Place;

/**
 * What is remembered of a picture to find what resembles it. {@link #BYTES} bytes, in this order (version 1): how many groups, how
 * many places, whether there is anything (1), {@link #VIEWS} views of {@link #VIEW} bytes (the whole, what is left of it when each
 * side is cut, the whole on another backdrop, groups; of each its edges and what is drawn), {@link #PLACES} places of {@link #PLACE} bytes (where it stands across
 * and down, then its surroundings), the shares of the colours; what is not there is 0. Immutable by agreement: nobody writes the
 * bytes.
 */
public record Signature(byte[] bytes) {

    static final Disc EDGES = new Disc(14, 13);
    static final Disc DRAWN = new Disc(10, 9);
    static final Disc PART = new Disc(6, 8);

    /** Views of the cut picture, behind the whole. */
    static final int CUTS = 4;

    static final int GROUPS = 7;
    static final int VIEWS = 1 + CUTS + GROUPS;
    static final int PLACES = 32;
    static final int VIEW = 14 * 13 + 10 * 9;

    /** Bytes of a place before its surroundings. */
    static final int STANDS = 2;

    static final int PLACE = STANDS + 6 * 8;
    static final int FIRST_VIEW = 3;
    static final int FIRST_PLACE = FIRST_VIEW + VIEWS * VIEW;
    static final int FIRST_COLOUR = FIRST_PLACE + PLACES * PLACE;

    /** Length of every signature. */
    public static final int BYTES = FIRST_COLOUR + Ink.COLOURS;

    private static final float SOFT = 1f;

    /** Share of each side that is cut off. */
    private static final float CUT = 0.27f;

    /** The signature of a picture; that of an empty one resembles nothing. */
    public static Signature of(Raster picture) {
        Backdrop behind = Backdrop.of(picture);
        byte[] bytes = new byte[BYTES];
        Box whole = Box.whole(picture);
        Group all = Groups.all(Ink.of(picture, whole, behind).edges());
        if (all.weight() == 0) {
            return new Signature(bytes);
        }
        Box drawn = under(whole, all);
        Ink ink = Ink.of(picture, drawn, behind);
        List<Group> groups = Groups.of(ink.edges(), GROUPS);
        List<Ink> views = new ArrayList<>(List.of(ink));
        drawn.cut(CUT).forEach(part -> views.add(Ink.of(picture, part, behind)));
        Backdrop.other(picture).ifPresent(other -> views.add(onOther(picture, other)));
        groups.stream()
                .limit(VIEWS - views.size())
                .forEach(group -> views.add(Ink.of(picture, under(drawn, group), behind)));
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
        bytes[0] = (byte) (views.size() - 1 - CUTS);
        bytes[1] = (byte) places.size();
        bytes[2] = 1;
        return new Signature(bytes);
    }

    /** The whole when what fills the border is paper, or is not. */
    private static Ink onOther(Raster picture, Backdrop behind) {
        Box whole = Box.whole(picture);
        Group all = Groups.all(Ink.of(picture, whole, behind).edges());
        return all.weight() == 0 ? Ink.of(picture, whole, behind) : Ink.of(picture, under(whole, all), behind);
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
        return bytes[2] == 0;
    }
}
