package kaiwu.lake;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kaiwu.kernel.PartialDate;
import kaiwu.kernel.RecordId;
import kaiwu.kernel.Sha256;
import kaiwu.spi.Catalogue;
import kaiwu.spi.Kind;
import kaiwu.spi.Source;
import kaiwu.spi.record.RecordVersion;

/**
 * One right: all its versions together, what is shown of it, and how it stands. Sources never overwrite one another: a
 * source's rank picks what is shown, the rest stays readable. Immutable.
 *
 * @param id the right
 * @param versions best first: by rank of the source, then newest publication, then later issue; never empty
 * @param shown each field from the best version that has it; numbers, parties, classes and events of all versions without
 *     repetition; its source is the best version's
 * @param status how it stands
 */
public record RightRecord(RecordId id, List<StoredVersion> versions, RecordVersion shown, Status status) {

    /**
     * Folds the versions of one right, given in any order.
     *
     * @param dataEnds last date each issue speaks for, by issue id; a missing issue speaks for its versions' own dates
     * @throws IllegalArgumentException when there is no version
     */
    public static RightRecord of(
            RecordId id,
            Kind kind,
            List<StoredVersion> versions,
            Catalogue catalogue,
            Map<String, PartialDate> dataEnds) {
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("a record needs at least one version: " + id);
        }
        List<StoredVersion> bestFirst =
                versions.stream().sorted(bestFirst(catalogue)).toList();
        List<StoredVersion> telling = telling(bestFirst);
        RecordVersion shown = VersionMerge.of(id, telling);
        return new RightRecord(id, bestFirst, shown, StatusFold.of(kind, telling, catalogue, dataEnds));
    }

    /** The versions that count: all, but for those that were told again with other corrections. */
    private static List<StoredVersion> telling(List<StoredVersion> versions) {
        return versions.stream().allMatch(v -> v.version().corrections().isEmpty())
                ? versions
                : versions.stream()
                        .filter(version -> versions.stream().noneMatch(later -> corrects(later, version)))
                        .toList();
    }

    /** Whether a later issue tells the same version with other corrections, so that the earlier telling no longer counts. */
    private static boolean corrects(StoredVersion later, StoredVersion version) {
        return !later.version().corrections().equals(version.version().corrections())
                && later.issue().compareTo(version.issue()) > 0
                && later.version().versionKey().equals(version.version().versionKey());
    }

    private static Comparator<StoredVersion> bestFirst(Catalogue catalogue) {
        return Comparator.<StoredVersion>comparingInt(v -> rank(catalogue, v))
                .thenComparing(RightRecord::publishedOn, Comparator.reverseOrder())
                .thenComparing(StoredVersion::issue, Comparator.reverseOrder())
                .thenComparing(StoredVersion::row, Comparator.reverseOrder());
    }

    private static int rank(Catalogue catalogue, StoredVersion v) {
        Source source = catalogue.sources().get(v.version().source());
        return source == null ? Integer.MAX_VALUE : source.rank();
    }

    private static String publishedOn(StoredVersion v) {
        return v.version().publishedOn().map(PartialDate::toString).orElse("");
    }

    /**
     * The record without what its kind lets be read by permission only: restricted sections and restricted facts. Hashes are
     * of what is left, since a short text could be guessed from the hash of the whole.
     */
    public RightRecord publicView(Kind kind) {
        if (!kind.isRestricted()) {
            return this;
        }
        List<StoredVersion> open = versions.stream().map(v -> open(v, kind)).toList();
        return new RightRecord(id, open, open(shown, kind), status);
    }

    private static StoredVersion open(StoredVersion v, Kind kind) {
        RecordVersion open = open(v.version(), kind);
        return new StoredVersion(v.issue(), v.row(), Sha256.of(RecordJson.render(open)), v.origin(), open);
    }

    private static RecordVersion open(RecordVersion v, Kind kind) {
        Map<String, List<String>> facts = new TreeMap<>(v.facts());
        kind.fields().values().stream().filter(Kind.Field::restricted).forEach(field -> facts.remove(field.id()));
        return new RecordVersion(
                v.id(),
                v.source(),
                v.kindCode(),
                v.publishedOn(),
                v.numbers(),
                v.dates(),
                v.titles(),
                v.passages().stream()
                        .filter(p -> !kind.restricted().contains(p.section()))
                        .toList(),
                v.parties(),
                v.classes(),
                v.priorities(),
                v.citations(),
                v.events(),
                v.relations(),
                v.media(),
                facts,
                v.corrections().stream()
                        .filter(c -> !c.part().equals("fact") || facts.containsKey(c.name()))
                        .toList());
    }
}
