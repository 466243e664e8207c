package kaiwu.search;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kaiwu.spi.Catalogue;
import kaiwu.spi.record.NumberRole;
import kaiwu.spi.record.PriorityClaim;
import kaiwu.spi.record.RecordVersion;

/**
 * The first filing a right goes back to: the family's number where a source gives one, else the earliest priority claimed
 * (Paris Convention art. 4), else the right's own application. Rights with one first filing are members of one family in the
 * simplest sense.
 */
final class FirstFiling {

    private FirstFiling() {}

    /** {@code family:NUMBER}, or office and number of an application; empty when the record tells none of them. */
    static Optional<String> of(RecordVersion shown, Catalogue catalogue) {
        List<String> families = shown.facts().getOrDefault("familyId", List.of());
        if (!families.isEmpty()) {
            return Optional.of("family:" + families.getFirst());
        }
        return shown.priorities().stream()
                .filter(claim -> !claim.number().isEmpty())
                .min(Comparator.comparing(FirstFiling::day).thenComparing(PriorityClaim::number))
                .flatMap(claim -> LinkKeys.application(shown, catalogue, claim.office(), claim.number()))
                .or(() -> own(shown, catalogue));
    }

    private static Optional<String> own(RecordVersion shown, Catalogue catalogue) {
        return shown.numbers().stream()
                .filter(number -> number.role() == NumberRole.APPLICATION)
                .findFirst()
                .flatMap(number -> LinkKeys.application(shown, catalogue, number.office(), number.number()));
    }

    /** A claim without a day comes after those with one. */
    private static String day(PriorityClaim claim) {
        return claim.date().map(Object::toString).orElse("9999");
    }
}
