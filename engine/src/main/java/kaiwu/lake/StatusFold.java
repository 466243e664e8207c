package kaiwu.lake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.Catalogue;
import kaiwu.spi.Kind;
import kaiwu.spi.Source;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.LifeEvent;
import kaiwu.spi.record.RecordVersion;

/**
 * Folds the events that all versions of a right tell, oldest first, through its kind's transitions.
 *
 * <ul>
 *   <li>An event that leads to the state there is already decides nothing: the event that first led there stays the reason.
 *   <li>Out of a last state only a revival or a restoration leads.
 *   <li>A last state holds for ever. Any other state holds as of a snapshot that is not older than the deciding event; told
 *       only by a source that is silent after publication, it is unknown from where the data ends.
 * </ul>
 */
final class StatusFold {

    private static final Set<EventCategory> RESTORING = EnumSet.of(EventCategory.REVIVED, EventCategory.RESTORED);

    private StatusFold() {}

    /** An event with the place in time at which it is folded. */
    private record Placed(LifeEvent event, String place) {}

    /**
     * @param dataEnds last date each issue speaks for, by issue id
     */
    static Status of(Kind kind, List<StoredVersion> versions, Catalogue catalogue, Map<String, PartialDate> dataEnds) {
        List<Turn> turns = turns(kind, versions);
        String state = turns.isEmpty() ? "" : turns.getLast().state();
        Optional<LifeEvent> decidedBy =
                turns.isEmpty() ? Optional.empty() : Optional.of(turns.getLast().event());
        Optional<PartialDate> since = decidedBy.flatMap(LifeEvent::date);
        Optional<PartialDate> seen = latest(versions, catalogue, dataEnds, "snapshot");
        boolean seenSince = isSnapshotAtOrAfter(versions, catalogue, seen, since);
        Optional<PartialDate> asOf =
                seenSince ? seen.or(() -> since) : later(latest(versions, catalogue, dataEnds, ""), since);
        boolean holds = !state.isEmpty() && (isLast(kind, state) || seenSince);
        return new Status(holds ? state : Status.UNKNOWN, state, decidedBy, asOf);
    }

    /** An event and the state it led to. */
    record Turn(String state, LifeEvent event) {}

    /** The states of a right one after another, each with the event that led to it. */
    static List<Turn> turns(Kind kind, List<StoredVersion> versions) {
        List<Turn> turns = new ArrayList<>();
        String state = "";
        for (Placed placed : inOrder(versions)) {
            LifeEvent event = placed.event();
            String next = kind.transitions().get(event.category());
            boolean closed = isLast(kind, state) && !RESTORING.contains(event.category());
            if (next != null && !next.equals(state) && !closed) {
                state = next;
                turns.add(new Turn(next, event));
            }
        }
        return turns;
    }

    private static List<Placed> inOrder(List<StoredVersion> versions) {
        List<Placed> events = new ArrayList<>();
        versions.stream()
                .map(StoredVersion::version)
                .sorted(Comparator.comparing(StatusFold::publishedOn))
                .forEach(v -> v.events()
                        .forEach(e -> events.add(new Placed(
                                e, e.date().map(PartialDate::toString).orElse(publishedOn(v))))));
        events.sort(Comparator.comparing(Placed::place));
        return events;
    }

    private static String publishedOn(RecordVersion version) {
        return version.publishedOn().map(PartialDate::toString).orElse("");
    }

    static boolean isLast(Kind kind, String state) {
        Kind.State known = kind.states().get(state);
        return known != null && known.last();
    }

    private static boolean isSnapshotAtOrAfter(
            List<StoredVersion> versions,
            Catalogue catalogue,
            Optional<PartialDate> seen,
            Optional<PartialDate> since) {
        boolean any = versions.stream().anyMatch(v -> hasCoverage(v, catalogue, "snapshot"));
        return any && (seen.isEmpty() || since.isEmpty() || seen.get().compareTo(since.get()) >= 0);
    }

    private static boolean hasCoverage(StoredVersion v, Catalogue catalogue, String form) {
        Source source = catalogue.sources().get(v.version().source());
        return form.isEmpty() || (source != null && source.coverage().equals(form));
    }

    /** The last date for which sources of this form speak of the right. */
    private static Optional<PartialDate> latest(
            List<StoredVersion> versions, Catalogue catalogue, Map<String, PartialDate> dataEnds, String form) {
        return versions.stream()
                .filter(v -> hasCoverage(v, catalogue, form))
                .map(v -> later(
                        Optional.ofNullable(dataEnds.get(v.issue())),
                        v.version().publishedOn()))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    private static Optional<PartialDate> later(Optional<PartialDate> a, Optional<PartialDate> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.or(() -> b);
        }
        return a.get().compareTo(b.get()) >= 0 ? a : b;
    }
}
