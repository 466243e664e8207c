package kaiwu.lake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import kaiwu.kernel.PartialDate;
import kaiwu.kernel.RecordId;
import kaiwu.spi.record.ClassSymbol;
import kaiwu.spi.record.DatedFact;
import kaiwu.spi.record.LifeEvent;
import kaiwu.spi.record.RecordVersion;

/** What is shown of a right that several publications or sources tell of. */
final class VersionMerge {

    private VersionMerge() {}

    /**
     * @param bestFirst at least one version
     * @return the version itself when there is only one and it goes by this id
     */
    static RecordVersion of(RecordId id, List<RecordVersion> bestFirst) {
        RecordVersion best = bestFirst.get(0);
        if (bestFirst.size() == 1 && best.id().equals(id)) {
            return best;
        }
        return new RecordVersion(
                id,
                best.source(),
                first(bestFirst, v -> v.kindCode().isEmpty() ? Optional.empty() : Optional.of(v.kindCode()))
                        .orElse(""),
                first(bestFirst, RecordVersion::publishedOn),
                united(
                        bestFirst,
                        RecordVersion::numbers,
                        n -> n.role() + "/" + n.office() + "/" + plain(n.number()) + "/" + n.kindCode()),
                dates(bestFirst),
                united(bestPerKey(bestFirst, RecordVersion::titles, t -> t.lang()), t -> plain(t.text())),
                bestPerKey(bestFirst, RecordVersion::passages, p -> p.section() + "/" + p.lang()),
                united(bestFirst, RecordVersion::parties, p -> p.role() + "/" + plain(p.name())),
                classes(bestFirst),
                united(bestFirst, RecordVersion::priorities, p -> p.office() + "/" + plain(p.number())),
                united(
                        bestFirst,
                        RecordVersion::citations,
                        c -> c.office() + "/" + plain(c.number()) + "/" + c.kindCode() + "/" + plain(c.text())),
                events(bestFirst),
                united(bestFirst, RecordVersion::relations, Function.identity()),
                united(bestFirst, RecordVersion::media, m -> m.role() + "/" + m.name()),
                facts(bestFirst));
    }

    /** Letters and digits in lower case: two writings that differ only in blanks, points or case are one. */
    private static String plain(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.isEmpty() ? text : letters.toString().toLowerCase(Locale.ROOT);
    }

    private static <T> Optional<T> first(List<RecordVersion> versions, Function<RecordVersion, Optional<T>> field) {
        return versions.stream().map(field).flatMap(Optional::stream).findFirst();
    }

    private static <T, K> List<T> united(
            List<RecordVersion> versions, Function<RecordVersion, List<T>> field, Function<T, K> key) {
        return united(versions.stream().flatMap(v -> field.apply(v).stream()).toList(), key);
    }

    private static <T, K> List<T> united(List<T> values, Function<T, K> key) {
        Set<K> seen = new HashSet<>();
        return values.stream().filter(value -> seen.add(key.apply(value))).toList();
    }

    /** All values of the first version that has a key, for each key. */
    private static <T> List<T> bestPerKey(
            List<RecordVersion> versions, Function<RecordVersion, List<T>> field, Function<T, String> key) {
        Set<String> taken = new HashSet<>();
        List<T> kept = new ArrayList<>();
        for (RecordVersion version : versions) {
            List<T> fresh = field.apply(version).stream()
                    .filter(value -> !taken.contains(key.apply(value)))
                    .toList();
            kept.addAll(fresh);
            fresh.forEach(value -> taken.add(key.apply(value)));
        }
        return List.copyOf(kept);
    }

    private static List<DatedFact> dates(List<RecordVersion> versions) {
        return united(versions, RecordVersion::dates, DatedFact::role);
    }

    /** Every symbol once; of a scheme, only the best version that marks main symbols says which are main. */
    private static List<ClassSymbol> classes(List<RecordVersion> versions) {
        Set<String> marked = new HashSet<>();
        Map<String, ClassSymbol> kept = new LinkedHashMap<>();
        for (RecordVersion version : versions) {
            for (ClassSymbol c : version.classes()) {
                boolean main = c.main() && !marked.contains(c.scheme());
                ClassSymbol symbol = new ClassSymbol(c.scheme(), c.symbol(), main);
                kept.merge(c.scheme() + "/" + c.symbol(), symbol, (old, now) -> now.main() ? now : old);
            }
            version.classes().stream().filter(ClassSymbol::main).forEach(c -> marked.add(c.scheme()));
        }
        return List.copyOf(kept.values());
    }

    /**
     * Every event once, oldest first; undated ones first. An event that another source tells with a more exact date is that
     * event: {@code filed 2018-12} beside {@code filed 2018-12-05} is not told twice.
     */
    private static List<LifeEvent> events(List<RecordVersion> versions) {
        List<LifeEvent> once =
                united(versions, RecordVersion::events, e -> e.category() + "/" + e.date() + "/" + e.code());
        List<LifeEvent> sorted = new ArrayList<>(once);
        sorted.removeIf(vague -> once.stream().anyMatch(exact -> isVagueFormOf(vague, exact)));
        sorted.sort(Comparator.comparing(VersionMerge::day));
        return List.copyOf(sorted);
    }

    private static boolean isVagueFormOf(LifeEvent vague, LifeEvent exact) {
        return vague.category() == exact.category()
                && (vague.code().isEmpty() || vague.code().equals(exact.code()))
                && day(exact).startsWith(day(vague))
                && day(exact).length() > day(vague).length();
    }

    private static String day(LifeEvent event) {
        return event.date().map(PartialDate::toString).orElse("");
    }

    private static Map<String, List<String>> facts(List<RecordVersion> versions) {
        Map<String, List<String>> facts = new TreeMap<>();
        versions.forEach(v -> v.facts().forEach(facts::putIfAbsent));
        return facts;
    }
}
