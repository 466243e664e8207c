package kaiwu.spi.record;

import kaiwu.kernel.PartialDate;

/** One date of a right and what happened on it. Immutable. */
public record DatedFact(DateRole role, PartialDate date) {}
