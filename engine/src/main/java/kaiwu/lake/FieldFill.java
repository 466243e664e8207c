package kaiwu.lake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kaiwu.spi.record.RecordVersion;

/**
 * How many versions have each field, so that a field that a producer stops delivering is seen at once. Field names:
 * {@code publishedOn}, {@code kindCode}, {@code number.APPLICATION}, {@code date.FILED}, {@code title}, {@code title.zh},
 * {@code passage.ABSTRACT}, {@code party.OWNER}, {@code class.ipc}, {@code priority}, {@code citation}, {@code event},
 * {@code relation}, {@code media}, {@code fact.span}. Not thread-safe.
 */
final class FieldFill {

    private final Map<String, Long> counts = new TreeMap<>();
    private final Set<String> fields = new HashSet<>();
    private final Map<Enum<?>, String> names = new HashMap<>();

    void add(RecordVersion v) {
        fields.clear();
        has("publishedOn", v.publishedOn().isPresent());
        has("kindCode", !v.kindCode().isEmpty());
        v.numbers().forEach(n -> has("number.", n.role()));
        v.dates().forEach(d -> has("date.", d.role()));
        has("title", !v.titles().isEmpty());
        v.titles().forEach(t -> fields.add("title." + t.lang()));
        fields.remove("title.");
        v.passages().forEach(p -> has("passage.", p.section()));
        v.parties().forEach(p -> has("party.", p.role()));
        v.classes().forEach(c -> fields.add("class." + c.scheme()));
        has("priority", !v.priorities().isEmpty());
        has("citation", !v.citations().isEmpty());
        has("event", !v.events().isEmpty());
        has("relation", !v.relations().isEmpty());
        has("media", !v.media().isEmpty());
        v.facts().keySet().forEach(f -> fields.add("fact." + f));
        fields.forEach(field -> counts.merge(field, 1L, Long::sum));
    }

    private void has(String group, Enum<?> role) {
        fields.add(names.computeIfAbsent(role, r -> group + r));
    }

    private void has(String field, boolean filled) {
        if (filled) {
            fields.add(field);
        }
    }

    Map<String, Long> counts() {
        return counts;
    }
}
