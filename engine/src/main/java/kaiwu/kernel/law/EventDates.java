package kaiwu.kernel.law;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** On which days the events of one case happened, as far as they have. Immutable. */
public final class EventDates {

    private final Map<AnchorEvent, LocalDate> dates;

    private EventDates(Map<AnchorEvent, LocalDate> dates) {
        this.dates = dates;
    }

    public static EventDates none() {
        return new EventDates(new EnumMap<>(AnchorEvent.class));
    }

    public static EventDates of(AnchorEvent event, LocalDate day) {
        return none().with(event, day);
    }

    /** The day on which every event is taken to happen: to ask what is in force on a day. */
    public static EventDates all(LocalDate day) {
        EventDates all = none();
        for (AnchorEvent event : AnchorEvent.values()) {
            all.dates.put(event, day);
        }
        return all;
    }

    /** These and one more, which takes the place of one known before. */
    public EventDates with(AnchorEvent event, LocalDate day) {
        EventDates more = none();
        more.dates.putAll(dates);
        more.dates.put(event, day);
        return more;
    }

    public Optional<LocalDate> find(AnchorEvent event) {
        return Optional.ofNullable(dates.get(event));
    }

    @Override
    public String toString() {
        return dates.toString();
    }
}
