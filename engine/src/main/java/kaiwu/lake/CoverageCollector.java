package kaiwu.lake;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kaiwu.kernel.PartialDate;
import kaiwu.spi.record.LifeEvent;
import kaiwu.spi.record.RecordVersion;
import org.jspecify.annotations.Nullable;

/** What the versions of a load can speak for together: offices, kinds, first and last date. Not thread-safe. */
final class CoverageCollector {

    private final Set<String> offices = new TreeSet<>();
    private final Set<String> kinds = new TreeSet<>();
    private @Nullable PartialDate from;
    private @Nullable PartialDate to;

    void add(RecordVersion v) {
        offices.add(v.id().office());
        kinds.add(v.id().kind());
        v.publishedOn().ifPresent(this::date);
        if (v.publishedOn().isEmpty()) {
            for (LifeEvent event : v.events()) {
                event.date().ifPresent(this::date);
            }
        }
    }

    private void date(PartialDate date) {
        from = from == null || date.compareTo(from) < 0 ? date : from;
        to = to == null || date.compareTo(to) > 0 ? date : to;
    }

    Manifest.Coverage coverage(String form) {
        return new Manifest.Coverage(
                List.copyOf(offices),
                List.copyOf(kinds),
                form,
                from == null ? "" : from.toString(),
                to == null ? "" : to.toString());
    }
}
