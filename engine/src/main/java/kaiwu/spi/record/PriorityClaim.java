package kaiwu.spi.record;

import java.util.Optional;
import kaiwu.kernel.PartialDate;

/** A claim to the priority of an earlier application (Paris Convention art. 4; INID 31-33). Immutable. */
public record PriorityClaim(String office, String number, Optional<PartialDate> date) {}
