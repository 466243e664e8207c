package kaiwu.lake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kaiwu.kernel.RecordId;
import kaiwu.spi.Catalogue;
import kaiwu.spi.RightNames;
import kaiwu.spi.record.RecordVersion;

/**
 * Which right an id that only stands in for one belongs to ({@link RecordId#isStandIn}): the one that tells of the same
 * publication or registration under its own id, the first in the order of ids where several do. The index unites the same
 * versions. Immutable.
 *
 * @param byStandIn id of the right, by the id that stands in for it; those that belong to no other are not in it
 */
record Homes(Map<String, String> byStandIn) {

    private static final String STANDS_IN = "(number LIKE 'p-%' OR number LIKE 'r-%')";

    /**
     * Finds the homes of all stand-ins. Of kinds and offices that have none nothing is read.
     *
     * @param files what to select from: the versions of all issues
     */
    static Homes of(String files, LakeSql sql, Catalogue catalogue) {
        Set<String> standIns = new TreeSet<>();
        Set<String> places = new TreeSet<>();
        sql.ask("SELECT DISTINCT id, kind, office FROM " + files + " WHERE " + STANDS_IN, List.of(), row -> {
            standIns.add(row.getString(1));
            places.add("(" + Duck.quoted(row.getString(2)) + ", " + Duck.quoted(row.getString(3)) + ")");
        });
        Map<String, String> homes = new TreeMap<>();
        if (!standIns.isEmpty()) {
            RightNames names = new RightNames(catalogue);
            sql.ask(
                    "SELECT substr(record, 1, " + RecordHead.LONGEST + ") FROM " + files + " WHERE NOT " + STANDS_IN
                            + " AND (kind, office) IN (" + String.join(", ", places) + ")",
                    List.of(),
                    row -> {
                        RecordVersion known = RecordHead.parse(row.getString(1));
                        for (RecordId name : names.standIns(known)) {
                            if (standIns.contains(name.toString())) {
                                homes.merge(
                                        name.toString(), known.id().toString(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
                            }
                        }
                    });
        }
        return new Homes(homes);
    }
}
