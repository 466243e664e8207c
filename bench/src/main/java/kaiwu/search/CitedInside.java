package kaiwu.search;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kaiwu.kernel.RecordId;
import kaiwu.lake.Lake;
import kaiwu.lake.Manifest;
import kaiwu.spi.Catalogue;
import kaiwu.spi.record.RecordVersion;

/**
 * Which records of a lake belong together by what they cite: one cites the other, or both cite several documents in common.
 * Records of one extended family are left out of one another's answers, as the search leaves them out. Immutable once read.
 */
public final class CitedInside {

    /** Documents that so many cite tell nothing of who belongs together. */
    private static final int MOST_CITING = 30;

    private final Map<String, Set<RecordId>> byNumber = new HashMap<>();
    private final Map<String, Set<RecordId>> citing = new HashMap<>();
    private final Map<RecordId, Set<String>> families = new HashMap<>();

    public static CitedInside of(Lake lake, Catalogue catalogue) {
        CitedInside read = new CitedInside();
        for (Manifest issue : lake.issues()) {
            lake.read(issue.issue(), stored -> read.add(stored.version(), catalogue));
        }
        return read;
    }

    private void add(RecordVersion version, Catalogue catalogue) {
        LinkKeys keys = LinkKeys.of(version, catalogue);
        keys.itself().forEach(key -> put(byNumber, key, version.id()));
        keys.cited().forEach(key -> put(citing, key, version.id()));
        families.computeIfAbsent(version.id(), first -> new HashSet<>()).addAll(keys.family());
    }

    private static void put(Map<String, Set<RecordId>> map, String key, RecordId id) {
        map.computeIfAbsent(key, first -> new HashSet<>()).add(id);
    }

    /** For each record those that it cites and those that cite it. */
    public Map<RecordId, Set<RecordId>> directly() {
        Map<RecordId, Set<RecordId>> belong = new TreeMap<>();
        citing.forEach((key, ids) -> byNumber.getOrDefault(key, Set.of())
                .forEach(cited -> ids.forEach(id -> {
                    if (areApart(id, cited)) {
                        belong.computeIfAbsent(id, first -> new HashSet<>()).add(cited);
                        belong.computeIfAbsent(cited, first -> new HashSet<>()).add(id);
                    }
                })));
        return belong;
    }

    /** For each record those that cite at least so many documents it cites too. */
    public Map<RecordId, Set<RecordId>> inCommon(int least) {
        Map<RecordId, Map<RecordId, Integer>> common = new HashMap<>();
        for (Set<RecordId> together : citing.values()) {
            if (together.size() > MOST_CITING) {
                continue;
            }
            List<RecordId> each = List.copyOf(together);
            each.forEach(a -> each.forEach(b -> {
                if (areApart(a, b)) {
                    common.computeIfAbsent(a, first -> new HashMap<>()).merge(b, 1, Integer::sum);
                }
            }));
        }
        Map<RecordId, Set<RecordId>> belong = new TreeMap<>();
        common.forEach((a, others) -> others.forEach((b, count) -> {
            if (count >= least) {
                belong.computeIfAbsent(a, first -> new HashSet<>()).add(b);
            }
        }));
        return belong;
    }

    private boolean areApart(RecordId a, RecordId b) {
        Set<String> family = families.getOrDefault(b, Set.of());
        return !a.equals(b) && families.getOrDefault(a, Set.of()).stream().noneMatch(family::contains);
    }
}
