package sources;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kaiwu.spi.Catalogue;
import shelf.Catalog;

/** What a reading told beside its records, in a form that a test can compare: problems counted, numbers of no form. */
public final class Told {

    private static final Catalogue CATALOGUE = Catalog.load();

    private Told() {}

    /** How often each problem occurs, {@code code SEVERITY} to count. */
    public static Map<String, Integer> problems(Reading reading) {
        Map<String, Integer> counts = new TreeMap<>();
        reading.problems().forEach(problem -> counts.merge(problem.code() + " " + problem.severity(), 1, Integer::sum));
        return counts;
    }

    /** Numbers that the office named beside them could not have given, as far as its number forms know. */
    public static List<String> numbersOfNoForm(Reading reading) {
        return reading.versions().stream()
                .flatMap(version -> version.numbers().stream()
                        .filter(number -> CATALOGUE
                                .numbersOf(number.office())
                                .normalise(version.id().kind(), number.role(), number.number())
                                .isEmpty())
                        .map(number -> version.id().kind() + " " + number.role() + " " + number.number()))
                .distinct()
                .toList();
    }
}
