package kaiwu.spi.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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
}
