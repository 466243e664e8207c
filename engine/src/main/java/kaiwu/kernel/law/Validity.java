package kaiwu.kernel.law;

import java.time.LocalDate;
import java.util.Optional;

/**
 * From which day to which a rule holds, both included. Immutable.
 *
 * @param from empty where the rule is older than anything it is asked about
 * @param to empty as long as no end is known
 */
public record Validity(Optional<LocalDate> from, Optional<LocalDate> to) {

    public static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty());

    public Validity {
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw new IllegalArgumentException("valid to " + to.get() + " before " + from.get());
        }
    }

    /** Days as ISO texts, blank for open. */
    public static Validity parse(String from, String to) {
        return new Validity(day(from), day(to));
    }

    private static Optional<LocalDate> day(String iso) {
        return iso.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(iso));
    }

    public boolean includes(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && to.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** Whether some day lies in both. */
    public boolean overlaps(Validity other) {
        return other.from.map(this::reaches).orElse(true)
                && from.map(other::reaches).orElse(true);
    }

    private boolean reaches(LocalDate day) {
        return to.map(last -> !last.isBefore(day)).orElse(true);
    }

    /** Whether the other begins on the day after this one ends. */
    public boolean meets(Validity next) {
        return to.isPresent() && next.from.equals(to.map(last -> last.plusDays(1)));
    }

    /** {@code 2021-06-01/..}, {@code ../2026-12-31}, {@code ../..}. */
    @Override
    public String toString() {
        return from.map(LocalDate::toString).orElse("..") + "/"
                + to.map(LocalDate::toString).orElse("..");
    }
}
