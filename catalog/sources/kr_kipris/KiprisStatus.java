package sources.kr_kipris;

import java.util.Optional;
import kaiwu.spi.record.EventCategory;
import kaiwu.spi.record.RecordDraft;

/** The state of a right in the words of the Korean office. */
final class KiprisStatus {

    private KiprisStatus() {}

    /** Keeps the words, and the event that led there where the words name one; its date is not told. */
    static void add(RecordDraft draft, String words, boolean registered) {
        draft.fact("officeStatus", words);
        Optional<EventCategory> event = switch (words) {
            case "거절" -> Optional.of(EventCategory.REFUSED);
            case "취하" -> Optional.of(EventCategory.WITHDRAWN);
            case "포기" -> Optional.of(registered ? EventCategory.SURRENDERED : EventCategory.DISCONTINUED);
            case "무효" -> Optional.of(EventCategory.REVOKED);
            case "소멸" -> Optional.of(EventCategory.LAPSED);
            default -> Optional.empty();
        };
        event.ifPresent(category -> draft.event(category, Optional.empty(), "", words));
    }
}
