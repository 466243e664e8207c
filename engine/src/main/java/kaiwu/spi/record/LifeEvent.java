package kaiwu.spi.record;

import java.util.Optional;
import kaiwu.kernel.PartialDate;

/**
 * Something that happened to a right. Immutable.
 *
 * @param category what it does
 * @param date when it took effect, empty when the source does not say
 * @param code the source's own code, for example an INPADOC code or a USPTO event code; may be empty
 * @param text the source's own words; may be empty
 */
public record LifeEvent(EventCategory category, Optional<PartialDate> date, String code, String text) {}
