package kaiwu.server.cases;

import java.util.ArrayList;
import java.util.List;
import kaiwu.server.words.Lang;
import kaiwu.spi.procedure.Action;
import kaiwu.spi.procedure.Procedure;

/**
 * A procedure as a picture: its states one under the other in the order of a case's life, each action an arc beside them with
 * its number, down on the right where it leads on, up on the left where it leads back. Immutable.
 *
 * @param width of the picture, in its own units
 * @param height of the picture
 * @param boxes the states
 * @param arcs the actions
 */
public record StateDiagram(int width, int height, List<Box> boxes, List<Arc> arcs) {

    private static final int ROW = 56;
    private static final int BOX = 34;
    private static final int LANE = 26;
    private static final int BROAD = 220;

    /** A state: where it is drawn, its name, and whether nothing is expected after it. */
    public record Box(int x, int y, int width, int height, String name, boolean last) {}

    /**
     * An action.
     *
     * @param number by which the table under the picture tells it
     * @param path the arc, as SVG writes paths
     * @param x where its number stands
     * @param y where its number stands
     * @param clock whether only the clock does it
     */
    public record Arc(int number, String path, int x, int y, boolean clock) {}

    /** An action between two rows; a beginning comes from above the first. */
    private record Move(int number, Action action, int from, int to) {

        boolean crosses(Move other) {
            return Math.min(from, to) <= Math.max(other.from, other.to)
                    && Math.min(other.from, other.to) <= Math.max(from, to);
        }
    }

    public static StateDiagram of(Procedure procedure, Lang lang) {
        List<String> states = List.copyOf(procedure.states().keySet());
        List<List<Move>> down = new ArrayList<>();
        List<List<Move>> up = new ArrayList<>();
        int number = 0;
        for (Action action : procedure.actions().values()) {
            number++;
            if (action.begins()) {
                lane(
                        down,
                        new Move(number, action, -1, states.indexOf(action.to().orElseThrow())));
            }
            for (String from : action.from()) {
                int start = states.indexOf(from);
                int end = action.to().map(states::indexOf).orElse(start);
                if (end != start) {
                    lane(end > start ? down : up, new Move(number, action, start, end));
                }
            }
        }
        int left = up.size() * LANE + 30;
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            Procedure.State state = procedure.getState(states.get(i));
            boxes.add(new Box(left, top(i), BROAD, BOX, lang.of(state.name()), state.last()));
        }
        List<Arc> arcs = new ArrayList<>();
        arcs(arcs, up, left, -1);
        arcs(arcs, down, left + BROAD, 1);
        return new StateDiagram(
                left + BROAD + down.size() * LANE + 30, top(states.size()), List.copyOf(boxes), List.copyOf(arcs));
    }

    /** Puts a move into the first lane in which it meets no other. */
    private static void lane(List<List<Move>> lanes, Move move) {
        for (List<Move> lane : lanes) {
            if (lane.stream().noneMatch(move::crosses)) {
                lane.add(move);
                return;
            }
        }
        lanes.add(new ArrayList<>(List.of(move)));
    }

    private static void arcs(List<Arc> arcs, List<List<Move>> lanes, int edge, int side) {
        for (int i = 0; i < lanes.size(); i++) {
            int x = edge + side * (i + 1) * LANE;
            for (Move move : lanes.get(i)) {
                int start = move.from() < 0 ? 8 : top(move.from()) + BOX / 2 + 5;
                int end = top(move.to()) + BOX / 2 - 5;
                String path = "M%d %d H%d V%d H%d".formatted(edge, start, x, end, edge + side * 7);
                arcs.add(new Arc(
                        move.number(),
                        path,
                        x,
                        (start + end) / 2,
                        move.action().roles().isEmpty()));
            }
        }
    }

    private static int top(int row) {
        return 22 + row * ROW;
    }
}
