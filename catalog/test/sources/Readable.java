package sources;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kaiwu.spi.Catalogue;
import kaiwu.spi.record.RecordVersion;
import shelf.Catalog;

/** Records and problems in a form that a test can compare as one text. */
public final class Readable {

    private static final Catalogue CATALOGUE = Catalog.load();

    private Readable() {}

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

    /** A record as lines of text, one for each thing it says. */
    public static String text(RecordVersion record) {
        StringBuilder text = new StringBuilder();
        text.append(record.id().kind()).append(' ').append(record.id().office());
        line(text, "published", record.kindCode(), record.publishedOn().orElse(null));
        record.numbers()
                .forEach(n -> line(
                        text,
                        n.role(),
                        n.office(),
                        n.number(),
                        n.kindCode(),
                        n.date().orElse(null)));
        record.dates().forEach(d -> line(text, "on", d.role(), d.date()));
        record.titles().forEach(t -> line(text, "title", t.lang(), t.text()));
        record.passages()
                .forEach(p -> line(text, p.section(), p.lang(), p.text().replace("\n", "|")));
        record.parties().forEach(p -> line(text, p.role(), p.name(), p.country(), p.address()));
        record.classes().forEach(c -> line(text, c.scheme(), c.symbol(), c.main() ? "main" : ""));
        record.priorities()
                .forEach(p ->
                        line(text, "priority", p.office(), p.number(), p.date().orElse(null)));
        record.citations()
                .forEach(c -> line(
                        text,
                        "cites",
                        c.office(),
                        c.number(),
                        c.kindCode(),
                        c.date().orElse(null),
                        c.text(),
                        c.category(),
                        c.citedBy()));
        record.events().forEach(e -> line(text, "event", e.category(), e.date().orElse(null), e.code(), e.text()));
        record.relations().forEach(r -> line(text, r.type(), r.kind(), r.office(), r.number(), r.text()));
        record.media().forEach(m -> line(text, m.role(), m.name(), m.caption()));
        record.facts().forEach((field, values) -> line(text, "." + field, String.join(" | ", values)));
        return text.toString();
    }

    private static void line(StringBuilder text, Object what, Object... parts) {
        text.append('\n').append(what);
        String separator = " ";
        for (Object part : parts) {
            if (part != null && !part.toString().isEmpty()) {
                text.append(separator).append(part);
                separator = ", ";
            }
        }
    }
}
