package kaiwu.spi.record;

import java.util.Optional;
import kaiwu.kernel.PartialDate;

/**
 * A number an office gave. Immutable.
 *
 * @param role what it numbers
 * @param office ST.3 code of the office that gave it
 * @param number as the source writes it, trimmed
 * @param kindCode ST.16 kind code, empty when there is none
 * @param date the date that stands with the number
 */
public record NumberRef(NumberRole role, String office, String number, String kindCode, Optional<PartialDate> date) {}
