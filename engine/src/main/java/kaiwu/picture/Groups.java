package kaiwu.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The groups that blank space sets apart in a drawing, as a device stands apart from the words beside it: looked for with narrow
 * gaps and with wider ones, because what belongs together may itself be in pieces, and on either side of blank bands that go right
 * across. Used for one drawing.
 */
final class Groups {

    /** Blank space that is narrower does not divide, in points; one after the other. */
    private static final int[] GAPS = {3, 7, 13};

    /** Blank bands right across that are tried as borders, and the least breadth of one. */
    private static final int BANDS = 2;

    private static final int NARROWEST_BAND = 2;

    private static final float DARK = 0.3f;
    private static final float SMALLEST_SHARE = 0.08f;
    private static final float WHOLE_SHARE = 0.97f;
    private static final int SAME = 6;

    private final float[] edges;
    private final int[] stack = new int[Ink.SIDE * Ink.SIDE];
    private final boolean[] passed = new boolean[Ink.SIDE * Ink.SIDE];

    private Groups(float[] edges) {
        this.edges = edges;
    }

    /** The points a group spans, and how much edge it has. */
    record Group(int left, int top, int right, int bottom, float weight) {

        private boolean isLike(Group other) {
            return Math.abs(left - other.left) < SAME
                    && Math.abs(top - other.top) < SAME
                    && Math.abs(right - other.right) < SAME
                    && Math.abs(bottom - other.bottom) < SAME;
        }
    }

    /** Everything that is drawn, as one group; without weight when nothing is. */
    static Group all(float[] edges) {
        Group all = new Group(Ink.SIDE, Ink.SIDE, -1, -1, 0);
        for (int i = 0; i < edges.length; i++) {
            if (edges[i] > DARK) {
                all = with(all, i, edges[i]);
            }
        }
        return all;
    }

    /** The groups, those with most edge first, at most so many; none when the drawing is one. */
    static List<Group> of(float[] edges, int most) {
        Groups groups = new Groups(edges);
        float total = all(edges).weight();
        List<Group> kept = new ArrayList<>();
        for (int gap : GAPS) {
            groups.apart(gap).forEach(group -> keep(group, total, kept));
        }
        for (boolean across : new boolean[] {true, false}) {
            groups.halves(across).forEach(group -> keep(group, total, kept));
        }
        kept.sort(Comparator.comparingDouble(group -> -group.weight()));
        return List.copyOf(kept.subList(0, Math.min(most, kept.size())));
    }

    private static void keep(Group group, float total, List<Group> kept) {
        boolean counts = group.weight() >= SMALLEST_SHARE * total && group.weight() < WHOLE_SHARE * total;
        if (counts && kept.stream().noneMatch(group::isLike)) {
            kept.add(group);
        }
    }

    /** What lies on either side of the widest blank bands across or down the drawing. */
    private List<Group> halves(boolean across) {
        boolean[] drawn = new boolean[Ink.SIDE];
        for (int i = 0; i < edges.length; i++) {
            if (edges[i] > DARK) {
                drawn[across ? i / Ink.SIDE : i % Ink.SIDE] = true;
            }
        }
        List<int[]> bands = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < Ink.SIDE; i++) {
            if (drawn[i]) {
                if (last >= 0 && i - last > NARROWEST_BAND) {
                    bands.add(new int[] {last, i - last});
                }
                last = i;
            }
        }
        bands.sort(Comparator.comparingInt(band -> -band[1]));
        List<Group> halves = new ArrayList<>();
        for (int[] band : bands.subList(0, Math.min(BANDS, bands.size()))) {
            Group before = new Group(Ink.SIDE, Ink.SIDE, -1, -1, 0);
            Group behind = before;
            for (int i = 0; i < edges.length; i++) {
                if (edges[i] > DARK && (across ? i / Ink.SIDE : i % Ink.SIDE) <= band[0]) {
                    before = with(before, i, edges[i]);
                } else if (edges[i] > DARK) {
                    behind = with(behind, i, edges[i]);
                }
            }
            halves.add(before);
            halves.add(behind);
        }
        return halves;
    }

    private List<Group> apart(int gap) {
        boolean[] near = near(gap);
        Arrays.fill(passed, false);
        List<Group> found = new ArrayList<>();
        for (int start = 0; start < edges.length; start++) {
            if (near[start] && !passed[start]) {
                Group group = filled(start, near);
                if (group.right() > group.left()) {
                    found.add(group);
                }
            }
        }
        return found;
    }

    private Group filled(int start, boolean[] near) {
        Group group = new Group(Ink.SIDE, Ink.SIDE, -1, -1, 0);
        int top = 0;
        stack[top++] = start;
        passed[start] = true;
        while (top > 0) {
            int at = stack[--top];
            if (edges[at] > DARK) {
                group = with(group, at, edges[at]);
            }
            int x = at % Ink.SIDE;
            top = push(x > 0 ? at - 1 : -1, near, top);
            top = push(x < Ink.SIDE - 1 ? at + 1 : -1, near, top);
            top = push(at - Ink.SIDE, near, top);
            top = push(at + Ink.SIDE, near, top);
        }
        return group;
    }

    private int push(int next, boolean[] near, int top) {
        if (next < 0 || next >= near.length || !near[next] || passed[next]) {
            return top;
        }
        passed[next] = true;
        stack[top] = next;
        return top + 1;
    }

    private static Group with(Group group, int at, float weight) {
        int x = at % Ink.SIDE;
        int y = at / Ink.SIDE;
        return new Group(
                Math.min(group.left(), x),
                Math.min(group.top(), y),
                Math.max(group.right(), x),
                Math.max(group.bottom(), y),
                group.weight() + weight);
    }

    /** The points less than half a gap from an edge. */
    private boolean[] near(int gap) {
        boolean[] near = new boolean[edges.length];
        int reach = (gap + 1) / 2;
        for (int i = 0; i < edges.length; i++) {
            if (edges[i] > DARK) {
                int x = i % Ink.SIDE;
                int y = i / Ink.SIDE;
                int from = Math.max(0, x - reach);
                int to = Math.min(Ink.SIDE - 1, x + reach) + 1;
                for (int dy = Math.max(0, y - reach); dy <= Math.min(Ink.SIDE - 1, y + reach); dy++) {
                    Arrays.fill(near, dy * Ink.SIDE + from, dy * Ink.SIDE + to, true);
                }
            }
        }
        return near;
    }
}
