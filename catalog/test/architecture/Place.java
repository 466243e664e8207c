package architecture;

import java.util.Set;

/**
 * Where a class belongs: a room of the engine, the shelf, one folder of the catalogue, or what lies beside the folders of a
 * group.
 *
 * @param row what its row in ARCHITECTURE.md is called; empty for what is not ours
 * @param name room, folder or group
 */
record Place(String row, String name) {

    private static final Set<String> GROUPS =
            Set.of("kinds", "sources", "offices", "schemes", "indicators", "plans", "procedures");

    static Place of(String packageName) {
        String[] part = packageName.split("\\.");
        if (part[0].equals("kaiwu")) {
            String room = part.length > 1 ? part[1] : "kaiwu";
            return new Place(room, room);
        }
        if (part[0].equals("shelf")) {
            return new Place("shelf", "shelf");
        }
        if (GROUPS.contains(part[0])) {
            return part.length > 1
                    ? new Place("catalogue folder", part[0] + "/" + part[1])
                    : new Place("catalogue group", part[0]);
        }
        return new Place("", packageName);
    }

    boolean isOurs() {
        return !row.isEmpty();
    }

    /** Whether the other is a group that is not this folder's own. */
    boolean isStrangerTo(Place group) {
        return group.row().equals("catalogue group") && !name.startsWith(group.name() + "/");
    }

    @Override
    public String toString() {
        return name;
    }
}
