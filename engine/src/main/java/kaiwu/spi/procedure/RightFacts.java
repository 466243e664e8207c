package kaiwu.spi.procedure;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kaiwu.spi.record.NameKey;

/**
 * What the records say of a right. Immutable. What is absent is not known, which is not the same as no.
 *
 * @param record its id
 * @param kind id of its kind
 * @param title its first title; may be empty
 * @param number the number it goes by
 * @param owners as recorded last
 * @param state id of its state in its kind; empty or {@code unknown} where the data do not tell
 * @param filedOn day of filing
 * @param grantedOn day of grant or registration
 * @param endsOn last day of its term
 */
public record RightFacts(
        String record,
        String kind,
        String title,
        String number,
        List<String> owners,
        Optional<String> state,
        Optional<LocalDate> filedOn,
        Optional<LocalDate> grantedOn,
        Optional<LocalDate> endsOn) {

    public RightFacts {
        owners = List.copyOf(owners);
        state = state.filter(known -> !known.equals("unknown"));
    }

    /**
     * Whether one of these names is an owner's, however it is spelled ({@link NameKey#bare}); empty where the records name no owner.
     *
     * @param names parted by semicolons or the Chinese list comma
     */
    public Optional<Boolean> isOwnedByAny(String names) {
        if (owners.isEmpty()) {
            return Optional.empty();
        }
        Set<String> named = Arrays.stream(names.split("[;；、]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(NameKey::bare)
                .collect(Collectors.toSet());
        return Optional.of(owners.stream().map(NameKey::bare).anyMatch(named::contains));
    }
}
