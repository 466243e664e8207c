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
import java.util.stream.Stream;
import kaiwu.kernel.PartialDate;
import kaiwu.kernel.RecordId;
import kaiwu.spi.record.ClassSymbol;
import kaiwu.spi.record.DatedFact;
import kaiwu.spi.record.LifeEvent;
import kaiwu.spi.record.RecordVersion;

/**
 * What is shown of a right that several publications or sources tell of.
 *
 * <p>Where one issue tells several things under one version key, none of them replaces another: one renewal of copyright that
 * covers several works stands on several rows. Titles and facts of such versions are all shown, in the order they came.
 */
final class VersionMerge {

    private VersionMerge() {}

    /**
     * @param stored at least one version, best first
     * @return the version itself when there is only one and it goes by this id
     */
    static RecordVersion of(RecordId id, List<StoredVersion> stored) {
        List<RecordVersion> bestFirst =
                stored.stream().map(StoredVersion::version).toList();
        RecordVersion best = bestFirst.get(0);
        if (bestFirst.size() == 1 && best.id().equals(id)) {
            return best;
        }
        List<List<RecordVersion>> tellings = tellings(stored);
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
                united(bestPerKey(tellings, RecordVersion::titles, t -> t.lang()), t -> plain(t.text())),
                bestPerKey(
                        bestFirst.stream().map(List::of).toList(),
                        RecordVersion::passages,
                        p -> p.section() + "/" + p.lang()),
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
                facts(tellings),
                united(bestFirst, RecordVersion::corrections, Function.identity()));
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

    /**
     * The versions best first, those together that replace one another in no order: under their key some issue tells several
     * things. Which of them a later issue mends cannot be known, so all stay.
     */
    private static List<List<RecordVersion>> tellings(List<StoredVersion> bestFirst) {
        Map<String, List<StoredVersion>> byKey = new LinkedHashMap<>();
        bestFirst.forEach(v -> byKey.computeIfAbsent(v.version().versionKey(), key -> new ArrayList<>(1))
                .add(v));
        List<List<RecordVersion>> tellings = new ArrayList<>();
        for (List<StoredVersion> ofKey : byKey.values()) {
            if (ofKey.stream().map(StoredVersion::issue).distinct().count() < ofKey.size()) {
                tellings.add(ofKey.stream()
                        .sorted(Comparator.comparing(StoredVersion::issue).thenComparingLong(StoredVersion::row))
                        .map(StoredVersion::version)
                        .toList());
            } else {
                ofKey.forEach(v -> tellings.add(List.of(v.version())));
            }
        }
        return tellings;
    }

    /** All values of the first telling that has a key, for each key. */
    private static <T> List<T> bestPerKey(
            List<List<RecordVersion>> tellings, Function<RecordVersion, List<T>> field, Function<T, String> key) {
        Set<String> taken = new HashSet<>();
        List<T> kept = new ArrayList<>();
        for (List<RecordVersion> telling : tellings) {
            List<T> fresh = telling.stream()
                    .flatMap(version -> field.apply(version).stream())
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

    private static Map<String, List<String>> facts(List<List<RecordVersion>> tellings) {
        Map<String, List<String>> facts = new TreeMap<>();
        for (List<RecordVersion> telling : tellings) {
            Map<String, List<String>> told = new TreeMap<>();
            telling.forEach(v -> v.facts()
                    .forEach((field, values) -> told.merge(
                            field,
                            values,
                            (before, more) -> Stream.concat(before.stream(), more.stream())
                                    .distinct()
                                    .toList())));
            told.forEach(facts::putIfAbsent);
        }
        return facts;
    }
}
